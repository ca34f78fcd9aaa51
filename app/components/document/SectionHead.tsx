import { Link } from '@remix-run/react';
import type { DocumentPage, SectionView } from '#app/domain/documents/page.ts';
import { ownersInWords } from '#app/domain/ownership/in-words.ts';
import { hereSlot } from '#app/editor/view/Slotted.tsx';
import { words } from '#app/words/index.ts';
import { SectionMenu } from '../arranging/SectionMenu.tsx';
import { dayInWords } from '../dates.ts';
import { Icon, Shape } from '../Icon.tsx';
import { Marks } from '../Mark.tsx';
import { statusLook } from '../status.ts';
import { sectionAnchor } from './anchors.ts';
import { NextStep } from './NextStep.tsx';
import { askedInWords } from './who.ts';

const said = words.reading;
const owning = words.sectionHead;

type Props = {
  section: SectionView;
  number: number;
  meId: string;
  document: Pick<DocumentPage, 'id' | 'mayArrange'>;
};

/** Everything the head shows, as one word: drawn anew when it changes. */
export function headKey(section: SectionView): string {
  const { heading, status, due, owners, asked, offers, openUntil, inStead, agreed, may } = section;
  const people = [owners, asked, offers, inStead].map((list) => list.map(({ id, name }) => [id, name]));
  return JSON.stringify([heading, status, due, people, openUntil, agreed, may]);
}

/** Heading, who, what: always in these rows; and below them what asks for something. */
export function SectionHead({ section, number, meId, document }: Props) {
  return (
    <header className="section-head">
      <h2 id={`${sectionAnchor(section.id)}-h`}>
        <span className="section-num">{number}</span> {section.heading}
      </h2>
      <div className="section-who">
        {section.owners.length > 0 ? (
          <Owned section={section} meId={meId} />
        ) : (
          <Ownerless section={section} meId={meId} />
        )}
        {/* Filled by the editor: who else is writing here now. */}
        <span id={hereSlot(section.id)} />
        <OwnersLink section={section} />
      </div>
      {section.owners.length > 0 && section.asked.length > 0 && (
        <p className="section-asked">
          <Shape name="asked" />
          {askedInWords(section, meId)}
        </p>
      )}
      <Facts section={section} meId={meId} />
      <NextStep section={section} meId={meId} />
      <SectionMenu section={section} number={number} document={document} />
    </header>
  );
}

function Owned({ section: { owners }, meId }: { section: SectionView; meId: string }) {
  return (
    <p className="section-names">
      <Marks people={owners} />
      <span>
        <span className="vh">{said.owners}</span>
        {ownersInWords(owners, meId)}
      </span>
    </p>
  );
}

function Ownerless({ section, meId }: { section: SectionView; meId: string }) {
  const waiting = section.asked.length > 0;
  return (
    <p className="section-names status is-needs">
      <Shape name={waiting ? 'asked' : 'needs-owner'} />
      {waiting ? askedInWords(section, meId) : said.needsOwner}
    </p>
  );
}

function OwnersLink({ section: { id, heading } }: { section: SectionView }) {
  return (
    <Link className="section-owners" to={`/sections/${id}/owners`}>
      {owning.owners}
      <span className="vh">{owning.ownersOf(heading)}</span>
    </Link>
  );
}

/** Its status and what stands about it: due, agreed, open for everybody, in somebody's stead. */
function Facts({ section, meId }: { section: SectionView; meId: string }) {
  const { status, due, agreed, openUntil, inStead, owners } = section;
  const look = statusLook(status, true);
  const first = owners[0]?.name ?? owning.anOwner;
  const names = new Intl.ListFormat('en-GB').format(inStead.map(({ name }) => name));
  const onlyMe = inStead.length === 1 && inStead[0]?.id === meId;
  return (
    <ul className="section-facts">
      <li>
        <span className={`status ${look.tone}`}>
          <Shape name={look.shape} />
          {look.word}
        </span>
        {status === 'agreed' && agreed && (
          <span className="section-agreed">
            {owning.agreedOn}
            <time dateTime={agreed.on}>{dayInWords(agreed.on)}</time>
            {owning.agreedAt(agreed.at)}
          </span>
        )}
      </li>
      {due && (
        <li>
          <span>
            {said.due}
            <time dateTime={due}>{dayInWords(due)}</time>
          </span>
        </li>
      )}
      {openUntil && <li className="is-drafting">{owning.open(dayInWords(openUntil))}</li>}
      {inStead.length > 0 && (
        <li className="is-ready">
          {onlyMe ? owning.inSteadMe(first) : owning.inStead(names, inStead.length > 1, first)}
        </li>
      )}
    </ul>
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
