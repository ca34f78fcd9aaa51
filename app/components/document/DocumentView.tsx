import { useLocation } from '@remix-run/react';
import { useCallback, useState } from 'react';
import type { DocumentPage, SectionView } from '#app/domain/documents/page.ts';
import { words } from '#app/words/index.ts';
import { TakenOut } from '../arranging/TakenOut.tsx';
import { Said } from '../Said.tsx';
import { TopBar } from '../TopBar.tsx';
import { useFollowing } from '../useFollowing.ts';
import { Dock } from './Dock.tsx';
import { DocumentBar } from './DocumentBar.tsx';
import { KeepPlace } from './KeepPlace.tsx';
import { NoSections } from './NoSections.tsx';
import { Outline } from './Outline.tsx';
import { Section } from './Section.tsx';
import { Title } from './Title.tsx';
import { useCurrentSection } from './useCurrentSection.ts';
import { useSteady } from './useSteady.ts';

/** What can have been done just before this page was shown. */
const SAID = { ...words.done.starting, ...words.done.arranging, ...words.done.owning };

/** The document page: outline at the left, the paper in the middle, tools at the edges. */
export function DocumentView({ page }: { page: DocumentPage }) {
  const [writing, setWriting] = useState<ReadonlySet<string>>(new Set());
  const { sections, take } = useFollowing(page, writing);
  const drawn = useSteady(sections, writing);
  const { key: visit } = useLocation();
  const currentId = useCurrentSection();
  const current = sections.findIndex(({ id }) => id === currentId);

  const onWriting = useCallback(
    (sectionId: string, on: boolean, fresh?: SectionView) => {
      setWriting((known) => withOrWithout(known, sectionId, on));
      if (fresh) take(fresh);
    },
    [take],
  );

  return (
    <>
      <TopBar me={page.me} coalition={page.coalition} demo={page.coalition.demo} />
      <DocumentBar page={page} />
      <div className="desk">
        <Outline
          sections={sections}
          meId={page.me.id}
          currentId={currentId}
          arrange={page.mayArrange ? `/documents/${page.id}/sections` : undefined}
        />
        <main className={page.numbered ? 'paper paper-numbered' : 'paper'} id="main">
          <Title page={page} />
          <Said sentences={SAID} />
          <TakenOut back="document" present={page.sections} />
          <KeepPlace
            of={drawn.map(({ key, section }) => `${key} ${section.seq}`).join()}
            page={page}
            visit={visit}
          >
            {drawn.map(({ section, key, number }) => (
              <Section key={key} section={section} number={number} document={page} onWriting={onWriting} />
            ))}
          </KeepPlace>
          {drawn.length === 0 && <NoSections page={page} />}
        </main>
      </div>
      <Dock where={sections[current] ? `${current + 1} ${sections[current].heading}` : page.title} />
    </>
  );
}

function withOrWithout(known: ReadonlySet<string>, id: string, on: boolean): ReadonlySet<string> {
  const next = new Set(known);
  if (on) next.add(id);
  else next.delete(id);
  return next;
}
