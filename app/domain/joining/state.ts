import { and, eq, sql, type SQL } from 'drizzle-orm';
import { invitation, membership, person, personalLink } from '#db/schema/index.ts';
import type { InvitationState } from './invitation.ts';
import type { Barred, LinkState } from './personal-link.ts';

/** What has become of an invitation, by the database's clock. Needs `invitation` in the query. */
export const invitationState = (): SQL<InvitationState> => sql<InvitationState>`case
  when ${invitation.joinedAt} is not null then 'used'
  when ${invitation.revokedAt} is not null then 'revoked'
  when ${invitation.endsAt} <= now() then 'ended'
  else 'open' end`;

/** Whether a personal link opens anything. Needs `personal_link`, its `person` and their `membership` there. */
export const linkState = (): SQL<LinkState> => sql<LinkState>`case
  when ${personalLink.withdrawnAt} is not null then 'withdrawn'
  else coalesce(${barredBy()}, 'open') end`;

/** Why no link may open anything for this person, or null. Needs the same. */
export const barredBy = (): SQL<Barred | null> => sql<Barred | null>`case
  when ${person.passwordHash} is not null then 'account'
  when ${isElsewhere()} then 'elsewhere'
  when ${membership.suspendedAt} is not null or ${membership.leftAt} is not null
    or ${membership.role} = 'facilitator' then 'paused' end`;

/** The membership a personal link is for. */
export const linkedMembership = (): SQL | undefined =>
  and(eq(membership.coalitionId, personalLink.coalitionId), eq(membership.personId, personalLink.personId));

/** Whoever holds one coalition's link must not come into another by it. */
const isElsewhere = (): SQL => sql`exists (select 1 from ${membership} other
  where other.person_id = ${personalLink.personId} and other.coalition_id <> ${personalLink.coalitionId}
    and other.left_at is null)`;
