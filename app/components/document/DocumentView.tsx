import { useCallback, useState } from 'react';
import type { DocumentPage, SectionView } from '#app/domain/documents/page.ts';
import { TopBar } from '../TopBar.tsx';
import { useFollowing } from '../useFollowing.ts';
import { Dock } from './Dock.tsx';
import { DocumentBar } from './DocumentBar.tsx';
import { KeepPlace } from './KeepPlace.tsx';
import { Outline } from './Outline.tsx';
import { Section } from './Section.tsx';
import { Title } from './Title.tsx';
import { useCurrentSection } from './useCurrentSection.ts';

/** The document page: outline at the left, the paper in the middle, tools at the edges. */
export function DocumentView({ page }: { page: DocumentPage }) {
  const [writing, setWriting] = useState<ReadonlySet<string>>(new Set());
  const { sections, take } = useFollowing(page, writing);
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
      <DocumentBar documentId={page.id} mayExport={page.mayExport} />
      <div className="desk">
        <Outline sections={sections} meId={page.me.id} currentId={currentId} />
        <main className="paper" id="main">
          <Title page={page} />
          <KeepPlace of={sections.map(({ seq }) => seq).join()}>
            {sections.map((section, at) => (
              <Section
                key={section.id}
                section={section}
                number={at + 1}
                document={page}
                onWriting={onWriting}
              />
            ))}
          </KeepPlace>
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
