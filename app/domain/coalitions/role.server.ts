import { and, eq, isNull } from 'drizzle-orm';
import { words } from '#app/words/index.ts';
import type { Tx } from '#db/client.server.ts';
import { notify } from '#db/notices.server.ts';
import { membership, person, personalLink } from '#db/schema/index.ts';
import type { Actor } from '../access/access.server.ts';
import { mayOwn, type Role } from '../access/roles.ts';
import { Conflict } from '../errors.ts';
import { record } from '../history/record.server.ts';
import { endOwnerships, endStandIns } from '../ownership/end-all.server.ts';
import { changeMember, keepFacilitator } from './hold.server.ts';

/**
 * A facilitator gives a member another role. Who becomes a reviewer or an observer owns nothing from then on.
 *
 * @throws NotFound to strangers and where there is no such member, Forbidden to everybody but facilitators, Conflict
 * when nobody would be left who runs the coalition, or a facilitator's keys would hang on a personal link.
 */
export async function changeRole(actor: Actor, membershipId: string, to: Role): Promise<void> {
  await changeMember(actor, membershipId, async (tx, { member, grant }) => {
    const { coalitionId, personId, role: from } = member;
    if (from === to) return;
    if (to === 'facilitator') await requireAccount(tx, member);
    await tx.update(membership).set({ role: to }).where(eq(membership.id, membershipId));
    await keepFacilitator(tx, coalitionId);
    const who = { coalitionId, personId, endedBy: grant.personId };
    if (!mayOwn(to)) await endOwnerships(tx, who);
    if (from === 'facilitator') await endStandIns(tx, who);
    await record(tx, {
      ...{ kind: 'member.role-changed', coalitionId, actorId: grant.personId },
      data: { personId, from, to },
    });
    await notify(tx, { kind: 'rights-changed', coalitionId, personId });
  });
}

/** A personal link travels by any messenger: who has nothing else to come in by runs no coalition. */
async function requireAccount(
  tx: Tx,
  { coalitionId, personId }: { coalitionId: string; personId: string },
): Promise<void> {
  const live = and(
    eq(personalLink.personId, person.id),
    eq(personalLink.coalitionId, coalitionId),
    isNull(personalLink.withdrawnAt),
  );
  const linkOnly = await tx
    .select({ id: person.id })
    .from(person)
    .innerJoin(personalLink, live)
    .where(and(eq(person.id, personId), isNull(person.passwordHash)));
  if (linkOnly.length > 0) throw new Conflict(words.members.linkOnly);
}
