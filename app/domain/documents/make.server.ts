import { uuidv7 } from 'uuidv7';
import type { Tx } from '#db/client.server.ts';
import { document, section } from '#db/schema/index.ts';
import { SCHEMA_VERSION, type DocumentJson } from '#app/editor/schema/index.ts';
import { giveFirstTexts } from '../sections/first-text.server.ts';
import { rankAt } from '../sections/rank.ts';

type New<Table extends { $inferInsert: object }> = Omit<Table['$inferInsert'], 'id' | 'madeAt'>;

export type SectionToMake = Pick<New<typeof section>, 'heading' | 'purpose' | 'guidance' | 'status'> & {
  text?: DocumentJson;
};

/**
 * A new document with these sections in this order, each with its first text. Four statements, however many sections.
 * `origin` says in the journal where the texts come from. Returns its id.
 */
export async function makeDocument(
  tx: Tx,
  about: New<typeof document>,
  sections: readonly SectionToMake[],
  origin: string,
): Promise<string> {
  const documentId = uuidv7();
  await tx.insert(document).values({ id: documentId, ...about });
  if (sections.length === 0) return documentId;
  const rows = sections.map(({ text, ...described }, place) => ({
    row: { id: uuidv7(), documentId, rank: rankAt(place), schemaVersion: SCHEMA_VERSION, ...described },
    text,
  }));
  await tx.insert(section).values(rows.map(({ row }) => row));
  const texts = rows.map(({ row, text }) => ({ sectionId: row.id, content: text, authorId: null }));
  const { language } = about;
  await giveFirstTexts(tx, language ? texts.map((each) => ({ ...each, language })) : texts, origin);
  return documentId;
}
