import { and, eq, gt, sql } from 'drizzle-orm';
import { database, type Db, type Tx } from '#db/client.server.ts';
import { membership, session } from '#db/schema/index.ts';
import { notify } from '#db/notices.server.ts';
import { hashOf, newToken } from './token.server.ts';

/** A signed-in browser. */
export type LiveSession = { sessionId: string; personId: string };

/** How long a session lives at most, used or not. */
const LONGEST = { ownDevice: sql`interval '180 days'`, sharedDevice: sql`interval '7 days'` };
/** How long a session lives unused. Facilitators hold a coalition's keys: a day, on any device. */
const IDLE = { ownDevice: sql`interval '30 days'`, otherwise: sql`interval '24 hours'` };
/** Use is written down at most this often. */
const TOUCH = sql`interval '1 minute'`;

/**
 * Begins a session and returns its token, 256 random bits that are kept nowhere: the database holds their SHA-256.
 * All times are the database's.
 */
export async function startSession(
  personId: string,
  { ownDevice = false } = {},
  db: Db | Tx = database().db,
): Promise<{ sessionId: string; token: string }> {
  const token = newToken();
  const longest = ownDevice ? LONGEST.ownDevice : LONGEST.sharedDevice;
  const [row] = await db
    .insert(session)
    .values({ personId, tokenHash: hashOf(token), ownDevice, endsAt: sql`now() + ${longest}` })
    .returning({ sessionId: session.id });
  if (!row) throw new Error('The session was not written');
  return { ...row, token };
}

/** The live session a token stands for, and null for every other token. Using it keeps it alive. */
export async function findSession(token: string, db: Db = database().db): Promise<LiveSession | null> {
  const [row] = await db
    .select({
      sessionId: session.id,
      personId: session.personId,
      resting: sql<boolean>`${session.lastSeenAt} < now() - ${TOUCH}`,
    })
    .from(session)
    .where(and(eq(session.tokenHash, hashOf(token)), liveSession()));
  if (!row) return null;
  const { resting, ...found } = row;
  if (resting)
    await db
      .update(session)
      .set({ lastSeenAt: sql`now()` })
      .where(eq(session.id, found.sessionId));
  return found;
}

/** Whether a session has neither ended nor run out. Asking does not keep it alive: an open page is no use by itself. */
export async function isLive(sessionId: string, db: Db = database().db): Promise<boolean> {
  const rows = await db
    .select({ id: session.id })
    .from(session)
    .where(and(eq(session.id, sessionId), liveSession()));
  return rows.length > 0;
}

/** Ends the session a token stands for, if any; its pages' sockets and event streams close. */
export async function endSession(token: string, db: Db = database().db): Promise<void> {
  await db.transaction(async (tx) => {
    const [row] = await tx
      .delete(session)
      .where(eq(session.tokenHash, hashOf(token)))
      .returning({ sessionId: session.id });
    if (row) await notify(tx, { kind: 'session-ended', sessionId: row.sessionId });
  });
}

/** A session within its longest time, and used lately. */
export function liveSession() {
  const keysInHand = sql`exists (select 1 from ${membership}
    where ${membership.personId} = ${session.personId} and ${membership.role} = 'facilitator')`;
  const idle = sql`case when ${session.ownDevice} and not ${keysInHand} then ${IDLE.ownDevice} else ${IDLE.otherwise} end`;
  return and(gt(session.endsAt, sql`now()`), gt(session.lastSeenAt, sql`now() - ${idle}`));
}
