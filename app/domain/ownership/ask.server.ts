import { words } from '#app/words/index.ts';
import { database } from '#db/client.server.ts';
import type { Actor } from '../access/access.server.ts';
import { Conflict } from '../errors.ts';
import { record } from '../history/record.server.ts';
import { changeOwnership, tell } from './change.server.ts';
import { placeAsk, type NewAsk } from './place-ask.server.ts';
import { claimRow, endRow } from './rows.server.ts';

/**
 * Asks somebody to own a section. Returns the ask's id.
 *
 * @throws NotFound, Forbidden as the gate says; Invalid, Conflict when this person cannot be asked (any more).
 */
export async function askToOwn(
  actor: Actor,
  sectionId: string,
  ask: Omit<NewAsk, 'replaces'>,
): Promise<string> {
  return changeOwnership(actor, 'section.ask', sectionId, (change) => placeAsk(change, ask));
}

/**
 * Takes an ask back that has not been answered. Returns the section's id.
 *
 * @throws NotFound, Forbidden as the gate says; Conflict when it was answered first.
 */
export async function withdrawAsk(actor: Actor, askId: string): Promise<string> {
  const { sectionId } = await claimRow(database().db, 'ask', askId);
  await changeOwnership(actor, 'section.ask', sectionId, async (change) => {
    const { tx, grant, heading, event } = change;
    const ask = await claimRow(tx, 'ask', askId);
    // Pressed twice: the first press did it.
    if (ask.state === 'withdrawn') return;
    if (ask.state !== 'open') throw new Conflict(words.owning.problems.answeredFirst);
    await endRow(tx, ask.id, grant.personId);
    await record(tx, { kind: 'section.ask-withdrawn', ...event, data: { heading, personId: ask.personId } });
    await tell(change, []);
  });
  return sectionId;
}
