import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { OwnershipLine } from '#app/domain/ownership/history.ts';
import type { OwnersPage } from '#app/domain/ownership/owning.ts';
import { words } from '#app/words/index.ts';
import { CoalitionPage } from '../CoalitionPage.tsx';
import { Icon } from '../Icon.tsx';
import { Said } from '../Said.tsx';
import { AskForm } from './AskForm.tsx';
import { placeOf } from './Claim.tsx';
import { History } from './History.tsx';
import { InStead } from './InStead.tsx';
import { Opening } from './Opening.tsx';
import { OwnersNow } from './OwnersNow.tsx';
import { Asks, Offers } from './Waiting.tsx';

const said = words.owning.page;

/** Who owns a section, who was asked, who has offered, what this person may do about it, and how it came about. */
export function OwnersView({ page, history }: { page: OwnersPage; history: readonly OwnershipLine[] }) {
  const { frame, section, owners, choices, may } = page;
  return (
    <CoalitionPage frame={frame} narrow>
      <Link className="back" to={placeOf(section)}>
        <Icon name="arrow-left" small />
        {said.where(section.number, section.document.title)}
      </Link>
      <h1>{section.heading}</h1>
      <p className="lede">{said.title}</p>
      <Said sentences={words.done.owning} />
      <OwnersNow page={page} />
      <Offers page={page} />
      <Asks page={page} />
      <YourPart page={page} />
      {choices && (
        <section className="own-part" aria-labelledby="ask">
          <h2 id="ask">{words.owning.ask.part}</h2>
          <AskForm
            section={section}
            coalitionId={frame.coalition.id}
            owners={owners}
            choices={choices}
            notNow={placeOf(section)}
          />
        </section>
      )}
      <Opening sectionId={section.id} openUntil={section.openUntil} mayOpen={may.open} />
      <InStead sectionId={section.id} mayAct={may.actInStead} acting={section.acting} />
      <History lines={history} timeZone={frame.coalition.timeZone} />
    </CoalitionPage>
  );
}

/** What one does about one's own place here: offer, answer, hand over, step down. */
function YourPart({ page: { section, owners, may, mine, asks, frame } }: { page: OwnersPage }) {
  // Where nobody owns it, a facilitator has nobody to offer to: they ask, themselves too.
  const nobodyAnswers = owners.length === 0 && may.ask;
  const offer = may.offer && !mine.askId && !mine.offerId && !nobodyAnswers;
  if (!offer && !may.handOver && !may.stepDown) return null;
  const asked = asks.find(({ insteadOf }) => insteadOf?.id === frame.me.id);
  return (
    <section className="own-part" aria-labelledby="your-part">
      <h2 id="your-part">{said.yourPart}</h2>
      {offer && <Way to={`/sections/${section.id}/offers`}>{said.offer}</Way>}
      {may.handOver &&
        (asked ? (
          <p>{said.waitingForPlace(asked.person.name)}</p>
        ) : (
          <Way to={`/sections/${section.id}/hand-over`} more={said.handOverMore}>
            {said.handOver}
          </Way>
        ))}
      {may.stepDown && (
        <Way to={`/sections/${section.id}/step-down`} more={said.stepDownMore}>
          {said.stepDown}
        </Way>
      )}
    </section>
  );
}

function Way({ to, more, children }: { to: string; more?: string; children: ReactNode }) {
  return (
    <p className="own-way">
      <Link className="btn btn-second" to={to}>
        {children}
      </Link>
      {more && <span className="small soft">{more}</span>}
    </p>
  );
}
