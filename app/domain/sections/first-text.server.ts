import type { Db, Tx } from '#db/client.server.ts';
import { sectionReading } from '#db/schema/index.ts';
import { EMPTY_DOCUMENT, SCHEMA_VERSION, type DocumentJson } from '#app/editor/schema/index.ts';
import { countWords, docFrom, jsonFrom, stateFromJson, textOf } from '#app/editor/ydoc.ts';
import { appendToJournal } from './journal.server.ts';

export type FirstText = {
  sectionId: string;
  /** None: an empty paragraph, so that the first person to write does not begin with an edit of their own. */
  content?: DocumentJson | undefined;
  authorId: string | null;
  language?: string;
};

/**
 * Gives new sections what they say first: one journal row each, and the read model beside it. For sections that
 * have no journal yet; a second first text would stand beside the first. Two statements in all.
 */
export async function giveFirstTexts(
  db: Db | Tx,
  texts: readonly FirstText[],
  origin = 'seed',
): Promise<void> {
  if (texts.length === 0) return;
  const made = texts.map((each) => ({ ...each, state: stateFromJson(each.content ?? EMPTY_DOCUMENT) }));
  const seqs = await appendToJournal(
    made.map(({ sectionId, authorId, state }) => ({ sectionId, authorId, update: state, origin })),
    db,
  );
  await db.insert(sectionReading).values(
    made.map(({ sectionId, state, language }) => {
      const content = asStored(state);
      const text = textOf(content);
      const words = countWords(text, language);
      return {
        sectionId,
        seq: seqs.get(sectionId) ?? 0,
        schemaVersion: SCHEMA_VERSION,
        content,
        text,
        words,
      };
    }),
  );
}

/** The text with every attribute the schema gives it, as a reader of the journal would see it. */
function asStored(state: Uint8Array): DocumentJson {
  const doc = docFrom(state);
  const content = jsonFrom(doc);
  doc.destroy();
  return content;
}
