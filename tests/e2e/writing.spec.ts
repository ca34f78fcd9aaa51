import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { running } from '#tests/support/browser.ts';
import {
  blocks,
  journalRows,
  marker,
  openDatabase,
  openDocument,
  pageOf,
  sceneIn,
  write,
  type Scene,
} from './writing-support.ts';

const here = () => running.address('127.0.0.1');
/** The same server under another name: another jar of cookies, so another person. */
const there = () => running.address('localhost');

const sql = openDatabase();
let scene: Scene;
let first: Page;
let second: Page;

test.beforeAll(async ({ browser }) => {
  scene = await sceneIn(sql);
  first = await pageOf(browser, scene.owners[0], here());
  second = await pageOf(browser, scene.owners[1], there());
});
test.afterAll(async () => {
  await first.context().close();
  await second.context().close();
  await sql.end();
});

test('two owners who write at once see each other’s words and each other', async () => {
  const one = await write(first, scene, here());
  const two = await write(second, scene, there());
  const [mine, theirs] = [marker(), marker()];
  await two.text.press('Control+End');
  await Promise.all([
    first.keyboard.type(`${mine} `, { delay: 20 }),
    second.keyboard.type(` ${theirs}`, { delay: 20 }),
  ]);

  await expect(one.text).toContainText(theirs);
  await expect(two.text).toContainText(mine);
  await expect(one.section).toContainText(`${scene.owners[1].name} is here now`);
  await expect(two.section).toContainText(`${scene.owners[0].name} is here now`);
  await expect(one.text.locator('.caret')).toHaveCount(1);
});

test('the text says its language while it is written, as it does while it is read', async () => {
  const one = await openDocument(first, scene, here());
  const language = await one.reading.evaluate((text) => text.closest('[lang]')?.getAttribute('lang'));
  await one.writeHere.click();
  await expect(one.text).toHaveAttribute('lang', language ?? 'unknown');
});

test('an owner is told “Saved” only when the journal in Postgres has the words', async () => {
  const one = await write(first, scene, here());
  await expect(one.saving).toContainText(/^Saved \d\d:\d\d$/);
  const before = await journalRows(sql, scene.sectionId);
  // While the table is locked, nothing can be kept: and nothing may say so.
  const lock = openDatabase();
  await lock.begin(async (tx) => {
    await tx`lock table section_update in exclusive mode`;
    await first.keyboard.type('x');
    await expect(one.saving).toContainText('Saving…');
    await expect(one.saving).toContainText('Could not save, retrying');
  });
  await lock.end();
  await expect(one.saving).toContainText(/^Saved/);
  expect(await journalRows(sql, scene.sectionId)).toBeGreaterThan(before);
});

test('an owner who loads the page again finds every word', async () => {
  const one = await write(first, scene, here());
  const words = marker();
  await first.keyboard.type(`${words} `);
  await expect(one.saving).toContainText(/^Saved/);
  const again = await openDocument(first, scene, here());
  await expect(again.reading).toContainText(words);
});

test('an owner’s undo takes back their own words in bursts, while the other keeps typing', async () => {
  const one = await write(first, scene, here());
  const two = await write(second, scene, there());
  const [mine, theirs] = [marker(), marker()];
  await two.text.press('Control+End');
  await Promise.all([first.keyboard.type(mine, { delay: 40 }), second.keyboard.type(theirs, { delay: 45 })]);
  await expect(one.text).toContainText(theirs);

  await first.keyboard.press('Control+z');
  await expect(one.text).not.toContainText(mine.slice(0, 8));
  await expect(one.text).toContainText(theirs);
  await first.keyboard.press('Control+Shift+z');
  await expect(one.text).toContainText(mine);
});

test('an owner can do it all by keyboard', async () => {
  const one = await openDocument(first, scene, here());
  const words = marker();
  for (let tabs = 0; tabs < 200; tabs += 1) {
    await first.keyboard.press('Tab');
    if (await one.writeHere.evaluate((button) => button === document.activeElement)) break;
  }
  await first.keyboard.press('Enter');
  await expect(one.text).toBeFocused();
  await first.keyboard.type(words);
  await first.keyboard.press('Shift+Home');

  await first.keyboard.press('Alt+F10');
  await expect(one.toolbar.getByRole('button', { name: /^Style/ })).toBeFocused();
  await first.keyboard.press('ArrowRight');
  const bold = one.toolbar.getByRole('button', { name: 'Bold' });
  await expect(bold).toBeFocused();
  await first.keyboard.press('Enter');
  await expect(bold).toHaveAttribute('aria-pressed', 'true');
  await expect(one.text.locator('strong', { hasText: words })).toBeVisible();

  await first.keyboard.press('Alt+F10');
  await expect(bold).toBeFocused();
  await first.keyboard.press('Escape');
  await expect(one.text).toBeFocused();
  await first.keyboard.press('Escape');
  await first.keyboard.press('Tab');
  await expect(one.text).not.toBeFocused();
  await one.text.focus();
  await first.keyboard.press('Escape');
  await first.keyboard.press('Escape');
  await expect(one.writeHere).toBeFocused();
  await expect(one.reading).toContainText(words);
});

test('every tool of the toolbar is reached with the arrows and names itself and its keys', async () => {
  const one = await write(first, scene, here());
  await first.keyboard.press('Alt+F10');
  await first.keyboard.press('Home');
  const names: string[] = [];
  for (let step = 0; step < 20; step += 1) {
    const tool = one.toolbar.locator(':focus');
    await expect(tool.locator('.tool-tip')).toBeVisible();
    const name = (await tool.getAttribute('aria-label')) ?? '';
    if (names.includes(name)) break;
    names.push(name);
    await first.keyboard.press('ArrowRight');
  }
  expect(names).toEqual([
    'Style: Text',
    'Bold',
    'Italic',
    'Underline',
    'Link',
    'Bulleted list',
    'Numbered list',
    'Quote',
    'Insert a table',
    'Undo my last change',
    'Redo',
  ]);
  await expect(one.toolbar.locator('[tabindex="0"]')).toHaveCount(1);
});

test('an owner makes headings, lists, a quote, a link and a table, and a reader sees the same', async ({
  browser,
}) => {
  const reader = await pageOf(browser, scene.reader, there());
  const seen = await openDocument(reader, scene, there());
  const one = await write(first, scene, here());
  const words = marker();
  const paragraph = async (style: () => Promise<void>, text: string) => {
    await first.keyboard.press('Control+End');
    await first.keyboard.press('Enter');
    await style();
    await first.keyboard.type(text);
  };
  const tool = (name: string | RegExp) => one.toolbar.getByRole('button', { name }).click();

  await paragraph(async () => {
    await tool(/^Style/);
    await one.section.getByRole('menuitemradio', { name: 'Smaller heading' }).click();
  }, `Heading ${words}`);
  await paragraph(() => tool('Bulleted list'), `Point ${words}`);
  await first.keyboard.press('Enter');
  await first.keyboard.press('Enter');
  await paragraph(() => tool('Quote'), `Voice ${words}`);
  await first.keyboard.press('Enter');
  await first.keyboard.press('Enter');
  await tool('Link');
  await first.getByLabel('Web or e-mail address').fill('example.org/plan');
  await first.getByLabel('Words to show').fill(`Plan ${words}`);
  await first.keyboard.press('Enter');
  await first.keyboard.press('Enter');
  await tool('Insert a table');
  for (const cell of ['What', 'Who', 'When', `Cell ${words}`]) {
    await first.keyboard.type(cell);
    if (!cell.startsWith('Cell')) await first.keyboard.press('Tab');
  }
  await tool('Table');
  await one.section.getByRole('menuitem', { name: 'Add a row below' }).click();

  await expect(seen.reading.locator('h4', { hasText: words })).toBeVisible();
  await expect(seen.reading.locator('ul li', { hasText: `Point ${words}` })).toBeVisible();
  await expect(seen.reading.locator('blockquote', { hasText: words })).toBeVisible();
  await expect(seen.reading.getByRole('link', { name: `Plan ${words}` })).toHaveAttribute(
    'href',
    'https://example.org/plan',
  );
  await expect(seen.reading.locator('table', { hasText: words }).locator('tr')).toHaveCount(4);
  await reader.context().close();
});

test('a reader’s page follows within two seconds, and never has an editor', async ({ browser }) => {
  const reader = await pageOf(browser, scene.reader, there());
  const seen = await openDocument(reader, scene, there());
  await expect(seen.writeHere).toHaveCount(0);
  await expect(reader.locator('[contenteditable]')).toHaveCount(0);
  const one = await write(first, scene, here());
  const words = marker();
  await first.keyboard.type(words);
  await expect(one.saving).toContainText(/^Saved/);
  await expect(seen.reading).toContainText(words, { timeout: 2_000 });
  await reader.context().close();
});

for (const [name, options] of [
  ['1280 wide', { viewport: { width: 1280, height: 800 } }],
  ['a phone of 360', { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true }],
] as const) {
  test(`not a line moves when an owner begins to write and when they are done, ${name}`, async ({
    browser,
  }) => {
    // Nobody else is in the section: who comes and goes takes room under the heading of a phone.
    for (const other of [first, second]) await other.goto('about:blank');
    const page = await pageOf(browser, scene.owners[0], here(), options);
    const one = await openDocument(page, scene, here());
    // Where nothing lies over it: else the click itself would move the page.
    await one.writeHere.evaluate((button) => button.scrollIntoView({ block: 'center' }));
    const reading = await blocks(page);
    await one.writeHere.click();
    await expect(one.text).toBeFocused();
    const writing = await blocks(page);
    await one.done.click();
    await expect(one.writeHere).toBeFocused();
    expect(farthest(reading, writing)).toEqual([]);
    expect(farthest(reading, await blocks(page))).toEqual([]);
    await page.context().close();
  });
}

test('on a phone the tools stand in the dock, within reach of a thumb', async ({ browser }) => {
  const options = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };
  const page = await pageOf(browser, scene.owners[0], here(), options);
  const one = await write(page, scene, here());
  const bold = one.toolbar.getByRole('button', { name: 'Bold' });
  const box = await bold.boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(44);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeGreaterThan(740 - 60);
  // One rule between them and the outline, not two.
  const [outline, tools] = [await page.locator('.dock-end').boundingBox(), await one.toolbar.boundingBox()];
  expect(tools?.x).toBe((outline?.x ?? NaN) + (outline?.width ?? NaN));
  // What stands at the caret may be bold already.
  const was = await bold.getAttribute('aria-pressed');
  await bold.tap();
  await expect(bold).toHaveAttribute('aria-pressed', was === 'true' ? 'false' : 'true');
  await expect(one.text).toBeFocused();
  await one.done.tap();
  await expect(one.writeHere).toBeVisible();
  await page.context().close();
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 360]) {
    test(`the writing state has no accessibility violations, ${colorScheme}, ${width} wide`, async ({
      browser,
    }) => {
      const page = await pageOf(browser, scene.owners[0], here(), {
        colorScheme,
        viewport: { width, height: 800 },
      });
      const one = await write(page, scene, here());
      await expect(one.saving).toContainText(/^Saved/);
      expect(await violations(page)).toEqual([]);
      await one.text.press('Control+k');
      await expect(page.getByRole('dialog', { name: 'Link' })).toBeVisible();
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await page.context().close();
    });
  }
}

test('a paste too large for one message is refused in words before it enters the text', async () => {
  const one = await write(first, scene, here());
  const before = await one.text.innerText();
  await one.text.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', 'w'.repeat(600 * 1024));
    text.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await expect(first.getByText('That is too much to add in one go')).toBeVisible();
  expect(await one.text.innerText()).toBe(before);
  await expect(one.saving).toContainText(/^Saved/);
});

type Boxes = Awaited<ReturnType<typeof blocks>>;

/** The blocks that stand more than one pixel from where they stood. */
function farthest(before: Boxes, after: Boxes): string[] {
  expect(after.length).toBe(before.length);
  const moved = before.flatMap((box, at) => {
    const now = after[at];
    const far = (['left', 'top', 'width', 'height'] as const).some(
      (side) => Math.abs(box[side] - (now?.[side] ?? Infinity)) > 1,
    );
    return far ? [`${JSON.stringify(box)} → ${JSON.stringify(now)}`] : [];
  });
  return moved.slice(0, 3);
}

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
