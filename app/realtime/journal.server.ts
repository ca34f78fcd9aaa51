import { isTransactionOrigin, type Extension } from '@hocuspocus/server';
import * as Y from 'yjs';
import { loadStored, type JournalEntry } from '#app/domain/sections/journal.server.ts';
import { documentOf } from '#app/domain/sections/changed.server.ts';
import { foldJournal } from '#app/domain/sections/fold.server.ts';
import { sectionIdOf } from '#app/editor/protocol.ts';
import { docFrom, stateFromJson } from '#app/editor/ydoc.ts';
import { log } from '#app/platform/log.server.ts';
import type { Leases } from '#db/leases.server.ts';
import type { SectionContext, ServerContext } from './context.ts';
import type { JournalQueue } from './queue.ts';
import { Refused } from './refused.ts';

/**
 * A section's text comes from its journal and every change goes there: what the server applied and Yjs emitted,
 * never the bytes a page sent. A section leaves memory only when all of it is durable.
 */
export function journal(queue: JournalQueue, leases: Leases): Extension<SectionContext> {
  return {
    async onLoadDocument({ document, documentName }) {
      const sectionId = sectionOf(documentName);
      try {
        await claim(leases, sectionId);
        // What an earlier visit left on its way has to be there before we read.
        await queue.durable(sectionId);
        const { state, tail } = await loadStored(sectionId);
        const stored = docFrom(state, tail);
        Y.applyUpdate(document, Y.encodeStateAsUpdate(stored));
        stored.destroy();
      } catch (error) {
        void leases.release(sectionId);
        if (error instanceof Refused) throw error;
        log.warn({ err: error, sectionId }, 'a section could not be loaded');
        throw new Refused('try-later');
      }
    },

    async afterLoadDocument({ document, documentName }) {
      const sectionId = sectionOf(documentName);
      document.on('update', (update: Uint8Array, origin: unknown) => {
        queue.push({ sectionId, update, ...sourceOf(origin) });
      });
      // A section nobody has written in yet: its first paragraph is made here, once, not by every page that opens it.
      if (document.store.clients.size === 0)
        Y.applyUpdate(document, stateFromJson(), { source: 'local', context: { origin: 'seed' } });
    },

    async beforeUnloadDocument({ documentName }) {
      const sectionId = sectionOf(documentName);
      for (let wait = queue.durable(sectionId); wait; wait = queue.durable(sectionId)) await wait;
    },

    async afterUnloadDocument({ documentName }) {
      const sectionId = sectionOf(documentName);
      await leases.release(sectionId);
      await foldJournal(sectionId).catch((error: unknown) => {
        log.warn({ err: error, sectionId }, 'the journal was not folded; it will be next time');
      });
    },
  };
}

/** All sections of a document are written in one process: two would each hold a copy that lacks the other's words. */
async function claim(leases: Leases, sectionId: string): Promise<void> {
  const documentId = await documentOf(sectionId);
  if (!documentId) throw new Refused('not-allowed');
  if (!(await leases.hold(documentId, sectionId))) throw new Refused('try-later');
}

function sectionOf(documentName: string): string {
  const sectionId = sectionIdOf(documentName);
  if (!sectionId) throw new Refused('not-allowed');
  return sectionId;
}

/** Who wrote it: the person of the socket it came by, or the server. Never what the bytes say. */
function sourceOf(origin: unknown): Pick<JournalEntry, 'authorId' | 'origin'> {
  if (isTransactionOrigin(origin) && origin.source === 'connection') {
    return { authorId: (origin.connection.context as SectionContext).person.id, origin: 'edit' };
  }
  const context =
    isTransactionOrigin(origin) && origin.source === 'local' ? (origin.context as ServerContext) : undefined;
  return { authorId: null, origin: context?.origin ?? 'server' };
}
