import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { words } from '#app/words/index.ts';
import type { Tx } from '#db/client.server.ts';
import { notify } from '#db/notices.server.ts';
import { invitation, membership } from '#db/schema/index.ts';
import type { Role } from '../access/roles.ts';
import { Conflict, NotFound } from '../errors.ts';
import { record } from '../history/record.server.ts';
import { hashOf } from '../people/token.server.ts';
import type { InvitationState } from './invitation.ts';
import { invitationState } from './state.ts';

/** An invitation that nobody else can use or revoke until the transaction ends. */
export type HeldInvitation = {
  id: string;
  state: InvitationState;
  coalitionId: string;
  role: Role;
  organisationId: string | null;
  /** The only address it is for; null: anyone's. */
  email: string | null;
};

/** Holds the invitation a token opens: joining and revoking go one after the other. @throws NotFound for no token. */
export async function holdInvitation(tx: Tx, token: string): Promise<HeldInvitation> {
  const [held] = await tx
    .select({
      id: invitation.id,
      state: invitationState(),
      coalitionId: invitation.coalitionId,
      role: invitation.role,
      organisationId: invitation.organisationId,
      email: sql<string | null>`case when ${invitation.boundToEmail} then ${invitation.email} end`,
    })
    .from(invitation)
    .where(eq(invitation.tokenHash, hashOf(token)))
    .for('no key update');
  if (!held) throw new NotFound();
  return held;
}

/** @throws Conflict saying what happened to an invitation that opens nothing any more. */
export function requireOpen({ state }: Pick<HeldInvitation, 'state'>): void {
  if (state !== 'open') throw new Conflict(words.joining.closed[state].what);
}

/**
 * Uses a held invitation up: the person is in from the commit on. Somebody who left comes back to their old place,
 * with the role and the organisation they are invited with now.
 *
 * @throws Conflict for somebody who is suspended: facilitators let them back in, no link does.
 */
export async function enter(tx: Tx, held: HeldInvitation, personId: string): Promise<void> {
  const { id, coalitionId, role, organisationId } = held;
  const [place] = await tx
    .insert(membership)
    .values({ coalitionId, personId, role, organisationId })
    .onConflictDoUpdate({
      target: [membership.coalitionId, membership.personId],
      set: { role, organisationId, leftAt: null },
      setWhere: and(isNotNull(membership.leftAt), isNull(membership.suspendedAt)),
    })
    .returning({ id: membership.id });
  if (!place) throw new Conflict(words.joining.paused);
  await tx
    .update(invitation)
    .set({ joinedAt: sql`now()`, joinedBy: personId })
    .where(eq(invitation.id, id));
  await record(tx, {
    ...{ kind: 'member.joined', coalitionId, actorId: personId },
    data: { personId, role, by: 'invitation' },
  });
  await notify(tx, { kind: 'rights-changed', coalitionId, personId });
}
