import type { DocumentPage, SectionView } from '#app/domain/documents/page.ts';
import { Prose } from '#app/editor/view/Prose.tsx';
import { words } from '#app/words/index.ts';
import { sectionAnchor } from './anchors.ts';
import { SectionEnd } from './SectionEnd.tsx';
import { Guide, headKey, SectionHead } from './SectionHead.tsx';
import { useWriting } from './useWriting.ts';
import { WriteHere } from './WriteHere.tsx';

const said = words.reading;

type Props = {
  section: SectionView;
  /** Its place in the document; null when it was taken out while this person writes in it. */
  number: number | null;
  document: Pick<DocumentPage, 'id' | 'me' | 'language' | 'mayArrange'>;
  /** Called when writing begins, and when it ends with the section as it then reads. */
  onWriting: (sectionId: string, writing: boolean, fresh?: SectionView) => void;
};

/** One section: read, or written in the same place. */
export function Section({ section, number, document, onWriting }: Props) {
  const { id } = section;
  const writing = useWriting((on, fresh) => onWriting(id, on, fresh));
  const { Editor } = writing;
  const taken = number === null;
  return (
    <section
      className={sectionClass(section, taken)}
      id={sectionAnchor(id)}
      aria-labelledby={`${sectionAnchor(id)}-h`}
      data-section={id}
    >
      {taken ? (
        <TakenHead section={section} />
      ) : (
        <>
          {/* Drawn anew when what it says changes: a translator's changed words must never meet React's. */}
          <SectionHead
            key={`${number} ${headKey(section)}`}
            section={section}
            number={number}
            meId={document.me.id}
            document={document}
          />
          <Guide section={section} />
        </>
      )}
      {Editor ? (
        <Editor
          section={section}
          documentId={document.id}
          language={document.language}
          me={document.me}
          number={number ?? undefined}
          onLeave={writing.leave}
        />
      ) : (
        !taken && (
          <>
            {section.mayWrite && <WriteHere writing={writing} number={number} heading={section.heading} />}
            <Text key={section.seq} section={section} language={document.language} meId={document.me.id} />
          </>
        )
      )}
    </section>
  );
}

/** Instead of the head, while somebody who wrote there takes their words with them. */
function TakenHead({ section: { id, heading } }: Pick<Props, 'section'>) {
  return (
    <header className="section-head">
      <h2 id={`${sectionAnchor(id)}-h`}>{heading}</h2>
      <p className="soft">{words.arranging.takenOut}</p>
    </header>
  );
}

const sectionClass = ({ mayWrite }: SectionView, taken: boolean) =>
  ['section', mayWrite && !taken && 'section-mine', taken && 'section-out'].filter(Boolean).join(' ');

type TextProps = { section: SectionView; language: string; meId: string };

/** Whole words or nothing: keyed by the journal's number, so that React replaces it and never patches inside. */
function Text({ section, language, meId }: TextProps) {
  if (section.wordCount === 0) return <p className="empty">{nothing(section, meId)}</p>;
  return (
    <div className="section-text" lang={language}>
      <Prose content={section.content} idPrefix={sectionAnchor(section.id)} />
      <SectionEnd wordCount={section.wordCount} />
    </div>
  );
}

/** What an empty section says to this person: the one next step, where there is one. */
function nothing({ owners, asked, mayWrite, may }: SectionView, meId: string): string {
  if (owners.length > 0) return mayWrite ? said.nothingYetMine : said.nothingYet;
  if (asked.some(({ id }) => id === meId)) return said.nobodyYet.askedMe;
  if (asked.length > 0) return said.nobodyYet.asked;
  return said.nobodyYet[mayWrite ? 'mayWrite' : may.offer ? 'mayOffer' : 'neither'];
}
