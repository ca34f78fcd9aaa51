import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { documentPage, exportDocument, sectionView } from '#app/domain/documents/page.server.ts';
import { coalitionHome } from '#app/domain/documents/home.server.ts';
import { loadStored } from '#app/domain/sections/journal.server.ts';
import { readSection, readSections } from '#app/domain/sections/reading.server.ts';
import { docFrom } from '#app/editor/ydoc.ts';
import { database } from '#db/client.server.ts';
import { sectionReading, sectionState, sectionUpdate } from '#db/schema/index.ts';
import { p, text } from '#db/seed/text.ts';
import { journalEdit } from '#tests/support/edits.ts';
import { seedLarge } from '#tests/support/large.ts';
import { countStatements } from '#tests/support/statements.ts';
import { aWorld, type World } from '#tests/support/world.ts';
import * as Y from 'yjs';

const { db } = database();
let world: World;
beforeEach(async () => {
  world = await aWorld(db);
});

describe('a reader', () => {
  test('sees what was journalled, though the read model has not followed', async () => {
    const before = await sectionView(world.member, world.sections.owned);
    const seq = await journalEdit(world.sections.owned, () => text(p('What the owners wrote just now.')));
    const [reading] = await db
      .select()
      .from(sectionReading)
      .where(eq(sectionReading.sectionId, world.sections.owned));
    expect(reading?.seq).toBe(before.seq);

    const now = await sectionView(world.member, world.sections.owned);
    expect(now).toMatchObject({ seq, wordCount: 6 });
    const page = await documentPage(world.member, world.documentId);
    expect(page.sections[0]).toEqual(now);
    expect((await exportDocument(world.member, world.documentId)).sections[0]?.content).toEqual(now.content);
  });

  test('sees one keystroke after another, each as soon as it is journalled', async () => {
    for (const words of ['H', 'He', 'Hel', 'Hell', 'Hello']) {
      await journalEdit(world.sections.unowned, () => text(p(words)));
      expect((await readSection(world.sections.unowned))?.reading.text).toBe(words);
    }
  });

  test('sees the same before and after the journal is folded, whether or not its rows are kept', async () => {
    const { owned } = world.sections;
    await journalEdit(owned, () => text(p('One.'), p('Two.')));
    const before = await readSection(owned);
    const { state, tail, seq } = await loadStored(owned);
    const doc = docFrom(state, tail);
    await db
      .insert(sectionState)
      .values({ sectionId: owned, state: Y.encodeStateAsUpdate(doc), throughSeq: seq });
    expect((await readSection(owned))?.reading).toEqual(before?.reading);
    await db.delete(sectionUpdate).where(eq(sectionUpdate.sectionId, owned));
    await db.delete(sectionReading).where(eq(sectionReading.sectionId, owned));
    expect((await readSection(owned))?.reading).toEqual(before?.reading);
    const after = await journalEdit(owned, () => text(p('Two.')));
    expect((await readSection(owned))?.reading).toMatchObject({ seq: after, text: 'Two.' });
  });

  test('never gets a reading in another version of the schema: the journal is read instead', async () => {
    await db
      .update(sectionReading)
      .set({ schemaVersion: 0, content: { type: 'doc', content: [{ type: 'of old' }] } })
      .where(eq(sectionReading.sectionId, world.sections.unowned));
    const read = await readSection(world.sections.unowned);
    expect(read?.reading.text).toBe('What somebody left here.');
  });

  test('sees an empty paragraph where nobody has written, and nothing where there is no section', async () => {
    const empty = await readSection(world.sections.empty);
    expect(empty?.reading).toMatchObject({
      words: 0,
      content: { type: 'doc', content: [{ type: 'paragraph' }] },
    });
    await db.delete(sectionUpdate).where(eq(sectionUpdate.sectionId, world.sections.empty));
    await db.delete(sectionReading).where(eq(sectionReading.sectionId, world.sections.empty));
    const never = await readSection(world.sections.empty);
    expect(never?.reading).toEqual({
      seq: 0,
      text: '',
      words: 0,
      content: { type: 'doc', content: [{ type: 'paragraph' }] },
    });
    expect(await readSection(world.documentId)).toBeUndefined();
  });
});

describe('the number of statements', () => {
  /** Cold, with some sections whose read model is behind; and again, when everything is known. */
  const LIMITS = { page: 8, pageAgain: 6, section: 6, export: 6, home: 8 };

  for (const sections of [5, 50, 500]) {
    test(`does not grow with the document: ${sections} sections`, { timeout: 60_000 }, async () => {
      const large = await seedLarge(db, { sections, wordsPerSection: 40 });
      for (const id of large.sectionIds.slice(0, 3)) await journalEdit(id, () => text(p('Moved on.')));
      const page = await countStatements(() => documentPage(large.facilitator, large.documentId));
      expect(page.result.sections).toHaveLength(sections);
      expect(page.result.sections[2]?.content).toMatchObject(text(p('Moved on.')));
      expect(page.statements).toBe(LIMITS.page);
      const again = await countStatements(() => documentPage(large.facilitator, large.documentId));
      expect(again.result).toEqual(page.result);
      expect(again.statements).toBe(LIMITS.pageAgain);

      const id = large.sectionIds[1] ?? '';
      await journalEdit(id, () => text(p('And on.')));
      const section = await countStatements(() => sectionView(large.facilitator, id));
      expect(section.statements).toBe(LIMITS.section);
      await journalEdit(id, () => text(p('And further.')));
      const file = await countStatements(() => exportDocument(large.facilitator, large.documentId));
      expect(file.statements).toBe(LIMITS.export);
      const home = await countStatements(() => coalitionHome(large.facilitator, large.coalitionId));
      expect(home.result.documents[0]?.sections).toHaveLength(sections);
      expect(home.statements).toBe(LIMITS.home);
    });
  }
});

test('sections come in byte order of their ranks, whatever the language of the server', async () => {
  const large = await seedLarge(db, { sections: 70, wordsPerSection: 35 });
  const read = await readSections(large.documentId);
  expect(read.map((each) => each.heading)).toEqual(large.sectionIds.map((_, at) => `Section ${at + 1}`));
});
