import { expect } from 'vitest';
import type { Actor } from '#app/domain/access/access.server.ts';
import { coalitionHome } from '#app/domain/documents/home.server.ts';
import { coalitionActivity, documentActivity } from '#app/domain/history/activity.server.ts';
import { mySections } from '#app/domain/ownership/mine.server.ts';
import { searchCoalition } from '#app/domain/search/search.server.ts';
import type { World } from '#tests/support/world.ts';
import { everybody } from '../actors.ts';
import { reading, type Call, type Outcome } from '../call.ts';
import { coalitionOf, documentOf } from '../row.ts';

const anybody: Pick<Call, 'own' | 'other'> = {
  own: { ...everybody<Outcome>('done'), nobody: 'NotFound' },
  other: { ...everybody<Outcome>('done'), nobody: 'NotFound' },
};

/** The home of a coalition, one’s own sections, activity and search. */
export const findingCalls: Record<string, Call> = {
  coalitionHome: { call: (a, w, o) => coalitionHome(a, coalitionOf(w, o)), ...reading },
  coalitionActivity: { call: (a, w, o) => coalitionActivity(a, coalitionOf(w, o)), ...reading },
  documentActivity: { call: (a, w, o) => documentActivity(a, documentOf(w, o)), ...reading },
  searchCoalition: {
    call: (a, w, o) => searchCoalition(a, coalitionOf(w, o), { typed: 'what' }),
    ...reading,
  },
  mySections: { call: (a, w) => mySections(a).then((mine) => namesNothingElse(mine, a, w)), ...anybody },
};

/** Not one id of a coalition that is not one's own; of one's own only what is one's own. */
function namesNothingElse(mine: unknown, actor: Actor, world: World): void {
  const told = JSON.stringify(mine);
  const isStranger = actor?.personId === world.stranger.personId;
  const outside = actor?.personId === world.suspended.personId || isStranger;
  const { documentId, coalitionId, elsewhere } = world;
  if (outside) expect([documentId, coalitionId].filter((id) => told.includes(id))).toEqual([]);
  if (!isStranger)
    expect([elsewhere.documentId, elsewhere.coalitionId].filter((id) => told.includes(id))).toEqual([]);
}
