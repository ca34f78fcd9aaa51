import { useLocation } from '@remix-run/react';
import { useEffect, useState } from 'react';
import type { ArrangedSection } from '#app/domain/sections/arrangement.ts';
import { words } from '#app/words/index.ts';
import { sectionAnchor } from '../document/anchors.ts';

/**
 * Where the section stands now that was just moved, in words: the address leads to it. Only the browser knows that
 * part of the address, so nothing is said before.
 */
export function useMoved(sections: readonly ArrangedSection[]): string | undefined {
  const { hash } = useLocation();
  const [sentence, setSentence] = useState<string>();
  useEffect(() => {
    const at = sections.findIndex(({ id }) => hash === `#${sectionAnchor(id)}`);
    const moved = sections[at];
    setSentence(moved && words.arranging.nowAt(moved.heading, at + 1, sections.length));
  }, [hash, sections]);
  return sentence;
}
