import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { ClaimPage } from '#app/domain/ownership/owning.ts';
import { words } from '#app/words/index.ts';
import { dayInWords } from '../dates.ts';
import { Icon, Shape } from '../Icon.tsx';
import { placeOf } from './Claim.tsx';

const said = words.owning.became;

/** What became of an ask or an offer that is answered or withdrawn, and where one goes from here. */
export function Became({ page }: { page: ClaimPage }) {
  const { claim, mine, section } = page;
  const good = claim.state === 'accepted';
  return (
    <>
      <div className={good ? 'notice notice-good' : 'notice'}>
        {good ? <Icon name="check" /> : <Shape name="asked" />}
        <div>
          <p>{inWords(page)}</p>
          {claim.reason && (
            <p>
              <q dir="auto">{claim.reason}</q>
            </p>
          )}
        </div>
      </div>
      <p className="actions own-next">
        {good && mine ? (
          <Next to={placeOf(section)}>{said.write}</Next>
        ) : (
          <Next to={`/sections/${section.id}/owners`}>{said.seeOwners}</Next>
        )}
        {mine && claim.askedBy && claim.state === 'declined' && (
          <Next to={`/sections/${section.id}/offers`}>{said.offerInstead}</Next>
        )}
      </p>
    </>
  );
}

function Next({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link className="btn btn-second" to={to}>
      {children}
    </Link>
  );
}

function inWords({ claim, mine }: ClaimPage): string {
  const { state, person, askedBy } = claim;
  const day = dayInWords(claim.answeredOn ?? claim.on);
  if (state === 'withdrawn') return said.withdrawn(day);
  if (state === 'ended') return said.ended(person.name, day);
  if (state === 'declined') {
    if (!askedBy) return said.offerDeclined(person.name, day);
    return mine ? said.declinedMine(day) : said.declined(person.name, day);
  }
  if (!askedBy) return said.takenUp(person.name, day);
  return mine ? said.acceptedMine(day) : said.accepted(person.name, day);
}
