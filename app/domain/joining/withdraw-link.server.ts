import { eq, sql } from 'drizzle-orm';
import { database, type Tx } from '#db/client.server.ts';
import { notify } from '#db/notices.server.ts';
import { personalLink } from '#db/schema/index.ts';
import type { Actor } from '../access/access.server.ts';
import { record } from '../history/record.server.ts';
import { endSessionsOf } from '../people/ending.server.ts';
import { holdLinked, reachLink, requireLinked, type ReachedLink } from './hold-link.server.ts';

/**
 * A facilitator withdraws somebody's personal link: it opens nothing from now on, and every device it opened is
 * signed out. They stay a member; a new link lets them in again. Pressed twice, the first press did it. Returns the
 * coalition's id.
 *
 * @throws NotFound to strangers and where there is none, Forbidden to everybody but facilitators, Conflict for
 * somebody with an account of their own or a place elsewhere.
 */
export async function withdrawPersonalLink(actor: Actor, linkId: string): Promise<string> {
  const reached = await reachLink(actor, linkId);
  await database().db.transaction(async (tx) => {
    const standing = await holdLinked(tx, reached);
    if (!standing.liveId) return;
    requireLinked(standing);
    await endLink(tx, reached, standing.liveId);
    const { coalitionId, linkedId: personId, facilitatorId: actorId } = reached;
    await record(tx, { kind: 'personal-link.withdrawn', coalitionId, actorId, data: { personId } });
  });
  return reached.coalitionId;
}

/** Ends a live link and every session of its person. */
export async function endLink(tx: Tx, reached: ReachedLink, liveId: string): Promise<void> {
  const { coalitionId, linkedId, facilitatorId } = reached;
  await tx
    .update(personalLink)
    .set({ withdrawnAt: sql`now()`, withdrawnBy: facilitatorId })
    .where(eq(personalLink.id, liveId));
  await endSessionsOf(tx, linkedId);
  await notify(tx, { kind: 'rights-changed', coalitionId, personId: linkedId });
}
