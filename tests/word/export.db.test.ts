import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database } from '#db/client.server.ts';
import { historyEvent } from '#db/schema/index.ts';
import { exportToWord, wordFilename } from '#app/domain/documents/export.server.ts';
import { ExportFailed, NotFound } from '#app/domain/errors.ts';
import { wirePorts } from '#app/domain/ports.ts';
import { appendToJournal, loadStored } from '#app/domain/sections/journal.server.ts';
import { docFrom, jsonFrom, writeJson } from '#app/editor/ydoc.ts';
import { createWordExports } from '#app/word/index.server.ts';
import { words } from '#app/words/index.ts';
import { p } from '#db/seed/text.ts';
import { aWorld, type World } from '#tests/support/world.ts';
import { documentOf } from './golden.ts';
import { outlineInFile } from './outline.ts';

let world: World;
const exports = createWordExports();

beforeAll(async () => {
  wirePorts({ exports });
  world = await aWorld(database().db);
});
afterAll(() => exports.close());

const history = () =>
  database().db.select().from(historyEvent).where(eq(historyEvent.kind, 'document.exported'));

describe('exporting a document to Word', () => {
  it('gives a member every section in order, as last written', async () => {
    const { bytes } = await exportToWord(world.member, world.documentId);
    expect(outlineInFile(bytes)).toEqual([
      'heading 1: First section',
      'text: What the owners wrote.',
      'heading 1: Second section',
      'text: What somebody left here.',
      'heading 1: Third section',
    ]);
  });

  it('holds what was journalled a moment ago, before any read model follows', async () => {
    const sectionId = world.sections.empty;
    const stored = await loadStored(sectionId);
    const doc = docFrom(stored.state, stored.tail);
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(update));
    writeJson(doc, { type: 'doc', content: [p('Just now.')] }, 'test');
    expect(jsonFrom(doc).content).toHaveLength(1);
    doc.destroy();
    await appendToJournal(updates.map((update) => ({ sectionId, update, authorId: null, origin: 'edit' })));
    const { bytes } = await exportToWord(world.observer, world.documentId);
    expect(outlineInFile(bytes).slice(-2)).toEqual(['heading 1: Third section', 'text: Just now.']);
  });

  it('is written into the history, with who and when, and none of the text', async () => {
    const before = await history();
    await exportToWord(world.reviewer, world.documentId);
    const after = (await history()).filter(({ id }) => !before.some((event) => event.id === id));
    expect(after).toMatchObject([
      {
        actorId: world.reviewer.personId,
        documentId: world.documentId,
        coalitionId: world.coalitionId,
        data: { format: 'word', warnings: [] },
      },
    ]);
    expect(JSON.stringify(after)).not.toContain('owners wrote');
  });

  it.each([
    ['nobody', () => null],
    ['a stranger', () => world.stranger],
    ['somebody suspended', () => world.suspended],
  ])('is not there for %s, and leaves no history', async (_, actor) => {
    const before = await history();
    await expect(exportToWord(actor(), world.documentId)).rejects.toThrow(NotFound);
    expect(await history()).toEqual(before);
  });

  it('leaves no history when the file could not be made', async () => {
    const before = await history();
    wirePorts({ exports: { word: () => Promise.reject(new ExportFailed(words.exporting.failed)) } });
    await expect(exportToWord(world.member, world.documentId)).rejects.toThrow(words.exporting.failed);
    wirePorts({ exports });
    expect(await history()).toEqual(before);
  });
});

describe('the name of the file', () => {
  const named = (title: string, about = {}) => wordFilename(documentOf([], { title, ...about }));

  it('is the title in plain letters, that it is a draft, and the day', () => {
    expect(named('GM co-production action plan')).toBe('gm-co-production-action-plan-draft-2026-11-23.docx');
    expect(named('  Über “café” & Co. / v2  ')).toBe('uber-cafe-co-v2-draft-2026-11-23.docx');
  });

  it('is the kind of document where the title has no such letters', () => {
    expect(named('خطة العمل')).toBe('action-plan-draft-2026-11-23.docx');
    expect(named('خطة', { kind: 'خطة' })).toBe('document-draft-2026-11-23.docx');
  });

  it('has the day of the coalition’s own clock', () => {
    const now = '2026-06-30T23:30:00.000Z';
    expect(named('Plan', { now, timeZone: 'Europe/London' })).toBe('plan-draft-2026-07-01.docx');
    expect(named('Plan', { now, timeZone: 'America/New_York' })).toBe('plan-draft-2026-06-30.docx');
  });

  it('holds nothing that could leave a folder or end a header', () => {
    expect(named('../../etc/passwd\r\nSet-Cookie: x="1"; \0')).toBe(
      'etc-passwd-set-cookie-x-1-draft-2026-11-23.docx',
    );
    expect(named('a'.repeat(300)).length).toBeLessThan(120);
  });
});
