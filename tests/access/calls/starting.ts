import { eq } from 'drizzle-orm';
import { archiveDocument, unarchiveDocument } from '#app/domain/documents/archive.server.ts';
import { allDocuments } from '#app/domain/documents/all.server.ts';
import { deleteDocument, deletionPage, restoreDocument } from '#app/domain/documents/delete.server.ts';
import { duplicateDocument } from '#app/domain/documents/duplicate.server.ts';
import { changeDocument, documentSettings } from '#app/domain/documents/settings.server.ts';
import { startDocument, startingFrame } from '#app/domain/documents/start.server.ts';
import { database } from '#db/client.server.ts';
import { document } from '#db/schema/index.ts';
import type { World } from '#tests/support/world.ts';
import type { ObjectName } from '../actors.ts';
import { only, reading, type Call } from '../call.ts';
import { coalitionOf, documentOf } from '../row.ts';

/** Documents: starting, keeping, archiving and deleting them. */
export const startingCalls: Record<string, Call> = {
  allDocuments: { call: (a, w, o) => allDocuments(a, coalitionOf(w, o)), ...reading },
  startingFrame: { call: (a, w, o) => startingFrame(a, coalitionOf(w, o)), ...only('facilitator') },
  startDocument: {
    call: (a, w, o) => startDocument(a, coalitionOf(w, o), EMPTY),
    ...only('facilitator'),
  },
  documentSettings: { call: (a, w, o) => documentSettings(a, documentOf(w, o)), ...only('facilitator') },
  changeDocument: {
    call: (a, w, o) =>
      changeDocument(a, documentOf(w, o), { title: 'Another title', language: 'cy', numbered: true }),
    ...only('facilitator'),
  },
  duplicateDocument: { call: (a, w, o) => duplicateDocument(a, documentOf(w, o)), ...only('facilitator') },
  archiveDocument: { call: (a, w, o) => archiveDocument(a, documentOf(w, o)), ...only('facilitator') },
  unarchiveDocument: { call: (a, w, o) => unarchiveDocument(a, documentOf(w, o)), ...only('facilitator') },
  deletionPage: { call: (a, w, o) => deletionPage(a, documentOf(w, o)), ...only('facilitator') },
  deleteDocument: {
    call: async (a, w, o) => deleteDocument(a, documentOf(w, o), await titleOf(w, o)),
    ...only('facilitator'),
  },
  restoreDocument: {
    call: async (a, w, o) => {
      await database()
        .db.update(document)
        .set({ deletedAt: new Date() })
        .where(eq(document.id, documentOf(w, o)));
      await restoreDocument(a, documentOf(w, o));
    },
    ...only('facilitator'),
  },
};

const EMPTY = { title: 'Begun', language: 'en-GB', from: { kind: 'standards' as const } };

async function titleOf(world: World, object: ObjectName): Promise<string> {
  const [row] = await database()
    .db.select({ title: document.title })
    .from(document)
    .where(eq(document.id, documentOf(world, object)));
  return row?.title ?? '';
}
