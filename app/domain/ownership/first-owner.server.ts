import { eq } from 'drizzle-orm';
import { sectionOwner } from '#db/schema/index.ts';
import { words } from '#app/words/index.ts';
import type { Actor } from '../access/access.server.ts';
import { Invalid } from '../errors.ts';
import { record } from '../history/record.server.ts';
import { changeOwnership, tell } from './change.server.ts';
import { clearFirst, liveOwners } from './rows.server.ts';

/**
 * One of a section's owners becomes the first, who answers for it; the one before stays an owner.
 *
 * @throws NotFound, Forbidden as the gate says; Invalid when `personId` does not own the section (any more).
 */
export async function changeFirstOwner(
  actor: Actor,
  sectionId: string,
  personId: string | undefined,
): Promise<void> {
  await changeOwnership(actor, 'section.ask', sectionId, async (change) => {
    const { tx, heading, event } = change;
    const owner = (await liveOwners(tx, sectionId)).find((each) => each.personId === personId);
    if (!owner) throw new Invalid(words.owning.problems.noOwner);
    if (owner.first) return;
    await clearFirst(tx, sectionId);
    await tx.update(sectionOwner).set({ first: true }).where(eq(sectionOwner.id, owner.id));
    const data = { heading, personId: owner.personId };
    await record(tx, { kind: 'section.first-owner-changed', ...event, data });
    await tell(change, []);
  });
}
