import { useEffect, useState } from 'react';

/** The id of the section one is reading: the last whose heading has passed the upper third of the window. */
export function useCurrentSection(): string | undefined {
  const [current, setCurrent] = useState<string>();
  useEffect(() => {
    let asked = 0;
    const look = () => {
      asked = 0;
      const sections = [...document.querySelectorAll<HTMLElement>('[data-section]')];
      const line = window.innerHeight / 3;
      const passed = sections.filter((section) => section.getBoundingClientRect().top < line);
      setCurrent(passed.at(-1)?.dataset.section);
    };
    const onMove = () => {
      asked ||= requestAnimationFrame(look);
    };
    look();
    window.addEventListener('scroll', onMove, { passive: true });
    window.addEventListener('resize', onMove);
    return () => {
      cancelAnimationFrame(asked);
      window.removeEventListener('scroll', onMove);
      window.removeEventListener('resize', onMove);
    };
  }, []);
  return current;
}
