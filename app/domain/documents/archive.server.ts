import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { database } from '#db/client.server.ts';
import { notify } from '#db/notices.server.ts';
import { document } from '#db/schema/index.ts';
import { authorise, type Actor } from '../access/access.server.ts';
import { isThere } from '../access/live.ts';
import { record } from '../history/record.server.ts';

/**
 * Puts a document out of the way: it can still be read and taken away, and nobody writes in it from this moment on.
 * Pressed twice, the first press did it.
 *
 * @throws NotFound to strangers, Forbidden to everybody but facilitators.
 */
export function archiveDocument(actor: Actor, documentId: string): Promise<void> {
  return setArchived(actor, documentId, true);
}

/**
 * Takes an archived document up again, with the owners and the words it had.
 *
 * @throws NotFound to strangers, Forbidden to everybody but facilitators.
 */
export function unarchiveDocument(actor: Actor, documentId: string): Promise<void> {
  return setArchived(actor, documentId, false);
}

async function setArchived(actor: Actor, documentId: string, archived: boolean): Promise<void> {
  const { personId, coalitionId } = await authorise(actor, 'document.change', documentId);
  await database().db.transaction(async (tx) => {
    const isOther = archived ? isNull(document.archivedAt) : isNotNull(document.archivedAt);
    const [changed] = await tx
      .update(document)
      .set({ archivedAt: archived ? sql`now()` : null })
      .where(and(eq(document.id, documentId), isThere(), isOther))
      .returning({ title: document.title });
    if (!changed) return;
    await record(tx, {
      ...{ kind: archived ? 'document.archived' : 'document.unarchived', data: changed },
      ...{ coalitionId, documentId, actorId: personId },
    });
    await notify(tx, { kind: 'document-changed', documentId });
    await notify(tx, { kind: 'rights-changed', coalitionId });
  });
}
