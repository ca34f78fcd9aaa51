import type { SectionView } from '#app/domain/documents/page.ts';
import { ownersInWords } from '#app/domain/ownership/in-words.ts';
import { hereSlot } from '#app/editor/view/Slotted.tsx';
import { words } from '#app/words/index.ts';
import { dayInWords } from '../dates.ts';
import { Icon, Shape } from '../Icon.tsx';
import { Marks } from '../Mark.tsx';
import { statusLook } from '../status.ts';
import { sectionAnchor } from './anchors.ts';
import { askedInWords } from './who.ts';

const said = words.reading;

/** Heading, who, what: always in these three rows. */
export function SectionHead({
  section,
  number,
  meId,
}: {
  section: SectionView;
  number: number;
  meId: string;
}) {
  const owned = section.owners.length > 0;
  const look = statusLook(section.status, true);
  return (
    <header className="section-head">
      <h2 id={`${sectionAnchor(section.id)}-h`}>
        <span className="section-num">{number}</span> {section.heading}
      </h2>
      {owned ? (
        <p className="section-who">
          <Marks people={section.owners} />
          <span>
            <span className="vh">{said.owners}</span>
            {ownersInWords(section.owners, meId)}
            {/* Filled by the editor: who else is writing in the section now. */}
            <span id={`here-${section.id}`} />
          </span>
          {/* Filled by the editor: who else is writing here now. */}
          <span id={hereSlot(section.id)} />
        </p>
      ) : (
        <Ownerless section={section} />
      )}
      <ul className="section-facts">
        <li className={`status ${look.tone}`}>
          <Shape name={look.shape} />
          {look.word}
        </li>
        {section.due && (
          <li>
            <span>
              {said.due}
              <time dateTime={section.due}>{dayInWords(section.due)}</time>
            </span>
          </li>
        )}
      </ul>
    </header>
  );
}

function Ownerless({ section }: { section: SectionView }) {
  const waiting = section.asked.length > 0;
  return (
    <p className="section-who status is-needs">
      <Shape name={waiting ? 'asked' : 'needs-owner'} />
      {waiting ? askedInWords(section) : said.needsOwner}
      <span id={hereSlot(section.id)} />
    </p>
  );
}

/** What the section is for: folded, for those who draft and those who wonder. */
export function Guide({ section }: { section: SectionView }) {
  if (!section.purpose && section.guidance.length === 0) return null;
  return (
    <details className="guide">
      <summary>
        {said.guide}
        <Icon name="chevron-down" small />
      </summary>
      {section.purpose && <p>{section.purpose}</p>}
      {section.guidance.length > 0 && (
        <ul>
          {section.guidance.map((prompt) => (
            <li key={prompt}>{prompt}</li>
          ))}
        </ul>
      )}
    </details>
  );
}
