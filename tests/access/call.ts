import type { Actor } from '#app/domain/access/access.server.ts';
import type { World } from '#tests/support/world.ts';
import { insiders, onlyStranger, type Cells, type ObjectName } from './actors.ts';

export type Outcome = 'done' | 'NotFound' | 'Forbidden' | 'Invalid' | 'Conflict';

/** One call of the domain, and what comes of it for everybody. Each is made in a world of its own. */
export type Call = {
  call: (actor: Actor, world: World, object: ObjectName) => Promise<unknown>;
  own: Cells<Outcome>;
  other: Cells<Outcome>;
};

/** What all of a coalition may do. */
export const reading = {
  own: insiders<Outcome>('done', 'NotFound'),
  other: onlyStranger<Outcome>('done', 'NotFound'),
};

/**
 * What some of a coalition may do, seen and refused to the others; the stranger is an ordinary member of theirs, who
 * owns nothing.
 */
export const only = (
  ...who: ('owner' | 'facilitator' | 'member' | 'reviewer' | 'observer')[]
): Pick<Call, 'own' | 'other'> => ({
  own: {
    ...insiders<Outcome>('Forbidden', 'NotFound'),
    ...Object.fromEntries(who.map((name) => [name, 'done' as const])),
  },
  other: onlyStranger<Outcome>(who.includes('member') ? 'done' : 'Forbidden', 'NotFound'),
});
