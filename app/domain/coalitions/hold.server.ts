import { and, eq } from 'drizzle-orm';
import { words } from '#app/words/index.ts';
import { database, type Tx } from '#db/client.server.ts';
import { coalition, membership } from '#db/schema/index.ts';
import type { Actor, Grant } from '../access/access.server.ts';
import { isMember } from '../access/live.ts';
import { Conflict, NotFound } from '../errors.ts';
import { reachMember, type FoundMember } from './find.server.ts';

/** Holds who is in a coalition, and as what, until the transaction ends: one change at a time. */
export async function holdCoalition(tx: Tx, coalitionId: string): Promise<void> {
  const [held] = await tx
    .select({ id: coalition.id })
    .from(coalition)
    .where(eq(coalition.id, coalitionId))
    .for('no key update');
  if (!held) throw new NotFound();
}

/**
 * Ends a change that would leave nobody who runs the coalition. Ask it after the change, holding the coalition.
 *
 * @throws Conflict when no facilitator is left who can act.
 */
export async function keepFacilitator(tx: Tx, coalitionId: string): Promise<void> {
  const left = await tx
    .select({ id: membership.id })
    .from(membership)
    .where(and(eq(membership.coalitionId, coalitionId), eq(membership.role, 'facilitator'), isMember()))
    .limit(1);
  if (left.length === 0) throw new Conflict(words.members.lastFacilitator);
}

/**
 * A facilitator changes something about a member: `change` runs in one transaction, holding the coalition, after the
 * gate was asked again. Of two facilitators who demote each other at once, the second is no facilitator any more.
 *
 * @throws NotFound to strangers and where there is no such member, Forbidden to everybody but facilitators.
 */
export async function changeMember(
  actor: Actor,
  membershipId: string,
  change: (tx: Tx, found: { member: FoundMember; grant: Grant }) => Promise<void>,
): Promise<void> {
  const { member } = await reachMember(actor, 'coalition.manage-members', membershipId);
  await database().db.transaction(async (tx) => {
    await holdCoalition(tx, member.coalitionId);
    await change(tx, await reachMember(actor, 'coalition.manage-members', membershipId, tx));
  });
}
