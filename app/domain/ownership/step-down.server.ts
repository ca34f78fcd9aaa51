import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { sectionOwner } from '#db/schema/index.ts';
import type { Actor } from '../access/access.server.ts';
import { record } from '../history/record.server.ts';
import { changeOwnership, tell } from './change.server.ts';
import { clearFirst, endRow, liveOwners } from './rows.server.ts';

/**
 * An owner gives a section back. It bites at once: pages and sockets hear of it with the commit. The row stays, as
 * history; the owner who has been there longest becomes the first, and facilitators write where nobody is left.
 *
 * @throws NotFound to strangers, Forbidden to people who do not own the section (any more).
 */
export async function stepDown(actor: Actor, sectionId: string): Promise<void> {
  await changeOwnership(actor, 'section.step-down', sectionId, async (change) => {
    const { tx, grant, heading, event } = change;
    const mine = (await liveOwners(tx, sectionId)).find(({ personId }) => personId === grant.personId);
    if (!mine) return;
    await endRow(tx, mine.id, grant.personId);
    await passOnFirst(tx, sectionId);
    await record(tx, { kind: 'section.stepped-down', ...event, data: { heading } });
    // To everybody: their pages say who owns what, and where no owner is left the facilitators may write.
    await tell(change, 'everybody');
  });
}

/** Makes the longest-standing owner the first where there is no first. Needs the section held. */
export async function passOnFirst(tx: Tx, sectionId: string): Promise<void> {
  const owners = await liveOwners(tx, sectionId);
  const [longest] = owners;
  if (!longest || owners.some(({ first }) => first)) return;
  await clearFirst(tx, sectionId);
  await tx.update(sectionOwner).set({ first: true }).where(eq(sectionOwner.id, longest.id));
}
