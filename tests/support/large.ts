import type { Db } from '#db/client.server.ts';
import { addCoalition, addDocument, addMember, addSections } from '#db/seed/language.ts';
import { bullets, heading, p, table, text } from '#db/seed/text.ts';
import type { DocumentJson } from '#app/editor/schema/index.ts';

export type LargeDocument = {
  coalitionId: string;
  documentId: string;
  sectionIds: string[];
  facilitator: { personId: string };
};

/** A document of any size, in a coalition of its own. The same sizes give the same text. */
export function seedLarge(
  db: Db,
  size: { sections: number; wordsPerSection: number },
): Promise<LargeDocument> {
  return db.transaction(async (tx) => {
    const coalitionId = await addCoalition(tx, { name: `A coalition with ${size.sections} sections` });
    const personId = await addMember(tx, { name: 'Large Example' }, { coalitionId, role: 'facilitator' });
    const documentId = await addDocument(tx, { coalitionId, kind: 'strategy', title: 'A long strategy' });
    const sections = Array.from({ length: size.sections }, (_, at) => ({
      heading: `Section ${at + 1}`,
      text: sectionText(at, size.wordsPerSection),
    }));
    const sectionIds = await addSections(tx, documentId, sections);
    return { coalitionId, documentId, sectionIds, facilitator: { personId } };
  });
}

const WORDS =
  'people who are paid for their time come back with neighbours and tell councils what works near the bus stop in the rain'.split(
    ' ',
  );

/** Paragraphs of about sixty words, and in every section a heading, a list and a table of a few more. */
function sectionText(section: number, words: number): DocumentJson {
  const said = (count: number, from: number) =>
    Array.from({ length: count }, (_, at) => WORDS[(from + at * 7) % WORDS.length]).join(' ') + '.';
  const paragraphs = [];
  for (let left = words - 30, at = section; left > 0; left -= 60, at += 1)
    paragraphs.push(p(said(Math.min(60, left), at)));
  return text(
    ...paragraphs,
    heading(said(4, section)),
    bullets(said(5, section), said(5, section + 1)),
    table([said(2, 1), said(2, 2)], [said(6, section), said(6, section + 3)]),
  );
}
