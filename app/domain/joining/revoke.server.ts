import { and, eq, isNull, sql } from 'drizzle-orm';
import { words } from '#app/words/index.ts';
import { database } from '#db/client.server.ts';
import { invitation } from '#db/schema/index.ts';
import { authorise, type Actor } from '../access/access.server.ts';
import { isId } from '../id.ts';
import { Conflict, NotFound } from '../errors.ts';
import { record } from '../history/record.server.ts';

/**
 * A facilitator revokes an invitation: from now on it opens nothing. Pressed twice, the first press did it. Returns
 * the coalition it was for.
 *
 * @throws NotFound to strangers and where there is none, Forbidden to everybody but facilitators, Conflict when
 * somebody has joined with it.
 */
export async function revokeInvitation(actor: Actor, invitationId: string): Promise<string> {
  const coalitionId = await coalitionOf(invitationId);
  const { personId } = await authorise(actor, 'coalition.invite', coalitionId);
  await database().db.transaction(async (tx) => {
    // One UPDATE, as joining is: of the two at once exactly one finds it unused.
    const [revoked] = await tx
      .update(invitation)
      .set({ revokedAt: sql`now()`, revokedBy: personId })
      .where(and(eq(invitation.id, invitationId), isNull(invitation.joinedAt), isNull(invitation.revokedAt)))
      .returning({ role: invitation.role, email: invitation.email });
    if (revoked) {
      await record(tx, { kind: 'invitation.revoked', coalitionId, actorId: personId, data: revoked });
      return;
    }
    const [left] = await tx
      .select({ joinedAt: invitation.joinedAt })
      .from(invitation)
      .where(eq(invitation.id, invitationId));
    if (left?.joinedAt) throw new Conflict(words.joining.usedAlready);
  });
  return coalitionId;
}

async function coalitionOf(invitationId: string): Promise<string> {
  if (!isId(invitationId)) throw new NotFound();
  const [found] = await database()
    .db.select({ coalitionId: invitation.coalitionId })
    .from(invitation)
    .where(eq(invitation.id, invitationId));
  if (!found) throw new NotFound();
  return found.coalitionId;
}
