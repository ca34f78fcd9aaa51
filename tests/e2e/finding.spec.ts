import { expect, test, type Page } from '@playwright/test';
import { running } from '#tests/support/browser.ts';
import {
  complaintsOf,
  expectAccessible,
  expectHeadingsInOrder,
  expectNoSidewaysScroll,
} from './look-support.ts';
import { openDatabase, pageOf, sceneIn, type Scene } from './writing-support.ts';

const sql = openDatabase();
let scene: Scene;
let coalitionId: string;
/** A long word of the scene's section, as it is written. */
let word: string;

test.beforeAll(async () => {
  scene = await sceneIn(sql);
  const [row] = await sql<{ coalition_id: string; text: string }[]>`
    select d.coalition_id, r.text from document d join section_reading r on r.section_id = ${scene.sectionId}
    where d.id = ${scene.documentId}`;
  coalitionId = row?.coalition_id ?? '';
  word = /\b[a-z]{8,}\b/.exec(row?.text ?? '')?.[0] ?? '';
});
test.afterAll(() => sql.end());

const activity = () => `${running.address()}/coalitions/${coalitionId}/activity`;
const search = (query = '') =>
  `${running.address()}/coalitions/${coalitionId}/search${query && `?${new URLSearchParams({ q: query })}`}`;

async function reader(page: Page, path: string): Promise<void> {
  await page.goto(`${running.address()}/sign-in`);
  await page.locator(`button[value="${scene.reader.id}"]`).click();
  await page.goto(path);
}

test('somebody looks for a word by keyboard, hears how many places say it, and goes to one', async ({
  page,
}) => {
  await reader(page, search());
  await page.getByRole('searchbox').focus();
  await page.keyboard.type(word);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: word })).toContainText(/places? says?/);
  const hit = page
    .locator('.hit', { has: page.getByRole('link', { name: scene.heading, exact: true }) })
    .first();
  await expect(hit.locator('.hit-passage mark').first()).toContainText(new RegExp(word.slice(0, 5), 'i'));
  await hit.getByRole('link').click();
  await expect(page.locator(`[data-section="${scene.sectionId}"]`)).toBeInViewport();
});

test('nothing found says what to try, and so do words too small to look for', async ({ page }) => {
  await reader(page, search('qwertzuiop'));
  await expect(page.getByRole('status').last()).toContainText('Nothing here says “qwertzuiop”');
  await expect(page.getByText('Try fewer words')).toBeVisible();
  await expectAccessible(page);
  await page.goto(search('of the'));
  await expect(page.getByText('too small to look for')).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('search is a plain form, and activity goes on to what was earlier', async ({ page }) => {
    await reader(page, search());
    await page.getByRole('searchbox').fill(word);
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(page.locator('.hit').first()).toBeVisible();
    await page.goto(activity());
    const newest = await page.locator('.done').first().innerText();
    const earlier = page.getByRole('link', { name: 'Earlier' });
    if ((await earlier.count()) > 0) {
      await earlier.click();
      await expect(page.locator('.done').first()).not.toHaveText(newest);
      await page.getByRole('link', { name: 'Back to the newest' }).click();
    }
    expect(await page.locator('.done').first().innerText()).toBe(newest);
  });
});

test('what an owner does is read in the activity of the document, by day, with their name', async ({
  page,
}) => {
  await reader(page, `${running.address()}/documents/${scene.documentId}/activity`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Activity');
  const first = page.locator('.done').first();
  await expect(first.locator('strong')).not.toBeEmpty();
  await expect(first.locator('time')).toHaveText(/^\d\d:\d\d$/);
});

for (const [width, colorScheme] of [
  [1280, 'light'],
  [360, 'dark'],
  [320, 'light'],
] as const) {
  test(`activity and search are accessible and fit, ${colorScheme}, ${width} wide`, async ({ browser }) => {
    const view = { viewport: { width, height: 800 }, colorScheme };
    const page = await pageOf(browser, scene.reader, running.address(), view);
    const complaints = await complaintsOf(page);
    const ofDocument = `${running.address()}/documents/${scene.documentId}/activity`;
    for (const path of [activity(), ofDocument, search(), search(word), search('qwertzuiop')]) {
      await page.goto(path);
      await page.evaluate(() => document.fonts.ready);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await expectHeadingsInOrder(page);
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });
}
