import { and, eq, isNull, sql } from 'drizzle-orm';
import { database } from '#db/client.server.ts';
import { notify } from '#db/notices.server.ts';
import { membership } from '#db/schema/index.ts';
import { words } from '#app/words/index.ts';
import { authorise, type Actor } from '../access/access.server.ts';
import { Forbidden, NotFound } from '../errors.ts';
import { record } from '../history/record.server.ts';
import { tellDocumentsOf } from '../ownership/tell.server.ts';
import { holdCoalition } from './hold.server.ts';

/**
 * A facilitator suspends a member: still listed, sees nothing from this moment on. What they wrote stays, and what
 * they own waits for them; meanwhile they do not count as its owner.
 *
 * @throws NotFound to strangers and for people who are not here, Forbidden to everybody but facilitators and for
 * suspending oneself: a coalition keeps somebody who runs it.
 */
export async function suspendMember(actor: Actor, coalitionId: string, personId: string): Promise<void> {
  if (actor?.personId === personId) throw new Forbidden(words.access.notYourself);
  await authorise(actor, 'coalition.manage-members', coalitionId);
  await database().db.transaction(async (tx) => {
    // One at a time, and asked again: of two facilitators who suspend each other at once, one stays.
    await holdCoalition(tx, coalitionId);
    const grant = await authorise(actor, 'coalition.manage-members', coalitionId, tx);
    const member = and(eq(membership.coalitionId, coalitionId), eq(membership.personId, personId));
    const suspended = await tx
      .update(membership)
      .set({ suspendedAt: sql`now()` })
      .where(and(member, isNull(membership.suspendedAt), isNull(membership.leftAt)))
      .returning({ id: membership.id });
    if (suspended.length === 0) throw new NotFound();
    await record(tx, { kind: 'member.suspended', coalitionId, actorId: grant.personId, data: { personId } });
    await notify(tx, { kind: 'rights-changed', coalitionId, personId });
    await tellDocumentsOf(tx, { coalitionId, personId });
  });
}
