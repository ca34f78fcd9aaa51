import { desc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { database } from '#db/client.server.ts';
import { invitation, organisation, person } from '#db/schema/index.ts';
import { authorise, type Actor } from '../access/access.server.ts';
import type { InvitationLine, OrganisationChoice } from './invitation.ts';
import { organisationChoices } from './organisations.server.ts';
import { invitationState } from './state.ts';

/** More than anybody reads; open ones come first and live seven days, so none of those is left out. */
const MOST = 200;

/**
 * The coalition's invitations, open ones first, then the newest; and its organisations, to choose one for the next.
 *
 * @throws NotFound to strangers, Forbidden to everybody but facilitators.
 */
export async function invitationsOf(
  actor: Actor,
  coalitionId: string,
): Promise<{ invitations: InvitationLine[]; organisations: OrganisationChoice[] }> {
  await authorise(actor, 'coalition.invite', coalitionId);
  const inviter = alias(person, 'inviter');
  const joiner = alias(person, 'joiner');
  const state = invitationState();
  const rows = await database()
    .db.select({
      id: invitation.id,
      state: state.as('state'),
      email: invitation.email,
      role: invitation.role,
      organisation: organisation.name,
      invitedBy: inviter.name,
      endsAt: invitation.endsAt,
      joinedBy: joiner.name,
      joinedAt: invitation.joinedAt,
    })
    .from(invitation)
    .leftJoin(organisation, eq(organisation.id, invitation.organisationId))
    .leftJoin(inviter, eq(inviter.id, invitation.invitedBy))
    .leftJoin(joiner, eq(joiner.id, invitation.joinedBy))
    .where(eq(invitation.coalitionId, coalitionId))
    .orderBy(desc(sql`${state} = 'open'`), desc(invitation.madeAt), desc(invitation.id))
    .limit(MOST);
  const invitations = rows.map(({ endsAt, joinedAt, ...row }) => ({
    ...row,
    endsAt: endsAt.toISOString(),
    joinedAt: joinedAt?.toISOString() ?? null,
  }));
  return { invitations, organisations: await organisationChoices(coalitionId) };
}
