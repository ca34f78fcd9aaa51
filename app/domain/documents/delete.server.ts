import { and, eq, gt, isNotNull, lt, sql } from 'drizzle-orm';
import { database, type Db } from '#db/client.server.ts';
import { notify } from '#db/notices.server.ts';
import { document } from '#db/schema/index.ts';
import { words } from '#app/words/index.ts';
import { authorise, type Actor } from '../access/access.server.ts';
import { isId } from '../id.ts';
import { coalitionFrame } from '../coalitions/frame.server.ts';
import type { CoalitionFrame } from '../coalitions/frame.ts';
import { Invalid, NotFound } from '../errors.ts';
import { record } from '../history/record.server.ts';
import { isTitle, keptSince } from './deleted.ts';
import { holdDocument } from './settings.server.ts';

/**
 * The page that asks whether a document is really to be deleted. Four statements.
 *
 * @throws NotFound to strangers, Forbidden to everybody but facilitators.
 */
export async function deletionPage(
  actor: Actor,
  documentId: string,
): Promise<{ frame: CoalitionFrame; document: { id: string; title: string; archived: boolean } }> {
  const { coalitionId, archived } = await authorise(actor, 'document.delete', documentId);
  const { db } = database();
  const [frame, [found]] = await Promise.all([
    coalitionFrame(actor, coalitionId),
    db.select({ id: document.id, title: document.title }).from(document).where(eq(document.id, documentId)),
  ]);
  if (!found) throw new NotFound();
  return { frame, document: { ...found, archived } };
}

/**
 * Deletes a document whose title was typed: gone for everybody with the commit, and kept for thirty days, in which a
 * facilitator can bring it back.
 *
 * @throws NotFound to strangers, Forbidden to everybody but facilitators, Invalid when the title is another.
 */
export async function deleteDocument(actor: Actor, documentId: string, typed: string): Promise<void> {
  await authorise(actor, 'document.delete', documentId);
  await database().db.transaction(async (tx) => {
    const { title } = await holdDocument(tx, documentId);
    const { personId, coalitionId } = await authorise(actor, 'document.delete', documentId, tx);
    if (!isTitle(typed, title))
      throw new Invalid(words.starting.deletion.wrong, { title: words.starting.deletion.wrong });
    await tx
      .update(document)
      .set({ deletedAt: sql`now()`, deletedBy: personId })
      .where(eq(document.id, documentId));
    // Of the coalition and not of the document: it is still told when the document has gone for good.
    await record(tx, { kind: 'document.deleted', coalitionId, actorId: personId, data: { title } });
    await notify(tx, { kind: 'document-changed', documentId });
    await notify(tx, { kind: 'rights-changed', coalitionId });
  });
}

/**
 * Brings a deleted document back as it was. One that is there is left alone: somebody was quicker.
 *
 * @throws NotFound to strangers and after thirty days, Forbidden to everybody but facilitators.
 */
export async function restoreDocument(actor: Actor, documentId: string): Promise<void> {
  // Deleted, it is behind the gate for nobody: who may start documents there brings it back.
  const { personId, coalitionId } = await authorise(
    actor,
    'coalition.start-document',
    await coalitionOfDocument(documentId),
  );
  await database().db.transaction(async (tx) => {
    const [restored] = await tx
      .update(document)
      .set({ deletedAt: null, deletedBy: null })
      .where(and(eq(document.id, documentId), gt(document.deletedAt, keptSince(new Date()))))
      .returning({ title: document.title });
    if (!restored) {
      await authorise(actor, 'document.delete', documentId, tx);
      return;
    }
    await record(tx, {
      ...{ kind: 'document.restored', coalitionId, documentId, actorId: personId },
      data: restored,
    });
    await notify(tx, { kind: 'rights-changed', coalitionId });
  });
}

/** Takes away what was deleted more than thirty days before `now`, with all that hangs on it. Returns how many. */
export async function purgeDeleted(db: Db, now: Date): Promise<number> {
  const gone = await db
    .delete(document)
    .where(and(isNotNull(document.deletedAt), lt(document.deletedAt, keptSince(now))))
    .returning({ id: document.id });
  return gone.length;
}

/** Where a document belongs, deleted or not. */
async function coalitionOfDocument(documentId: string): Promise<string> {
  if (!isId(documentId)) throw new NotFound();
  const [row] = await database()
    .db.select({ coalitionId: document.coalitionId })
    .from(document)
    .where(eq(document.id, documentId));
  if (!row) throw new NotFound();
  return row.coalitionId;
}
