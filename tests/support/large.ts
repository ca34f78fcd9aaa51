import type { Db } from '#db/client.server.ts';
import {
  addAsked,
  addCoalition,
  addDocument,
  addHistory,
  addMember,
  addOrganisation,
  addOwner,
  addSections,
} from '#db/seed/language.ts';
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

export type LargeCoalition = {
  coalitionId: string;
  documentIds: string[];
  facilitator: { personId: string };
};

/** A coalition of any size: its members own and are asked for sections of its documents. */
export function seedLargeCoalition(
  db: Db,
  size: { members: number; documents: number; sectionsPerDocument: number },
): Promise<LargeCoalition> {
  return db.transaction(async (tx) => {
    const coalitionId = await addCoalition(tx, { name: `A coalition of ${size.members}` });
    const organisationIds: string[] = [];
    for (let n = 1; n <= Math.max(2, size.members / 10); n += 1)
      organisationIds.push(await addOrganisation(tx, { coalitionId, name: `Group ${n}` }));
    const place = (n: number) => ({
      coalitionId,
      organisationId: organisationIds[n % organisationIds.length],
    });
    const personId = await addMember(tx, { name: 'Large Example' }, { ...place(0), role: 'facilitator' });
    const memberIds = [personId];
    for (let n = 1; n < size.members; n += 1)
      memberIds.push(await addMember(tx, { name: `Member Number${n}` }, { ...place(n), role: 'member' }));
    const documentIds: string[] = [];
    for (let n = 1; n <= size.documents; n += 1) {
      const about = { coalitionId, kind: 'action plan', title: `Plan number ${n}` } as const;
      const documentId = await addDocument(tx, about);
      documentIds.push(documentId);
      const sections = Array.from({ length: size.sectionsPerDocument }, (_, at) => ({
        heading: `Section ${at + 1}`,
        text: sectionText(at + n, 60),
      }));
      for (const [at, sectionId] of (await addSections(tx, documentId, sections)).entries()) {
        const owner = { sectionId, personId: memberIds[(n + at) % memberIds.length] ?? personId };
        if (at % 3 === 0) await addOwner(tx, { ...owner, first: true });
        else if (at % 3 === 1) await addAsked(tx, { ...owner, askedBy: personId });
        await addHistory(tx, [
          {
            coalitionId,
            documentId,
            sectionId,
            actorId: personId,
            kind: 'section.added',
            data: { heading: 'Section' },
          },
        ]);
      }
    }
    return { coalitionId, documentIds, facilitator: { personId } };
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
