import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { Claim, OwnersPage } from '#app/domain/ownership/owning.ts';
import { words } from '#app/words/index.ts';
import { dayInWords } from '../dates.ts';
import { Button } from '../form/Button.tsx';
import { Mark } from '../Mark.tsx';
import { firstNameOf } from './names.ts';

const said = words.owning.page;

type Props = { page: OwnersPage };

/** Those who were asked and have not answered. */
export function Asks({ page: { asks, may, mine } }: Props) {
  if (asks.length === 0) return null;
  return (
    <section className="own-part" aria-labelledby="asks">
      <h2 id="asks">{said.asks}</h2>
      <ul className="own-people">
        {asks.map((ask) => (
          <One key={ask.id} claim={ask} about={askInWords(ask)}>
            {ask.id === mine.askId ? (
              <Link className="btn btn-second btn-small" to={`/asks/${ask.id}`}>
                {said.answerAsk}
              </Link>
            ) : (
              may.ask && (
                <Link className="btn btn-quiet btn-small" to={`/asks/${ask.id}`}>
                  {said.seeAsk}
                  <span className="vh">{said.seeAskOf(ask.person.name)}</span>
                </Link>
              )
            )}
            {may.ask && (
              <Form method="post" action={`/asks/${ask.id}/withdrawal`}>
                <Button kind="quiet" small>
                  {said.withdrawAsk}
                  <span className="vh">{said.withdrawAskTo(ask.person.name)}</span>
                </Button>
              </Form>
            )}
          </One>
        ))}
      </ul>
    </section>
  );
}

/** Those who have offered: mine, or those I answer. */
export function Offers({ page: { offers, may, mine } }: Props) {
  if (offers.length === 0) return null;
  return (
    <section className="own-part" aria-labelledby="offers">
      <h2 id="offers">{said.offers}</h2>
      <ul className="own-people">
        {offers.map((offer) => (
          <One key={offer.id} claim={offer} about={offerInWords(offer, mine.offerId)}>
            {offer.id === mine.offerId ? (
              <Form method="post" action={`/offers/${offer.id}/withdrawal`}>
                <Button kind="quiet" small>
                  {said.withdrawOffer}
                </Button>
              </Form>
            ) : (
              may.answerOffer && (
                <Link className="btn btn-second btn-small" to={`/offers/${offer.id}/answer`}>
                  {said.answerOffer(firstNameOf(offer.person.name))}
                </Link>
              )
            )}
          </One>
        ))}
      </ul>
    </section>
  );
}

function One({ claim, about, children }: { claim: Claim; about: string; children: ReactNode }) {
  return (
    <li className="own-claim">
      <Mark person={claim.person} asked />
      <div>
        <p>
          <b>{claim.person.name}</b>
          {claim.organisation && (
            <span className="soft">{` ${said.forOrganisation(claim.organisation)}`}</span>
          )}
        </p>
        <p className="small soft">{about}</p>
        {claim.message && (
          <p className="small">
            <q dir="auto">{claim.message}</q>
          </p>
        )}
      </div>
      <div className="actions">{children}</div>
    </li>
  );
}

function askInWords({ askedBy, on, insteadOf, first, answerBy }: Claim): string {
  const facts = [
    said.askedOn(askedBy?.name ?? '', dayInWords(on)),
    insteadOf && said.toTakeThePlaceOf(insteadOf.name),
    first && said.asFirst,
    answerBy && said.answerBy(dayInWords(answerBy)),
  ];
  return `${facts.filter(Boolean).join(', ')}.`;
}

const offerInWords = ({ id, person, on }: Claim, mine: string | null) =>
  id === mine ? said.yourOffer(dayInWords(on)) : `${said.offeredOn(person.name, dayInWords(on))}.`;
