import { and, eq, isNull } from 'drizzle-orm';
import { database, type Db } from '#db/client.server.ts';
import { membership } from '#db/schema/index.ts';
import { authorise, type Actor, type Grant } from '../access/access.server.ts';
import type { Action, Role } from '../access/roles.ts';
import { NotFound } from '../errors.ts';
import { isId } from '../id.ts';

/** Somebody's place in a coalition, as its row has it. */
export type FoundMember = {
  membershipId: string;
  coalitionId: string;
  personId: string;
  role: Role;
  organisationId: string | null;
  suspendedAt: Date | null;
};

/**
 * A member of a coalition, by the gate. Suspended people are there for those who manage members, and for nobody
 * else; people who left are there for nobody.
 *
 * @throws NotFound to strangers and where there is no such member, Forbidden to who may not do `action`.
 */
export async function reachMember(
  actor: Actor,
  action: Extract<Action, `coalition.${string}`>,
  membershipId: string,
  db: Db = database().db,
): Promise<{ member: FoundMember; grant: Grant }> {
  if (!isId(membershipId)) throw new NotFound();
  const [member] = await db
    .select({
      membershipId: membership.id,
      coalitionId: membership.coalitionId,
      personId: membership.personId,
      role: membership.role,
      organisationId: membership.organisationId,
      suspendedAt: membership.suspendedAt,
    })
    .from(membership)
    .where(and(eq(membership.id, membershipId), isNull(membership.leftAt)));
  if (!member) throw new NotFound();
  const grant = await authorise(actor, action, member.coalitionId, db);
  if (member.suspendedAt && !grant.may('coalition.manage-members')) throw new NotFound();
  return { member, grant };
}
