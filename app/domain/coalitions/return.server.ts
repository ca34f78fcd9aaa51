import { eq } from 'drizzle-orm';
import { notify } from '#db/notices.server.ts';
import { membership } from '#db/schema/index.ts';
import type { Actor } from '../access/access.server.ts';
import { NotFound } from '../errors.ts';
import { record } from '../history/record.server.ts';
import { tellDocumentsOf } from '../ownership/tell.server.ts';
import { changeMember } from './hold.server.ts';

/**
 * A facilitator lets a suspended member back in, as they were: what they owned is theirs again.
 *
 * @throws NotFound to strangers and for people who are not suspended here, Forbidden to everybody but facilitators.
 */
export async function letBack(actor: Actor, membershipId: string): Promise<void> {
  await changeMember(actor, membershipId, async (tx, { member, grant }) => {
    const { coalitionId, personId, suspendedAt } = member;
    if (!suspendedAt) throw new NotFound();
    await tx.update(membership).set({ suspendedAt: null }).where(eq(membership.id, membershipId));
    await record(tx, { kind: 'member.returned', coalitionId, actorId: grant.personId, data: { personId } });
    // To everybody: where their sections had no other owner, facilitators wrote in the meantime.
    await notify(tx, { kind: 'rights-changed', coalitionId });
    await tellDocumentsOf(tx, { coalitionId, personId });
  });
}
