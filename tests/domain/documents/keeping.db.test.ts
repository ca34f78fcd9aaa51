import { asc, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { authorise } from '#app/domain/access/access.server.ts';
import { archiveDocument, unarchiveDocument } from '#app/domain/documents/archive.server.ts';
import { allDocuments } from '#app/domain/documents/all.server.ts';
import { duplicateDocument } from '#app/domain/documents/duplicate.server.ts';
import { documentPage } from '#app/domain/documents/page.server.ts';
import { changeDocument, documentSettings } from '#app/domain/documents/settings.server.ts';
import { Conflict, Forbidden } from '#app/domain/errors.ts';
import { database } from '#db/client.server.ts';
import { document, historyEvent } from '#db/schema/index.ts';
import { addDocument, addSections } from '#db/seed/language.ts';
import { countStatements } from '#tests/support/statements.ts';
import { aWorld, type World } from '#tests/support/world.ts';
import { listening } from './listening.ts';

const { db } = database();
let world: World;
beforeEach(async () => {
  world = await aWorld(db);
});

const historyOf = (documentId: string) =>
  db
    .select({ kind: historyEvent.kind, data: historyEvent.data, actorId: historyEvent.actorId })
    .from(historyEvent)
    .where(eq(historyEvent.documentId, documentId))
    .orderBy(asc(historyEvent.id));

describe('the settings of a document', () => {
  test('are changed and written down, one event each, and open pages hear of it', async () => {
    const heard = await listening(world);
    const { title } = (await documentSettings(world.facilitator, world.documentId)).document;
    await changeDocument(world.facilitator, world.documentId, {
      ...{ title: 'What we will do', language: 'pl', numbered: true },
    });
    expect(await documentPage(world.observer, world.documentId)).toMatchObject({
      ...{ title: 'What we will do', language: 'pl', numbered: true },
    });
    const actorId = world.facilitator.personId;
    expect(await historyOf(world.documentId)).toEqual([
      { kind: 'document.renamed', actorId, data: { from: title, to: 'What we will do' } },
      { kind: 'document.changed', actorId, data: { what: 'language', to: 'pl' } },
      { kind: 'document.changed', actorId, data: { what: 'numbers', to: 'on' } },
    ]);
    await expect.poll(() => heard.kinds()).toEqual(['document-changed']);
    heard.stop();
  });

  test('that stay as they were leave no trace', async () => {
    const { document: as } = await documentSettings(world.facilitator, world.documentId);
    await changeDocument(world.facilitator, world.documentId, as);
    expect(await historyOf(world.documentId)).toEqual([]);
  });

  test('are not changed in an archived document', async () => {
    await archiveDocument(world.facilitator, world.documentId);
    const { document: as } = await documentSettings(world.facilitator, world.documentId);
    expect(as.archived).toBe(true);
    const change = changeDocument(world.facilitator, world.documentId, { ...as, title: 'Too late' });
    await expect(change).rejects.toThrow(Conflict);
  });

  test('changed by two at once are both written down, and each says what it found', async () => {
    const { document: as } = await documentSettings(world.facilitator, world.documentId);
    await Promise.all(
      ['One', 'Two'].map((title) => changeDocument(world.facilitator, world.documentId, { ...as, title })),
    );
    const renames = (await historyOf(world.documentId)).map(
      ({ data }) => data as { from: string; to: string },
    );
    expect(renames[0]?.from).toBe(as.title);
    expect(renames[1]?.from).toBe(renames[0]?.to);
  });
});

describe('an archived document', () => {
  test('is read as before and written by nobody; brought back, its owners write again', async () => {
    const heard = await listening(world);
    await archiveDocument(world.facilitator, world.documentId);
    const page = await documentPage(world.owner, world.documentId);
    expect(page).toMatchObject({ archived: true, mayExport: true });
    expect(page.sections.some(({ mayWrite }) => mayWrite)).toBe(false);
    await expect(authorise(world.owner, 'section.write', world.sections.owned)).rejects.toThrow(Forbidden);
    await expect(authorise(world.facilitator, 'document.arrange', world.documentId)).rejects.toThrow(
      Forbidden,
    );
    await unarchiveDocument(world.facilitator, world.documentId);
    await authorise(world.owner, 'section.write', world.sections.owned);
    await expect
      .poll(() => heard.kinds())
      .toEqual(['document-changed', 'rights-changed', 'document-changed', 'rights-changed']);
    heard.stop();
  });

  test('is archived once, however often it is asked for at the same time', async () => {
    await Promise.all(Array.from({ length: 8 }, () => archiveDocument(world.facilitator, world.documentId)));
    expect((await historyOf(world.documentId)).map(({ kind }) => kind)).toEqual(['document.archived']);
  });
});

describe('a copy', () => {
  test('has the sections and the words, and nobody, nothing agreed and nothing due', async () => {
    await changeDocument(world.facilitator, world.documentId, {
      ...{ title: 'The original', language: 'cy', numbered: true },
    });
    const copyId = await duplicateDocument(world.facilitator, world.documentId);
    const [original, copy] = await Promise.all([
      documentPage(world.member, world.documentId),
      documentPage(world.member, copyId),
    ]);
    expect(copy).toMatchObject({
      ...{ title: 'A copy of The original', language: 'cy', numbered: true, kind: 'action plan' },
      ...{ lifecycle: 'drafting', archived: false, wordCount: original.wordCount },
    });
    expect(copy.sections.map(({ content }) => content)).toEqual(
      original.sections.map(({ content }) => content),
    );
    expect(
      copy.sections.map(({ heading, status, owners, asked, offers, due }) => [
        ...[heading, status, owners.length + asked.length + offers.length, due],
      ]),
    ).toEqual([
      ['First section', 'drafting', 0, null],
      ['Second section', 'drafting', 0, null],
      ['Third section', 'not started', 0, null],
    ]);
    expect(await historyOf(copyId)).toMatchObject([
      { kind: 'document.duplicated', data: { title: 'A copy of The original', from: 'The original' } },
    ]);
    expect(await documentPage(world.member, world.documentId)).toEqual(original);
  });

  test('of a document with the longest title there is still has a title', async () => {
    const documentId = await addDocument(db, {
      ...{ coalitionId: world.coalitionId, kind: 'standards', title: 'x'.repeat(300) },
    });
    const copyId = await duplicateDocument(world.facilitator, documentId);
    expect((await documentPage(world.member, copyId)).title).toHaveLength(300);
  });

  test('of an archived document is not archived', async () => {
    await archiveDocument(world.facilitator, world.documentId);
    const copyId = await duplicateDocument(world.facilitator, world.documentId);
    expect(await documentPage(world.member, copyId)).toMatchObject({ archived: false });
  });
});

describe('all documents', () => {
  test('are listed newest first with how far they are, the archived ones apart', async () => {
    const { coalitionId } = world;
    const newer = await addDocument(db, { coalitionId, kind: 'standards', title: 'Newer' });
    const empty = await addDocument(db, { coalitionId, kind: 'strategy', title: 'Empty' });
    await archiveDocument(world.facilitator, empty);
    const all = await allDocuments(world.observer, coalitionId);
    expect(all.kept.map(({ id }) => id)).toEqual([newer, world.documentId]);
    expect(all.kept[1]?.sections).toEqual([
      { status: 'drafting', needsOwner: false },
      { status: 'not started', needsOwner: true },
      { status: 'not started', needsOwner: true },
    ]);
    expect(all.archived).toMatchObject([{ id: empty, sections: [] }]);
    expect(all.deleted).toEqual([]);
  });

  test('need as many statements for forty as for one', async () => {
    const { coalitionId } = world;
    const before = await countStatements(() => allDocuments(world.facilitator, coalitionId));
    for (let nth = 0; nth < 40; nth += 1) {
      const id = await addDocument(db, { coalitionId, kind: 'standards', title: `Document ${nth}` });
      await addSections(db, id, [{ heading: 'One' }, { heading: 'Two' }]);
    }
    const after = await countStatements(() => allDocuments(world.facilitator, coalitionId));
    expect(after.result.kept).toHaveLength(41);
    expect(after.statements).toBe(before.statements);
    expect(after.statements).toBeLessThanOrEqual(4);
    expect(await db.$count(document, eq(document.coalitionId, coalitionId))).toBe(41);
  });
});
