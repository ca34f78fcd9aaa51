import { and, eq } from 'drizzle-orm';
import { words } from '#app/words/index.ts';
import type { Tx } from '#db/client.server.ts';
import { membership, organisation } from '#db/schema/index.ts';
import type { Actor } from '../access/access.server.ts';
import { Invalid } from '../errors.ts';
import { record } from '../history/record.server.ts';
import { isId } from '../id.ts';
import { changeMember } from './hold.server.ts';

/**
 * A facilitator says which organisation a member is here for, or none (`null`). What they own for an organisation
 * stays as it was accepted.
 *
 * @throws NotFound to strangers and where there is no such member, Forbidden to everybody but facilitators, Invalid
 * when the coalition has no such organisation.
 */
export async function changeOrganisation(
  actor: Actor,
  membershipId: string,
  organisationId: string | null,
): Promise<void> {
  await changeMember(actor, membershipId, async (tx, { member, grant }) => {
    const { coalitionId, personId } = member;
    if (member.organisationId === organisationId) return;
    const to = organisationId && (await nameOf(tx, coalitionId, organisationId));
    await tx.update(membership).set({ organisationId }).where(eq(membership.id, membershipId));
    await record(tx, {
      ...{ kind: 'member.organisation-changed', coalitionId, actorId: grant.personId },
      data: { personId, to },
    });
  });
}

async function nameOf(tx: Tx, coalitionId: string, organisationId: string): Promise<string> {
  const [found] = isId(organisationId)
    ? await tx
        .select({ name: organisation.name })
        .from(organisation)
        .where(and(eq(organisation.id, organisationId), eq(organisation.coalitionId, coalitionId)))
    : [];
  if (!found) throw new Invalid(words.members.noSuchOrganisation);
  return found.name;
}
