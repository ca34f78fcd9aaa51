import { useEffect, type RefObject } from 'react';

/**
 * Tells an element how much of the page's foot a phone's keyboard covers, as `--keyboard`, so that it can stand
 * on top of it. Zero where there is no such keyboard; where there is one, the element has `data-on-keyboard`.
 */
export function useAboveKeyboard(element: RefObject<HTMLElement>): void {
  useEffect(() => {
    const view = window.visualViewport;
    if (!view) return;
    const place = () => {
      // A pinch zoom also makes the visible part smaller; then the bar stays where it is.
      const covered = view.scale > 1 ? 0 : Math.max(0, window.innerHeight - view.height - view.offsetTop);
      element.current?.style.setProperty('--keyboard', `${covered}px`);
      element.current?.toggleAttribute('data-on-keyboard', covered > 0);
    };
    place();
    view.addEventListener('resize', place);
    view.addEventListener('scroll', place);
    return () => {
      view.removeEventListener('resize', place);
      view.removeEventListener('scroll', place);
    };
  }, [element]);
}
