import { useRevalidator } from '@remix-run/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { DocumentEvent, DocumentPage, SectionView } from '#app/domain/documents/page.ts';
import { fetchedInTurn } from './fetchedInTurn.ts';

/**
 * The sections of a page as they are now: the page listens to its document and fetches what moved on. Sections in
 * `writing` are left alone; who writes them has them live. Without JavaScript, or a connection, the page stays as
 * it came.
 */
export function useFollowing(page: DocumentPage, writing: ReadonlySet<string>) {
  const [fresh, setFresh] = useState<ReadonlyMap<string, SectionView>>(new Map());
  const take = useCallback((view: SectionView) => setFresh((known) => new Map(known).set(view.id, view)), []);
  const sections = useMemo(
    () => page.sections.map((section) => newer(section, fresh.get(section.id))),
    [page, fresh],
  );

  const now = useRef({ sections, writing });
  now.current = { sections, writing };
  const { revalidate } = useRevalidator();

  useEffect(() => {
    const fetching = fetchedInTurn(readSection, take, revalidate);
    const stream = new EventSource(`/documents/${page.id}/events`);
    // What happened while the stream was away was not heard: the page asks for all of it.
    let opened = false;
    stream.onopen = () => {
      if (opened) revalidate();
      opened = true;
    };
    stream.onmessage = ({ data }) => {
      const event = JSON.parse(data) as DocumentEvent;
      if (event.type !== 'section') return revalidate();
      const shown = now.current.sections.find(({ id }) => id === event.sectionId);
      if (shown && shown.seq < event.seq && !now.current.writing.has(shown.id)) fetching.ask(shown.id);
    };
    window.addEventListener('online', revalidate);
    return () => {
      window.removeEventListener('online', revalidate);
      stream.close();
      fetching.stop();
    };
  }, [page.id, revalidate, take]);

  return { sections, take };
}

/** The newer text; everything else as the page's own data says, which is asked for again when rights change. */
function newer(section: SectionView, fresh: SectionView | undefined): SectionView {
  if (!fresh || fresh.seq <= section.seq) return section;
  const { seq, content, wordCount } = fresh;
  return { ...section, seq, content, wordCount };
}

/** Undefined when it is not there for this person any more. */
async function readSection(sectionId: string, signal: AbortSignal): Promise<SectionView | undefined> {
  const response = await fetch(`/sections/${sectionId}/reading`, { signal });
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`The section could not be read: ${response.status}`);
  return (await response.json()) as SectionView;
}
