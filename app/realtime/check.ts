import type { beforeSyncPayload, Extension, Hocuspocus } from '@hocuspocus/server';
import * as Y from 'yjs';
import { refusalOf } from '#app/editor/behaviour/admissible.ts';
import type { SectionContext } from './context.ts';
import { SYNC } from './frames.ts';
import { Refused } from './refused.ts';

/**
 * Looks at every change before it is applied: may this page write at all, and can the schema say it. Checks only;
 * it waits for nothing, because the messages of one page are handled one at a time.
 */
export function check(hocuspocus: () => Hocuspocus, mayTakeMore: () => boolean): Extension<SectionContext> {
  return {
    async beforeSync({
      document,
      documentName,
      connection,
      context,
      type,
      payload,
    }: beforeSyncPayload<SectionContext>) {
      // Let go of while this page was on its way in: what is written to it would be kept by nobody.
      if (hocuspocus().documents.get(documentName) !== document) throw new Refused('try-later');
      if (type === SYNC.step1) return;
      if (type !== SYNC.step2 && type !== SYNC.update) throw new Refused('not-allowed');
      if (connection.readOnly) {
        if (type === SYNC.step2 && brings(payload, document) === 'nothing') return;
        throw new Refused(context.oldPage ? 'old-page' : 'rights-changed');
      }
      if (!mayTakeMore()) throw new Refused('try-later');
      const refusal = refusalOf(payload, document);
      if (refusal) throw new Refused(refusal);
    },
  };
}

/** A reading page compares too, and then has nothing to give. */
function brings(update: Uint8Array, document: Y.Doc): 'nothing' | 'words' {
  try {
    return Y.snapshotContainsUpdate(Y.snapshot(document), update) ? 'nothing' : 'words';
  } catch {
    return 'words';
  }
}
