import { words } from '#app/words/index.ts';
import type { Actor } from '../access/access.server.ts';
import { Conflict, NotFound } from '../errors.ts';
import { changeOwnership } from './change.server.ts';
import { placeAsk, type NewAsk } from './place-ask.server.ts';
import { standingRows } from './rows.server.ts';

/**
 * An owner asks somebody to take their place. Until that is accepted nothing changes; then both change places at
 * once. Returns the ask's id.
 *
 * @throws NotFound, Forbidden as the gate says; Invalid when this person cannot be asked; Conflict when they were, or
 * when somebody else was asked to take this owner's place and has not answered.
 */
export async function handOver(
  actor: Actor,
  sectionId: string,
  ask: Omit<NewAsk, 'replaces' | 'first'>,
): Promise<string> {
  return changeOwnership(actor, 'section.hand-over', sectionId, async (change) => {
    const rows = await standingRows(change.tx, sectionId);
    const mine = rows.find(
      ({ personId, state }) => personId === change.grant.personId && state === 'accepted',
    );
    if (!mine) throw new NotFound();
    const waiting = rows.some(({ replaces, state }) => replaces === mine.id && state === 'open');
    if (waiting) throw new Conflict(words.owning.problems.handingOverAlready);
    // Whether they answer for the section is decided when they accept: they take the place as it is then.
    return placeAsk(change, { ...ask, first: false, replaces: mine.id });
  });
}
