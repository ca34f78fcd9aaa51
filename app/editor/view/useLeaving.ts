import { useEffect, useRef, useState } from 'react';
import type { SectionView } from '#app/domain/documents/page.ts';
import { countWords, jsonFrom, textOf } from '../ydoc.ts';
import type { Connection, Standing } from './connection.ts';
import { readSection } from './readSection.ts';

/**
 * Closing a section: it waits until every word is saved, then hands over the section as it now reads, so that
 * nothing jumps back. While it waits the text takes no more words.
 */
export function useLeaving(
  section: SectionView,
  connection: Connection,
  { state, unsent, arrived }: Standing,
  onLeave: (fresh?: SectionView) => void,
): { leaving: boolean; leave: () => void } {
  const [leaving, setLeaving] = useState(false);
  const latest = useRef({ section, arrived, onLeave });
  latest.current = { section, arrived, onLeave };

  // Without a connection it may take long: back to writing, and what is said about saving says why.
  const trouble = unsent && (state.kind === 'offline' || state.kind === 'retrying');
  useEffect(() => {
    if (trouble) setLeaving(false);
  }, [trouble, leaving]);

  useEffect(() => {
    if (!leaving || unsent) return;
    let gone = false;
    void readSection(section.id).then((fresh) => {
      if (!gone) latest.current.onLeave(fresh ?? asWritten(latest.current, connection));
    });
    return () => {
      gone = true;
    };
  }, [leaving, unsent, section.id, connection]);

  return { leaving, leave: () => setLeaving(true) };
}

/** Without an answer from the server: the text as it stands here, which the server has acknowledged. */
function asWritten(
  { section, arrived }: { section: SectionView; arrived: boolean },
  { doc }: Connection,
): SectionView {
  if (!arrived) return section;
  const content = jsonFrom(doc);
  return { ...section, content, wordCount: countWords(textOf(content)) };
}
