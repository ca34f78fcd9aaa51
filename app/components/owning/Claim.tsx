import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { PersonMark } from '#app/domain/documents/page.ts';
import type { ClaimPage, OwnedSection } from '#app/domain/ownership/owning.ts';
import { words } from '#app/words/index.ts';
import { dayInWords } from '../dates.ts';
import { sectionAnchor } from '../document/anchors.ts';
import { Mark } from '../Mark.tsx';
import { namesInWords } from './names.ts';

const said = words.owning.asked;

/** Who asks or offers, and what they wrote. */
export function Voice({ from, says, message }: { from: PersonMark; says: string; message: string }) {
  return (
    <>
      <p className="own-voice">
        <Mark person={from} />
        <span>
          <b>{from.name}</b> {says}
        </span>
      </p>
      {message && (
        <blockquote className="said own-words" dir="auto">
          <p>{message}</p>
        </blockquote>
      )}
    </>
  );
}

/** The section, what it should say, by when, and the part of the person it is about. */
export function Facts({ page, part }: { page: ClaimPage; part: string }) {
  const { section, claim } = page;
  return (
    <dl className="own-facts">
      <Fact name={said.section}>
        {said.sectionOf(section.number)}
        <Link to={placeOf(section)}>{section.document.title}</Link>
      </Fact>
      {section.purpose && <Fact name={said.purpose}>{section.purpose}</Fact>}
      {section.due && (
        <Fact name={said.due}>
          <time dateTime={section.due}>{dayInWords(section.due)}</time>
        </Fact>
      )}
      {claim.answerBy && (
        <Fact name={said.answerBy}>
          <time dateTime={claim.answerBy}>{dayInWords(claim.answerBy)}</time>
        </Fact>
      )}
      {claim.state === 'open' && <Fact name={part}>{partInWords(page)}</Fact>}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What owning would be for this person, as things stand now. */
function partInWords({ claim, owners }: ClaimPage): string {
  const place = owners.find(({ id }) => id === claim.insteadOf?.id);
  if (place) return said.parts.handOver(place.name, place.first);
  const first = owners.find((owner) => owner.first);
  if (!first) return said.parts.only;
  return claim.first ? said.parts.first(namesInWords(owners)) : said.parts.together(first.name);
}

/** Where a section stands in its document. */
export const placeOf = ({ id, document }: Pick<OwnedSection, 'id' | 'document'>): string =>
  `/documents/${document.id}#${sectionAnchor(id)}`;
