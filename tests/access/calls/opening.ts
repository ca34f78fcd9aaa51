import { beginInStead, endInStead } from '#app/domain/ownership/in-stead.server.ts';
import { ownershipHistory } from '#app/domain/ownership/history.server.ts';
import { closeSection, openSection } from '#app/domain/ownership/opening.server.ts';
import { ownersOverview } from '#app/domain/ownership/overview.server.ts';
import { sectionFrame } from '#app/domain/ownership/section-frame.server.ts';
import { insiders, onlyStranger } from '../actors.ts';
import { only, reading, type Call, type Outcome } from '../call.ts';
import { documentOf, sectionOf } from '../row.ts';

const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);

/** Who owns what; opening a section for everybody; writing in an owner's stead. */
export const openingCalls: Record<string, Call> = {
  ownersOverview: { call: (a, w, o) => ownersOverview(a, documentOf(w, o)), ...reading },
  ownershipHistory: { call: (a, w, o) => ownershipHistory(a, sectionOf(w, o)), ...reading },
  sectionFrame: { call: (a, w, o) => sectionFrame(a, sectionOf(w, o), 'section.open'), ...only('owner') },
  openSection: { call: (a, w, o) => openSection(a, sectionOf(w, o), tomorrow()), ...only('owner') },
  closeSection: {
    call: (a, w, o) => closeSection(a, sectionOf(w, o)),
    own: { ...insiders<Outcome>('Forbidden', 'NotFound'), owner: 'Conflict' },
    other: onlyStranger<Outcome>('Forbidden', 'NotFound'),
  },
  beginInStead: { call: (a, w, o) => beginInStead(a, sectionOf(w, o), 'Asked to'), ...only('facilitator') },
  endInStead: {
    call: (a, w, o) => endInStead(a, sectionOf(w, o)),
    // Nothing was begun: there is nothing to end for anybody.
    own: insiders<Outcome>('Conflict', 'NotFound'),
    other: onlyStranger<Outcome>('Conflict', 'NotFound'),
  },
};
