import { expect, test, type Page } from '@playwright/test';
import { running } from '#tests/support/browser.ts';
import { complaintsOf, ownerIn, topOf } from './look-support.ts';
import { marker, openDatabase, openDocument, pageOf, sceneIn, write, type Scene } from './writing-support.ts';

const here = () => running.address('127.0.0.1');
/** The same server under another name: another jar of cookies, so another person. */
const there = () => running.address('localhost');
const address = () => `${here()}/documents/${scene.documentId}`;

const sql = openDatabase();
let scene: Scene;
let reader: Page;

test.beforeAll(async ({ browser }) => {
  scene = await sceneIn(sql);
  reader = await pageOf(browser, scene.reader, here());
});
test.afterAll(async () => {
  await reader.context().close();
  await sql.end();
});

test('a reader without JavaScript has the whole document, its outline and its owners, and can export it', async ({
  browser,
}) => {
  const page = await pageOf(browser, ownerIn(scene), here(), { javaScriptEnabled: false });
  await page.goto(address());
  const sections =
    await sql`select heading from section where document_id = ${scene.documentId} order by rank`;
  const headings = await page.locator('main h2').allInnerTexts();
  expect(headings.map((heading) => heading.replace(/^\d+\s+/, ''))).toEqual(
    sections.map(({ heading }) => heading),
  );
  expect((await page.locator('.prose').allInnerTexts()).join(' ').split(/\s+/).length).toBeGreaterThan(1500);
  await expect(page.getByRole('link', { name: /Export/ })).toHaveAttribute(
    'href',
    `/documents/${scene.documentId}/export.docx`,
  );
  await expect(page.locator(`[data-section="${scene.sectionId}"] .section-who`)).toContainText(
    `You, with ${scene.owners[1]?.name}`,
  );
  await expect(page.getByRole('button', { name: /Write here/ })).toHaveCount(0);
  await expect(page.getByText('needs JavaScript switched on')).toBeVisible();
  await page.locator('.outline a').last().click();
  await expect(page.locator('.section').last()).toBeInViewport();
  await page.context().close();
});

test('somebody who may own nothing is shown what they can read, and promised nothing else', async () => {
  await reader.goto(here());
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('What you can read');
  await expect(reader.getByText('asked to own')).toHaveCount(0);
  await expect(reader.locator(`main a[href="/documents/${scene.documentId}"]`).first()).toBeVisible();
});

test('a reader without JavaScript on a phone opens the outline and their account, and signs out', async ({
  browser,
}) => {
  const page = await pageOf(browser, scene.reader, there(), {
    javaScriptEnabled: false,
    viewport: { width: 360, height: 780 },
  });
  await page.goto(`${there()}/documents/${scene.documentId}`);
  await page.locator('.dock button').click();
  await expect(page.locator('#outline')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.locator('[popovertarget=account]').click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await page.context().close();
});

test('a reader’s page follows a change within 2 seconds, without reload and without losing their place', async ({
  browser,
}) => {
  const complaints = await complaintsOf(reader);
  const { section } = await openDocument(reader, scene, here());
  await reader.evaluate(() => Object.assign(window, { stillTheSamePage: true }));
  // Below the section that changes, in the middle of a text.
  const below = reader.locator(`[data-section="${scene.sectionId}"] ~ .section .prose > p`).nth(1);
  await below.evaluate((block) =>
    window.scrollTo(0, block.getBoundingClientRect().top + window.scrollY - 100),
  );
  const before = await topOf(below);

  const writer = await pageOf(browser, ownerIn(scene), there());
  const { text } = await write(writer, scene, there());
  await text.press('Control+Home');
  const words = marker();
  await writer.keyboard.type(`${words} `);
  await writer.keyboard.press('Enter');
  const typed = Date.now();
  await expect(section).toContainText(words, { timeout: 5_000 });
  expect(Date.now() - typed).toBeLessThan(2_000);

  const after = await topOf(below);
  expect(Math.abs(after - before)).toBeLessThanOrEqual(1);
  expect(await reader.evaluate(() => 'stillTheSamePage' in window)).toBe(true);
  expect(complaints).toEqual([]);
  await writer.context().close();
});

test('a reader in the middle of the very text that changes keeps their line', async ({ browser }) => {
  await openDocument(reader, scene, here());
  const block = reader.locator(`[data-section="${scene.sectionId}"] .prose > p`).last();
  const said = await block.innerText();
  await block.evaluate((element) =>
    window.scrollTo(0, element.getBoundingClientRect().top + window.scrollY - 60),
  );
  const before = await topOf(block);

  const writer = await pageOf(browser, ownerIn(scene), there());
  const { text } = await write(writer, scene, there());
  await text.press('Control+Home');
  const words = marker();
  await writer.keyboard.type(`${words} and a new paragraph above everything else.`);
  await writer.keyboard.press('Enter');
  await expect(reader.locator(`[data-section="${scene.sectionId}"]`)).toContainText(words);

  const same = reader.locator(`[data-section="${scene.sectionId}"] .prose > p`, { hasText: said }).last();
  await expect.poll(async () => Math.abs((await topOf(same)) - before)).toBeLessThanOrEqual(1);
  await writer.context().close();
});

test('a page a browser’s translator has rewritten goes on following', async ({ browser }) => {
  const complaints = await complaintsOf(reader);
  const { section } = await openDocument(reader, scene, here());
  // What translators do: every text in elements of their own.
  await reader.locator('main').evaluate((main) => {
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      const font = document.createElement('font');
      text.replaceWith(font);
      font.textContent = `⟨${text.data}⟩`;
    }
  });
  const writer = await pageOf(browser, ownerIn(scene), there());
  const { text } = await write(writer, scene, there());
  const words = marker();
  await text.press('Control+Home');
  await writer.keyboard.type(`${words} `);
  await expect(section).toContainText(words);
  await expect(section).not.toContainText(`⟨${words}`);
  await expect(reader.locator('main h1')).toContainText('⟨');
  expect(complaints).toEqual([]);
  await writer.context().close();
});

test('a person on the keyboard reaches everything in reading order, always in sight and with a ring', async () => {
  await openDocument(reader, scene, here());
  await reader.keyboard.press('Tab');
  await expect(reader.getByRole('link', { name: 'Skip to the main part' })).toBeFocused();
  const stops: { what: string; ring: number; covered: boolean }[] = [];
  for (let at = 0; at < 60; at += 1) {
    await reader.keyboard.press('Tab');
    const stop = await reader.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const { top, left, bottom, right } = element.getBoundingClientRect();
      const visible = [Math.max(top, 0), Math.min(bottom, window.innerHeight)] as const;
      const hit = document.elementFromPoint((left + right) / 2, (visible[0] + visible[1]) / 2);
      return {
        what: element.textContent?.trim().slice(0, 40) ?? '',
        ring: parseFloat(getComputedStyle(element).outlineWidth),
        covered: !(hit && (element.contains(hit) || hit.contains(element))),
      };
    });
    if (!stop) break;
    stops.push(stop);
  }
  expect(stops.length).toBeGreaterThan(15);
  expect(stops.filter(({ ring, covered }) => ring < 3 || covered)).toEqual([]);
});

test('a writer whose tools do not arrive is told kindly and reads on', async ({ browser }) => {
  const page = await pageOf(browser, ownerIn(scene), there());
  await page.route(/SectionEditor.*\.js/, (route) => route.abort());
  const { writeHere, section, reading } = await openDocument(page, scene, there());
  await writeHere.click();
  await expect(section.getByRole('alert')).toContainText('did not arrive');
  await expect(reading).toBeVisible();
  await page.unroute(/SectionEditor.*\.js/);
  await writeHere.click();
  await expect(section.getByRole('textbox')).toBeFocused();
  await page.context().close();
});

test('a day reads the same in every time zone, and the page agrees with what the server sent', async ({
  browser,
}) => {
  const seen = new Set<string>();
  for (const timezoneId of ['Europe/London', 'Pacific/Auckland', 'America/Los_Angeles']) {
    const page = await pageOf(browser, scene.reader, there(), { timezoneId, locale: 'en-US' });
    const complaints = await complaintsOf(page);
    await openDocument(page, scene, there());
    seen.add((await page.locator('time').allInnerTexts()).join(', '));
    expect(complaints).toEqual([]);
    await page.context().close();
  }
  expect(seen.size).toBe(1);
  expect([...seen][0]).toMatch(/^\d{1,2} [A-Z][a-z]+ \d{4}/);
});

test('on paper there is the document and nothing else', async () => {
  await openDocument(reader, scene, here());
  await reader.emulateMedia({ media: 'print' });
  await expect(reader.locator('.paper')).toBeVisible();
  for (const tool of ['.top', '.docbar', '.outline', '.dock', '.guide'])
    await expect(reader.locator(tool).first()).toBeHidden();
  await reader.emulateMedia({ media: 'screen' });
});
