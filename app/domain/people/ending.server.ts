import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import { database, type Tx } from '#db/client.server.ts';
import { notify } from '#db/notices.server.ts';
import { passwordReset, session } from '#db/schema/index.ts';
import { NotFound } from '../errors.ts';
import type { LiveSession } from './session.server.ts';

/**
 * Signs this person out everywhere else, and with `hereToo` here as well: open pages' sockets and streams close.
 *
 * @throws NotFound for nobody.
 */
export async function signOutElsewhere(session: LiveSession | null, { hereToo = false } = {}): Promise<void> {
  if (!session) throw new NotFound();
  const { personId, sessionId } = session;
  await database().db.transaction((tx) => endSessionsOf(tx, personId, hereToo ? undefined : sessionId));
}

/** Ends every session of a person, but for the one that is spared; their sockets and streams close. */
export async function endSessionsOf(tx: Tx, personId: string, spared?: string): Promise<void> {
  const ended = await tx
    .delete(session)
    .where(and(eq(session.personId, personId), spared ? ne(session.id, spared) : undefined))
    .returning({ id: session.id });
  await notify(tx, ...ended.map(({ id }) => ({ kind: 'session-ended' as const, sessionId: id })));
}

/** What was a way in is none any more: links to choose a new password that nobody has used. */
export async function endResetsOf(tx: Tx, personId: string): Promise<void> {
  await tx
    .update(passwordReset)
    .set({ usedAt: sql`now()` })
    .where(and(eq(passwordReset.personId, personId), isNull(passwordReset.usedAt)));
}
