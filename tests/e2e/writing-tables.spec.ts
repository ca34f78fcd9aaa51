import { expect, test, type Browser, type Page } from '@playwright/test';
import { readSection } from '#app/domain/sections/reading.server.ts';
import { checkDocument, type DocumentJson, type NodeJson } from '#app/editor/schema/index.ts';
import { textOf } from '#app/editor/ydoc.ts';
import { connect } from '#db/client.server.ts';
import { running } from '#tests/support/browser.ts';
import { marker, openDatabase, pageOf, sceneIn, write, type Scene } from './writing-support.ts';

/** One table, two people in it at once. Each line is a row, each row its cells' words. */
type Grid = string[][];

const sql = openDatabase();
const { db, sql: reading } = connect(running.databaseUrl(), 1);
let scene: Scene;
test.beforeAll(async () => {
  scene = await sceneIn(sql);
});
test.afterAll(async () => {
  await reading.end();
  await sql.end();
});

test('two owners who add and remove rows and columns and type in one table at once end with the same whole table', async ({
  browser,
}) => {
  const { one, two, end } = await atOneTable(browser);
  for (let round = 1; round <= 3; round += 1) {
    await Promise.all([
      one.change('A1', ['Add a column after', 'Add a row below'], `w${round}`),
      two.change('C3', ['Add a row above', 'Add a column before'], `w${round}`),
    ]);
  }
  await Promise.all([one.change('B1', ['Remove this column']), two.change('A2', ['Remove this row'])]);
  await agreed(one, two);
  const words = (await one.grid()).flat();
  expect(words.filter(Boolean).sort()).toEqual(['A1w1w2w3', 'A3', 'C1', 'C3w1w2w3']);
  await end();
});

test('an owner who was offline in a table comes back to it: both people’s rows, columns and words are there', async ({
  browser,
}) => {
  const { one, two, end } = await atOneTable(browser);
  await two.away(true);
  await two.change('B2', ['Add a column after', 'Add a row below'], 'away');
  await one.change('A1', ['Add a column before', 'Add a row above', 'Add a row above'], 'here');
  await one.change('C1', ['Remove this column']);
  await one.change('A3', ['Remove this row']);
  await two.away(false);
  await agreed(one, two);
  const words = (await one.grid()).flat().filter(Boolean);
  expect(words.sort()).toEqual(['A1here', 'A2', 'B1', 'B2away']);
  await end();
});

test('two owners who were both away and bent one table both ways find one straight table, made straight once', async ({
  browser,
}) => {
  const { one, two, end } = await atOneTable(browser);
  await Promise.all([one.away(true), two.away(true)]);
  await one.change('A1', ['Add a row below', 'Add a row below'], 'one');
  await two.change('C3', ['Add a column after', 'Add a column after'], 'two');
  const before = await journal();
  await Promise.all([one.away(false), two.away(false)]);
  await Promise.all([one.change('B1', [], 'back'), two.change('C2', [], 'back')]);
  await agreed(one, two);
  expect((await one.grid()).map((row) => row.length)).toEqual([5, 5, 5, 5, 5]);
  expect((await journal(before.last)).repairs).toBe(1);
  const words = (await one.grid()).flat().filter(Boolean);
  expect(words).toEqual(['A1one', 'B1back', 'C1', 'A2', 'B2', 'C2back', 'A3', 'B3', 'C3two']);
  await end();
});

/** Two owners with the caret in a new table of three by three, its cells called A1 to C3. */
async function atOneTable(browser: Browser) {
  const pages = await Promise.all([
    pageOf(browser, scene.owners[0], running.address('127.0.0.1')),
    pageOf(browser, scene.owners[1], running.address('localhost')),
  ]);
  // Each cell one word.
  const name = marker().slice(-5);
  const one = await sitter(pages[0], running.address('127.0.0.1'), name);
  await one.makeTable();
  const two = await sitter(pages[1], running.address('localhost'), name);
  await expect.poll(two.grid).toEqual(await one.grid());
  const end = async () => {
    expect([...one.troubles, ...two.troubles]).toEqual([]);
    await one.removeTable();
    for (const page of pages) await page.context().close();
  };
  return { one, two, end };
}

/** One person at the table whose cells all begin with `name`. */
async function sitter(page: Page, address: string, name: string) {
  const troubles = troublesOf(page);
  const { section, text, toolbar, saving } = await write(page, scene, address);
  const table = text.locator('table', { hasText: name });
  const choose = async (line: string) => {
    await toolbar.getByRole('button', { name: 'Table', exact: true }).click();
    await section.getByRole('menuitem', { name: line }).click();
  };
  const into = async (cell: string) => {
    // Low in the cell: in a narrow one the words stand on several lines, and End goes to the end of a line.
    const place = table.locator('td, th', { hasText: `${name}${cell}` });
    const { width, height } = (await place.boundingBox()) ?? { width: 0, height: 0 };
    await place.click({ position: { x: width / 2, y: height - 12 } });
    await page.keyboard.press('End');
  };
  return {
    troubles,
    text,
    saving,
    name,
    into,
    async makeTable() {
      await text.press('Control+Home');
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      await toolbar.getByRole('button', { name: 'Insert a table' }).click();
      for (const cell of ['A1', 'B1', 'C1', 'A2', 'B2', 'C2', 'A3', 'B3', 'C3']) {
        await page.keyboard.type(`${name}${cell}`);
        if (cell !== 'C3') await page.keyboard.press('Tab');
      }
      await expect(saving).toContainText(/^Saved/);
    },
    removeTable: async () => {
      await into('A1');
      await choose('Remove the table');
      await expect(saving).toContainText(/^Saved/);
    },
    /** From a cell: each line of the table's menu in turn, then words at the cell's end. */
    async change(cell: string, lines: string[], words?: string) {
      await into(cell);
      for (const line of lines) await choose(line);
      if (words) await page.keyboard.type(words, { delay: 15 });
    },
    async away(is: boolean) {
      await page.context().setOffline(is);
      await expect(saving).toContainText(is ? 'Offline' : /^Saved/);
    },
    grid: (): Promise<Grid> =>
      table.locator('tr').evaluateAll(
        (rows, own) =>
          rows.map((row) =>
            [...row.querySelectorAll('td, th')].map((cell) => {
              const copy = cell.cloneNode(true) as Element;
              for (const caret of copy.querySelectorAll('.caret')) caret.remove();
              return (copy.textContent ?? '').replaceAll(own, '').replaceAll('\u2060', '');
            }),
          ),
        name,
      ),
  };
}

type Sitter = Awaited<ReturnType<typeof sitter>>;

/** Both pages and the journal say the same legal text with a straight table, and it stays so. */
async function agreed(one: Sitter, two: Sitter) {
  await expect(one.saving).toContainText(/^Saved/);
  await expect(two.saving).toContainText(/^Saved/);
  await expect.poll(async () => isStraight(await one.grid()), { timeout: 15_000 }).toBe(true);
  await expect.poll(two.grid).toEqual(await one.grid());
  const content = await journalled();
  expect(gridIn(content, one.name)).toEqual(await one.grid());
  expect(() => checkDocument(content)).not.toThrow();

  // Nobody puts right what is right: carets come and go, and not a row is added to the journal.
  const { last } = await journal();
  await one.into('A1');
  await two.into('A1');
  await expect(
    one.text.locator('table td, table th').filter({ has: one.text.page().locator('.caret') }),
  ).toHaveCount(1);
  await expect(two.text.locator('.caret')).toHaveCount(1);
  expect((await journal()).last).toBe(last);
}

/** The number of the last row of the section's journal, and how many rows after `since` the server wrote itself. */
async function journal(since = 0): Promise<{ last: number; repairs: number }> {
  const [row] = await sql`
    select max(seq)::int as last, count(*) filter (where origin = 'repair' and seq > ${since})::int as repairs
    from section_update where section_id = ${scene.sectionId}`;
  return { last: row?.last ?? 0, repairs: row?.repairs ?? 0 };
}

const isStraight = (grid: Grid) => new Set(grid.map((row) => row.length)).size === 1;

/** The section as the server reads it from the journal. */
async function journalled(): Promise<DocumentJson> {
  const read = await readSection(scene.sectionId, db);
  if (!read) throw new Error('The section is gone');
  return read.reading.content;
}

function gridIn(content: DocumentJson, name: string): Grid | undefined {
  const table = content.content.find((node) => node.type === 'table' && JSON.stringify(node).includes(name));
  const inCell = (cell: NodeJson) =>
    textOf({ type: 'doc', content: cell.content ?? [] }).replaceAll(name, '');
  return table?.content?.map((row) => (row.content ?? []).map(inCell));
}

/** What a person with the console open would see, save that a page which is offline cannot connect. */
function troublesOf(page: Page): string[] {
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('ERR_INTERNET_DISCONNECTED'))
      troubles.push(message.text());
  });
  return troubles;
}
