import { askToOwn, withdrawAsk } from '#app/domain/ownership/ask.server.ts';
import { answerAsk } from '#app/domain/ownership/answer-ask.server.ts';
import { changeOwnership } from '#app/domain/ownership/change.server.ts';
import { askPage, offerPage } from '#app/domain/ownership/claim-page.server.ts';
import { changeFirstOwner } from '#app/domain/ownership/first-owner.server.ts';
import { handOver } from '#app/domain/ownership/hand-over.server.ts';
import { answerOffer, offerToOwn, withdrawOffer } from '#app/domain/ownership/offer.server.ts';
import {
  askingPage,
  offeringPage,
  ownersPage,
  steppingDownPage,
} from '#app/domain/ownership/pages.server.ts';
import type { World } from '#tests/support/world.ts';
import { everybody, onlyStranger, type ObjectName } from '../actors.ts';
import { only, reading, type Call, type Outcome } from '../call.ts';
import { sectionOf, thingsOf } from '../row.ts';

/** An ask of somebody who is there to be asked. */
const anAsk = (w: World, o: ObjectName) => ({
  personId: thingsOf(w, o).linkPersonId,
  first: false,
  message: 'Would you?',
  origin: 'http://here.example',
});
const yes = { yes: true } as const;

/** What the person of the ask or the offer may do: `member`, elsewhere the stranger; it is not there for others. */
const theirs = (facilitator: Outcome): Pick<Call, 'own' | 'other'> => ({
  own: { ...everybody<Outcome>('NotFound'), member: 'done', facilitator },
  other: onlyStranger<Outcome>('done', 'NotFound'),
});

/** Owning sections: asks, answers, offers, handing over, stepping down. */
export const owningCalls: Record<string, Call> = {
  changeOwnership: {
    call: (a, w, o) => changeOwnership(a, 'section.ask', sectionOf(w, o), async () => undefined),
    ...only('owner', 'facilitator'),
  },
  ownersPage: { call: (a, w, o) => ownersPage(a, sectionOf(w, o)), ...reading },
  askingPage: {
    call: (a, w, o) => askingPage(a, sectionOf(w, o), 'section.ask'),
    ...only('owner', 'facilitator'),
  },
  steppingDownPage: { call: (a, w, o) => steppingDownPage(a, sectionOf(w, o)), ...only('owner') },
  offeringPage: { call: (a, w, o) => offeringPage(a, sectionOf(w, o)), ...only('member', 'facilitator') },
  askPage: { call: (a, w, o) => askPage(a, thingsOf(w, o).askId), ...theirs('done') },
  offerPage: { call: (a, w, o) => offerPage(a, thingsOf(w, o).offerId), ...only('owner', 'facilitator') },
  askToOwn: {
    call: (a, w, o) => askToOwn(a, sectionOf(w, o), anAsk(w, o)),
    ...only('owner', 'facilitator'),
  },
  withdrawAsk: { call: (a, w, o) => withdrawAsk(a, thingsOf(w, o).askId), ...only('facilitator') },
  answerAsk: { call: (a, w, o) => answerAsk(a, thingsOf(w, o).askId, yes), ...theirs('Forbidden') },
  handOver: { call: (a, w, o) => handOver(a, sectionOf(w, o), anAsk(w, o)), ...only('owner') },
  changeFirstOwner: {
    call: (a, w, o) => changeFirstOwner(a, sectionOf(w, o), w.coOwner.personId),
    ...only('owner', 'facilitator'),
  },
  offerToOwn: {
    call: (a, w, o) => offerToOwn(a, sectionOf(w, o), { message: '', forOrganisation: false }),
    ...only('member', 'facilitator'),
  },
  withdrawOffer: { call: (a, w, o) => withdrawOffer(a, thingsOf(w, o).offerId), ...theirs('NotFound') },
  answerOffer: {
    call: (a, w, o) => answerOffer(a, thingsOf(w, o).offerId, yes),
    ...only('owner', 'facilitator'),
  },
};
