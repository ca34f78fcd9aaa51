import { sql } from 'drizzle-orm';
import * as Y from 'yjs';
import { database, type Db } from '#db/client.server.ts';
import { sectionState } from '#db/schema/index.ts';
import { docFrom } from '#app/editor/ydoc.ts';
import { journalLock, loadStored } from './journal.server.ts';

/** A tail longer than this is folded while the section is still open. */
export const FOLD_AFTER_ROWS = 500;

/**
 * Folds the journal of one section into its state, so that the next load reads one row. The journal's rows stay:
 * they say who wrote what. Writers wait meanwhile (about 0.1 s for 2,000 rows).
 *
 * @returns how many rows were folded.
 */
export async function foldJournal(sectionId: string, db: Db = database().db): Promise<number> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${journalLock(sectionId)})`);
    // Read after the lock: a row committed while we waited is in, and none can be half there.
    const { state, tail, seq } = await loadStored(sectionId, tx);
    if (tail.length === 0) return 0;
    const doc = docFrom(state, tail);
    const whole = doc.store.pendingStructs === null && doc.store.pendingDs === null;
    const folded = Y.encodeStateAsUpdate(doc);
    doc.destroy();
    // Rows that do not fit together are kept as they are rather than folded into something unreadable.
    if (!whole) return 0;
    await tx
      .insert(sectionState)
      .values({ sectionId, state: folded, throughSeq: seq })
      .onConflictDoUpdate({ target: sectionState.sectionId, set: { state: folded, throughSeq: seq } });
    return tail.length;
  });
}
