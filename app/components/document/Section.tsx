import type { DocumentPage, SectionView } from '#app/domain/documents/page.ts';
import { Prose } from '#app/editor/view/Prose.tsx';
import { words } from '#app/words/index.ts';
import { sectionAnchor } from './anchors.ts';
import { SectionEnd } from './SectionEnd.tsx';
import { Guide, SectionHead } from './SectionHead.tsx';
import { useWriting } from './useWriting.ts';
import { WriteHere } from './WriteHere.tsx';

const said = words.reading;

type Props = {
  section: SectionView;
  number: number;
  document: Pick<DocumentPage, 'id' | 'me' | 'language'>;
  /** Called when writing begins, and when it ends with the section as it then reads. */
  onWriting: (sectionId: string, writing: boolean, fresh?: SectionView) => void;
};

/** One section: read, or written in the same place. */
export function Section({ section, number, document, onWriting }: Props) {
  const { id } = section;
  const writing = useWriting((on, fresh) => onWriting(id, on, fresh));
  const { Editor } = writing;
  return (
    <section
      className={section.mayWrite ? 'section section-mine' : 'section'}
      id={sectionAnchor(id)}
      aria-labelledby={`${sectionAnchor(id)}-h`}
      data-section={id}
    >
      {/* Drawn anew when what it says changes: a translator's changed words must never meet React's. */}
      <SectionHead key={headOf(section)} section={section} number={number} meId={document.me.id} />
      <Guide section={section} />
      {Editor ? (
        <Editor
          section={section}
          documentId={document.id}
          language={document.language}
          me={document.me}
          number={number}
          onLeave={writing.leave}
        />
      ) : (
        <>
          {section.mayWrite && <WriteHere writing={writing} number={number} heading={section.heading} />}
          <Text key={section.seq} section={section} language={document.language} />
        </>
      )}
    </section>
  );
}

/** Whole words or nothing: keyed by the journal's number, so that React replaces it and never patches inside. */
function Text({ section, language }: { section: SectionView; language: string }) {
  if (section.wordCount === 0) return <p className="empty">{nothing(section)}</p>;
  return (
    <div className="section-text" lang={language}>
      <Prose content={section.content} idPrefix={sectionAnchor(section.id)} />
      <SectionEnd wordCount={section.wordCount} />
    </div>
  );
}

function nothing({ owners, mayWrite }: SectionView): string {
  if (owners.length === 0) return said.nobodyYet(mayWrite);
  return mayWrite ? said.nothingYetMine : said.nothingYet;
}

const headOf = ({ heading, status, due, owners, asked }: SectionView) =>
  JSON.stringify([heading, status, due, owners.map(({ id }) => id), asked.map(({ id }) => id)]);
