import { and, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { database } from '#db/client.server.ts';
import { coalition, invitation, membership, organisation, person } from '#db/schema/index.ts';
import type { Actor } from '../access/access.server.ts';
import { hashOf } from '../people/token.server.ts';
import type { OpenedInvitation, Visitor } from './invitation.ts';
import { invitationState } from './state.ts';

/**
 * An invitation as whoever has its link sees it, signed in or not. Looking uses nothing up: mail scanners open links.
 * One statement.
 */
export async function openInvitation(actor: Actor, token: string): Promise<OpenedInvitation> {
  const inviter = alias(person, 'inviter');
  const [row] = await database()
    .db.select({
      state: invitationState(),
      coalition: { name: coalition.name, place: coalition.place, timeZone: coalition.timeZone },
      coalitionId: coalition.id,
      invitedBy: inviter.name,
      role: invitation.role,
      organisation: organisation.name,
      message: invitation.message,
      endsAt: invitation.endsAt,
      email: sql<string | null>`case when ${invitation.boundToEmail} then ${invitation.email} end`,
      me: { id: person.id, name: person.name, email: person.email },
      hasPassword: sql`${person.passwordHash} is not null`.mapWith(Boolean),
      wasHere: membership.id,
      suspendedAt: membership.suspendedAt,
      leftAt: membership.leftAt,
    })
    .from(invitation)
    .innerJoin(coalition, eq(coalition.id, invitation.coalitionId))
    .leftJoin(organisation, eq(organisation.id, invitation.organisationId))
    .leftJoin(inviter, eq(inviter.id, invitation.invitedBy))
    .leftJoin(person, actor ? eq(person.id, actor.personId) : sql`false`)
    .leftJoin(
      membership,
      and(eq(membership.personId, person.id), eq(membership.coalitionId, invitation.coalitionId)),
    )
    .where(eq(invitation.tokenHash, hashOf(token)));
  if (!row) return { state: 'unknown' };
  const { state, message, endsAt, email, coalition: where, invitedBy, role, organisation: body } = row;
  const about = { coalition: where, invitedBy, role, organisation: body, me: visitor(row) };
  return state === 'open'
    ? { ...about, state, message, endsAt: endsAt.toISOString(), email }
    : { ...about, state };
}

type Row = {
  coalitionId: string;
  email: string | null;
  me: { id: string; name: string; email: string | null } | null;
  hasPassword: boolean;
  wasHere: string | null;
  suspendedAt: Date | null;
  leftAt: Date | null;
};

function visitor({ coalitionId, email, me, hasPassword, wasHere, suspendedAt, leftAt }: Row): Visitor | null {
  if (!me) return null;
  const { id, name } = me;
  return { id, name, place: place(), fits: fitting() };

  function place(): Visitor['place'] {
    if (suspendedAt) return { kind: 'paused' };
    return wasHere && !leftAt ? { kind: 'member', home: coalitionId } : { kind: 'none' };
  }
  function fitting(): Visitor['fits'] {
    if (!hasPassword) return 'no account';
    return email && email.toLowerCase() !== me?.email?.toLowerCase() ? 'other address' : 'yes';
  }
}
