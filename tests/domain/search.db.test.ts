import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { searchCoalition } from '#app/domain/search/search.server.ts';
import { NotFound } from '#app/domain/errors.ts';
import type { Piece } from '#app/domain/search/search.ts';
import { addDocument, addSections } from '#db/seed/language.ts';
import { p, text } from '#db/seed/text.ts';
import { database } from '#db/client.server.ts';
import { document, section } from '#db/schema/index.ts';
import { countStatements } from '#tests/support/statements.ts';
import { aWorld, type World } from '#tests/support/world.ts';

const { db } = database();
let world: World;
let kept: string;
beforeAll(async () => {
  world = await aWorld(db);
  kept = await addDocument(db, {
    ...{ coalitionId: world.coalitionId, kind: 'standards', title: 'What Zieliński asked of us' },
  });
  await addSections(db, kept, [
    {
      heading: 'Paying people for their time',
      text: text(p('Marek Zieliński chaired the launderette session, where Chloë spoke of bus fares.')),
    },
    { heading: 'في الغرفة', text: text(p('تحدثت الجارات عن أجرة الحافلة وعن الوقت.')) },
    { heading: 'Less <b>bold</b> words', text: text(p('Costs of a < b & c are counted by organisations.')) },
    { heading: 'Decomposed', text: text(p('A cafe\u0301 where neighbours met 😀 over tea.')) },
    { heading: 'Far away', text: text(p('A bus from Łódź by way of Ørsta and Đà Nẵng.')) },
    { heading: 'Nothing written' },
  ]);
});

const find = (typed: string, page = 1) => searchCoalition(world.observer, world.coalitionId, { typed, page });
const said = (pieces: readonly Piece[]) =>
  pieces.map(({ text: words, hit }) => (hit ? `[${words}]` : words)).join('');
const headings = async (typed: string) => (await find(typed)).hits.map((hit) => said(hit.heading));

describe('searching a coalition', () => {
  test.each(['zielinski', 'Zieliński', 'ZIELINSKI', 'zielin', 'launderette zieli', 'pays launderette'])(
    'finds %s, and shows it as it was written',
    async (typed) => {
      const { hits } = await find(typed);
      expect(hits).toHaveLength(1);
      const [hit] = hits;
      expect(hit).toMatchObject({ documentTitle: 'What Zieliński asked of us', number: 1, archived: false });
      if (typed.toLowerCase().includes('ziel'))
        expect(said(hit?.passage ?? [])).toContain('Marek [Zieliński] chaired');
      expect(said(hit?.passage ?? []).replaceAll(/[[\]]/g, '')).toContain('Chloë');
    },
  );

  test.each([
    ['lodz', '[Łódź]'],
    ['orsta', '[Ørsta]'],
    ['da nang', '[Đà] [Nẵng]'],
  ])('finds %s, whose strokes no keyboard here has', async (typed, shown) => {
    const { hits } = await find(typed);
    expect(said(hits[0]?.passage ?? [])).toContain(shown);
  });

  test('finds titles, and says how many places there are in all', async () => {
    const page = await find('zielinski');
    expect(page.titles.map(({ title }) => said(title))).toEqual(['What [Zieliński] asked of us']);
    expect(page).toMatchObject({ count: 2, query: 'zielinski', hasMore: false, tooCommon: false });
  });

  test('finds words of a heading together with words of its text', async () => {
    expect(await headings('paying launderette')).toEqual(['[Paying] people for their time']);
  });

  test('finds Arabic, with the words it stands in', async () => {
    const { hits } = await find('الحافلة');
    expect(hits.map((hit) => said(hit.passage))).toEqual(['تحدثت الجارات عن أجرة [الحافلة] وعن الوقت.']);
  });

  test('finds words in quotation marks only side by side', async () => {
    expect(await headings('"bus fares"')).toHaveLength(1);
    expect(await headings('"fares bus"')).toEqual([]);
    expect(await headings('fares bus')).toHaveLength(1);
  });

  test('shows signs of markup as the signs they are', async () => {
    const [hit] = (await find('organisation counted')).hits;
    expect(said(hit?.heading ?? [])).toBe('Less <b>bold</b> words');
    expect(said(hit?.passage ?? [])).toContain('a < b & c are [counted] by [organisations]');
  });

  test('shows letters that are made of two, and those beyond the first plane', async () => {
    const [hit] = (await find('cafe neighbour')).hits;
    expect(said(hit?.passage ?? [])).toBe('A [cafe\u0301] where [neighbours] met 😀 over tea.');
  });

  test.each([
    "a' or 1=1 --",
    'a & b | !c <-> d:*',
    '"""',
    '((((',
    '-',
    '-launderette',
    'or or or',
    'and or not',
    ':*',
    '\\',
    '%',
    '\u0000bus\u0000',
    'ʰ',
    '\ue000\ue001',
    '\ud83d',
    '😀',
    'x'.repeat(5000),
    'bus fares '.repeat(500),
  ])('answers %s without falling over', async (typed) => {
    const page = await find(typed);
    expect(page.count).toBeGreaterThanOrEqual(0);
    expect([...page.query].length).toBeLessThanOrEqual(200);
  });

  test('says when all words are too small to look for, and looks for nothing when nothing is asked', async () => {
    expect(await find('the of and to')).toMatchObject({ tooCommon: true, count: 0, hits: [] });
    expect(await find('qwertz')).toMatchObject({ tooCommon: false, count: 0, hits: [] });
    expect(await find('  ')).toMatchObject({ tooCommon: false, query: '', count: 0 });
  });

  test('finds nothing in other coalitions, and is not there for those outside', async () => {
    const theirs = await addDocument(db, {
      ...{ coalitionId: world.elsewhere.coalitionId, kind: 'standards', title: 'Kingfishers' },
    });
    await addSections(db, theirs, [{ heading: 'Kingfishers', text: text(p('A kingfisher.')) }]);
    expect(await find('kingfisher')).toMatchObject({ count: 0, titles: [], hits: [] });
    const { stranger, elsewhere } = world;
    const found = await searchCoalition(stranger, elsewhere.coalitionId, { typed: 'kingfisher' });
    expect(found.count).toBe(2);
    for (const outside of [world.stranger, world.suspended, null]) {
      const asked = searchCoalition(outside, world.coalitionId, { typed: 'bus' });
      await expect(asked).rejects.toThrow(NotFound);
    }
  });

  test('finds no section that was taken out and no deleted document, and marks what is archived', async () => {
    const other = await addDocument(db, {
      ...{ coalitionId: world.coalitionId, kind: 'standards', title: 'Heronry' },
    });
    const [first = ''] = await addSections(db, other, [
      { heading: 'Heronry first', text: text(p('heronry')) },
      { heading: 'Heronry second', text: text(p('heronry')) },
    ]);
    expect(await find('heronry')).toMatchObject({ count: 3 });
    await db.update(section).set({ removedAt: new Date() }).where(eq(section.id, first));
    await db.update(document).set({ archivedAt: new Date() }).where(eq(document.id, other));
    const archived = await find('heronry');
    expect(archived).toMatchObject({ count: 2, titles: [{ archived: true }] });
    expect(archived.hits).toMatchObject([{ archived: true, number: 1 }]);
    await db.update(document).set({ deletedAt: new Date() }).where(eq(document.id, other));
    expect(await find('heronry')).toMatchObject({ count: 0, titles: [], hits: [] });
  });

  test('gives thirty at a time, each once, and takes as many statements for many as for one', async () => {
    const other = await addDocument(db, {
      ...{ coalitionId: world.coalitionId, kind: 'strategy', title: 'Long' },
    });
    await addSections(
      db,
      other,
      Array.from({ length: 70 }, (_, at) => ({ heading: `Otter ${at}`, text: text(p('An otter.')) })),
    );
    const { result: one, statements: few } = await countStatements(() => find('zielinski'));
    expect(one.count).toBe(2);
    const { result, statements } = await countStatements(() => find('otter'));
    expect([statements, few]).toEqual([5, 5]);
    expect(result).toMatchObject({ count: 70, hasMore: true });
    const pages = [result, await find('otter', 2), await find('otter', 3), await find('otter', 4)];
    expect(pages.map((page) => page.hits.length)).toEqual([30, 30, 10, 0]);
    expect(pages.map((page) => page.hasMore)).toEqual([true, true, false, false]);
    expect(pages.map((page) => page.count)).toEqual([70, 70, 70, 70]);
    const ids = pages.flatMap((page) => page.hits.map((hit) => hit.sectionId));
    expect(new Set(ids).size).toBe(70);
  });
});
