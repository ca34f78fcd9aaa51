import { expect, test, type Browser, type Page } from '@playwright/test';
import { running } from '#tests/support/browser.ts';
import {
  complaintsOf,
  expectAccessible,
  expectHeadingsInOrder,
  expectNoSidewaysScroll,
  targets,
  ownerIn,
} from './look-support.ts';
import { openDatabase, pageOf, sceneIn, type Scene } from './writing-support.ts';

const sql = openDatabase();
let scene: Scene;
let signedIn: Awaited<ReturnType<ReturnType<Page['context']>['storageState']>>;

test.beforeAll(async ({ browser }) => {
  scene = await sceneIn(sql);
  const page = await pageOf(browser, ownerIn(scene), running.address());
  signedIn = await page.context().storageState();
  await page.context().close();
});
test.afterAll(() => sql.end());

type View = {
  name: string;
  path: () => string;
  out?: boolean;
  status?: number;
  then?: (page: Page) => Promise<void>;
};

const DOCUMENT: View = { name: 'the document page', path: () => `/documents/${scene.documentId}` };

const VIEWS: View[] = [
  { name: 'the sign-in page', path: () => '/sign-in', out: true },
  {
    name: 'the sign-in page with something to put right',
    path: () => '/sign-in',
    out: true,
    then: async (page) => {
      await page.locator('.door-form button[type=submit]').click();
      await expect(page.getByRole('alert')).toBeFocused();
    },
  },
  { name: 'the first page', path: () => '/' },
  DOCUMENT,
  {
    name: 'the document page with the account open',
    path: () => `/documents/${scene.documentId}`,
    then: async (page) => {
      await page.locator('[popovertarget=account]').click();
      await expect(page.locator('#account')).toBeVisible();
    },
  },
  { name: 'a page that is not there', path: () => '/documents/nowhere', status: 404 },
];

for (const width of [1280, 360, 320]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const view of VIEWS) {
      test(`${view.name} at ${width} px, ${colorScheme}, is accessible, fits, and complains of nothing`, async ({
        browser,
      }) => {
        const page = await opened(browser, view, { viewport: { width, height: 800 }, colorScheme });
        const complaints = await complaintsOf(page);
        const response = await page.goto(running.address() + view.path());
        expect(response?.status()).toBe(view.status ?? 200);
        await page.evaluate(() => document.fonts.ready);
        await view.then?.(page);

        await expectAccessible(page);
        await expectNoSidewaysScroll(page);
        await expectHeadingsInOrder(page);
        expect((await targets(page)).filter((target) => target.width < 24 || target.height < 24)).toEqual([]);
        expect(complaints.filter((line) => !saidByTheBrowserItself(line, view))).toEqual([]);
        await page.context().close();
      });
    }
  }
}

test('on a touch screen everything to press is at least 44 px high', async ({ browser }) => {
  for (const view of VIEWS) {
    const page = await opened(browser, view, {
      viewport: { width: 360, height: 780 },
      hasTouch: true,
      isMobile: true,
    });
    await page.goto(running.address() + view.path());
    await view.then?.(page);
    expect((await targets(page)).filter(({ height }) => height < 44)).toEqual([]);
    await page.context().close();
  }
});

test('the outline rises as a sheet on a phone, is accessible there, and closes after it has led somewhere', async ({
  browser,
}) => {
  const page = await opened(browser, DOCUMENT, { viewport: { width: 360, height: 780 } });
  await page.goto(`${running.address()}/documents/${scene.documentId}`);
  await page.locator('.dock').getByRole('button', { name: 'Outline' }).click();
  const outline = page.getByRole('complementary', { name: 'Outline' });
  await expect(outline).toBeVisible();
  await expectAccessible(page);
  await outline.getByRole('link').last().click();
  await expect(outline).toBeHidden();
  await expect(page.locator('.section').last()).toBeInViewport();
  await page.context().close();
});

test('nothing moves by itself for who asks for less motion', async ({ browser }) => {
  const page = await opened(browser, DOCUMENT, { reducedMotion: 'reduce' });
  await page.goto(`${running.address()}/documents/${scene.documentId}`);
  const moving = await page
    .locator('.btn')
    .first()
    .evaluate((button) => ({
      running: document.getAnimations().length,
      lasts: getComputedStyle(button).transitionDuration,
    }));
  expect(moving).toEqual({ running: 0, lasts: '0s' });
  await page.context().close();
});

test('in forced colours every status still has its shape and word, and the paper its edge', async ({
  browser,
}) => {
  const page = await opened(browser, DOCUMENT, { forcedColors: 'active' });
  await page.goto(`${running.address()}/documents/${scene.documentId}`);
  const statuses = page.locator('.section-facts .status');
  await expect(statuses.first()).toBeVisible();
  for (const status of await statuses.all()) {
    expect(await status.innerText()).not.toBe('');
    const stroke = await status.locator('svg').evaluate((shape) => getComputedStyle(shape).stroke);
    expect(stroke).not.toBe('none');
  }
  expect(
    await page.locator('.paper').evaluate((paper) => getComputedStyle(paper).borderInlineStartWidth),
  ).toBe('1px');
  await expectAccessible(page);
  await page.context().close();
});

async function opened(
  browser: Browser,
  view: View,
  options: Parameters<Browser['newContext']>[0],
): Promise<Page> {
  const context = await browser.newContext({ ...options, storageState: view.out ? undefined : signedIn });
  return context.newPage();
}

/** A browser says it of every page that is not answered with 200; nothing is wrong with the page. */
const saidByTheBrowserItself = (line: string, { status, then }: View) =>
  (status !== undefined || then !== undefined) && /Failed to load resource: .*status of (404|422)/.test(line);
