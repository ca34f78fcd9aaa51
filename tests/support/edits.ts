import { docFrom, jsonFrom, writeJson } from '#app/editor/ydoc.ts';
import { appendToJournal, loadStored } from '#app/domain/sections/journal.server.ts';
import type { DocumentJson } from '#app/editor/schema/index.ts';

/**
 * Changes a section as a writer's acknowledged keystrokes would: journal rows, and nothing else (the read model and
 * the fold come later, or never). Returns the new journal number.
 */
export async function journalEdit(
  sectionId: string,
  change: (now: DocumentJson) => DocumentJson,
): Promise<number> {
  const { state, tail } = await loadStored(sectionId);
  const doc = docFrom(state, tail);
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  writeJson(doc, change(jsonFrom(doc)), 'test');
  doc.destroy();
  const seqs = await appendToJournal(
    updates.map((update) => ({ sectionId, update, authorId: null, origin: 'edit' })),
  );
  return seqs.get(sectionId) ?? 0;
}
