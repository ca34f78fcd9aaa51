import { expect, test, type Browser, type Page } from '@playwright/test';
import { words } from '#app/words/index.ts';
import { running } from '#tests/support/browser.ts';
import {
  complaintsOf,
  expectAccessible,
  expectHeadingsInOrder,
  expectNoSidewaysScroll,
  targets,
} from './look-support.ts';
import { openDatabase, pageOf, type Person } from './writing-support.ts';

const said = words.starting;
const sql = openDatabase();
let facilitator: Person;
let observer: Person;
let coalitionId: string;
/** What the tests have started; taken away at the end, so that others find the demo as it was. */
const titles: string[] = [];

test.beforeAll(async () => {
  const people = await sql<(Person & { role: string; coalition_id: string })[]>`
    select p.id, p.name, m.role, m.coalition_id from membership m
    join person p on p.id = m.person_id join coalition c on c.id = m.coalition_id
    where c.demo and m.suspended_at is null and m.left_at is null order by p.name`;
  const [runs, reads] = ['facilitator', 'observer'].map((role) => people.find((one) => one.role === role));
  if (!runs || !reads) throw new Error('The demo world has no facilitator or no observer');
  [facilitator, observer, coalitionId] = [runs, reads, runs.coalition_id];
});
test.afterAll(async () => {
  await sql`delete from document where title = any(${[...titles, ...titles.map(said.copyOf)]})`;
  await sql.end();
});

const documents = () => `${running.address()}/coalitions/${coalitionId}/documents`;
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const titleOnPage = (page: Page, title: string) => page.getByRole('heading', { level: 1, name: title });
const titled = (what: string) => {
  const title = `${what} ${titles.length + 1} of the tests`;
  titles.push(title);
  return title;
};

/** Nothing is wrong with how the page stands there just now. */
async function expectSound(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await expectHeadingsInOrder(page);
  expect((await targets(page)).filter(({ width, height }) => width < 24 || height < 24)).toEqual([]);
}

/** Starts a document with one section, and stands on its page. */
async function started(page: Page, title: string): Promise<string> {
  await page.goto(`${documents()}/new?template=values-statement`);
  await page.getByLabel(said.title).fill(title);
  await button(page, said.start.button).click();
  await expect(titleOnPage(page, title)).toBeVisible();
  return new URL(page.url()).pathname;
}

for (const width of [1280, 360]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    const options = { viewport: { width, height: 800 }, colorScheme };

    test(`a facilitator at ${width} px, ${colorScheme}, compares the four and starts an action plan with the sections they chose`, async ({
      browser,
    }) => {
      const page = await pageOf(browser, facilitator, running.address(), options);
      const complaints = await complaintsOf(page);
      await page.goto(documents());
      await expectSound(page);
      await page.getByRole('link', { name: said.all.start }).click();
      await expectSound(page);
      await page.getByRole('link', { name: said.start.unsure }).click();
      await expect(page.getByRole('columnheader')).toHaveCount(5);
      await expect(page.getByRole('rowheader', { name: said.compare.rows.cannot })).toBeVisible();
      await expectSound(page);
      await page.getByRole('link', { name: said.compare.startWith('Action plan') }).click();

      await expect(page.getByLabel('Actions by theme')).toBeChecked();
      await expect(page.getByLabel('Who is responsible')).not.toBeChecked();
      await expectSound(page);
      await page.getByLabel(said.title).fill('  ');
      await page.getByLabel('Who is responsible').check();
      await page.getByLabel('Telling people').uncheck();
      await button(page, said.start.button).click();
      await expect(page.getByRole('alert')).toContainText(said.titleMissing);
      await expect(page.getByRole('alert')).toBeFocused();
      await expectSound(page);
      const title = titled('Action plan');
      await page.getByLabel(said.title).fill(title);
      await button(page, said.start.button).click();

      await expect(titleOnPage(page, title)).toBeVisible();
      await expect(page.getByText(said.said.started)).toBeVisible();
      const headings = page.locator('.section h2');
      await expect(headings.filter({ hasText: 'Who is responsible' })).toHaveCount(1);
      await expect(headings.filter({ hasText: 'Telling people' })).toHaveCount(0);
      await expect(page.locator('.section')).toHaveCount(9);
      await expectAccessible(page);
      expect(complaints.filter((line) => !/status of 422/.test(line))).toEqual([]);
      await page.context().close();
    });

    test(`a facilitator at ${width} px, ${colorScheme}, archives a document, brings it back, deletes it and brings it back`, async ({
      browser,
    }) => {
      const page = await pageOf(browser, facilitator, running.address(), options);
      const complaints = await complaintsOf(page);
      const title = titled('Values');
      const path = await started(page, title);

      await page.goto(`${running.address()}${path}/settings`);
      await expectSound(page);
      await button(page, said.settings.archive).click();
      await expect(page.locator('.paper')).toContainText(/is archived/);
      await page.goto(documents());
      const archived = page.getByRole('region', { name: said.all.archived });
      await expect(archived.getByRole('link', { name: title })).toBeVisible();
      await expectSound(page);
      await page.goto(`${running.address()}${path}/settings`);
      await expect(page.getByLabel(said.title)).toHaveCount(0);
      await expectSound(page);
      await button(page, said.settings.unarchive).click();
      await expect(page.getByText(said.said.unarchived)).toBeVisible();

      await page.goto(`${running.address()}${path}/settings`);
      await page.getByRole('link', { name: said.settings.removeLink }).click();
      await expectSound(page);
      await page.getByLabel(said.deletion.type).fill(`${title}, or so`);
      await button(page, said.deletion.button).click();
      await expect(page.getByRole('alert')).toContainText(said.deletion.wrong);
      await expect(page.getByLabel(said.deletion.type)).toHaveValue(`${title}, or so`);
      await expectSound(page);
      await page.getByLabel(said.deletion.type).fill(` ${title.toUpperCase()} `);
      await button(page, said.deletion.button).click();
      await expect(page.getByText(said.said.deleted)).toBeVisible();
      await expect(page.getByRole('region', { name: said.all.deleted })).toContainText(title);
      await expectSound(page);
      expect((await page.request.get(`${running.address()}${path}`)).status()).toBe(404);
      await button(page, said.all.bringBack(title)).click();
      await expect(titleOnPage(page, title)).toBeVisible();
      await expect(page.getByText(said.said.restored)).toBeVisible();
      expect(complaints.filter((line) => !/status of 422/.test(line))).toEqual([]);
      await page.context().close();
    });
  }
}

test.describe('without JavaScript', () => {
  test('a facilitator starts an empty document, puts right what was missing, and renames and copies it', async ({
    browser,
  }) => {
    const page = await withoutScripts(browser);
    await page.goto(`${documents()}/new`);
    await page.getByLabel(said.start.blank).check();
    await button(page, said.start.goOn).click();
    await button(page, said.start.button).click();
    await expect(page.getByRole('alert')).toContainText(said.titleMissing);
    await expect(page.getByRole('alert')).toContainText(said.start.kindMissing);
    const title = titled('Empty');
    await page.getByLabel(said.title).fill(title);
    await page.getByLabel('Strategy').check();
    await button(page, said.start.button).click();
    await expect(titleOnPage(page, title)).toBeVisible();
    await expect(page.getByText(said.said['started-empty'])).toBeVisible();

    await page.goto(`${new URL(page.url()).origin}${new URL(page.url()).pathname}/settings`);
    const renamed = titled('Renamed');
    await page.getByLabel(said.title).fill(renamed);
    await page.getByLabel(said.settings.numbered).check();
    await button(page, said.settings.save).click();
    await expect(page.getByText(said.said.saved)).toBeVisible();
    await expect(page.getByLabel(said.settings.numbered)).toBeChecked();
    await button(page, said.settings.copy).click();
    await expect(titleOnPage(page, said.copyOf(renamed))).toBeVisible();
    await page.context().close();
  });

  test('a template keeps what was ticked when the form comes back', async ({ browser }) => {
    const page = await withoutScripts(browser);
    await page.goto(`${documents()}/new?template=standards`);
    await page.getByLabel(said.title).fill('');
    await page.getByLabel('Words we use').check();
    await page.getByLabel('Equality and access').uncheck();
    await button(page, said.start.button).click();
    await expect(page.getByRole('alert')).toContainText(said.titleMissing);
    await expect(page.getByLabel('Words we use')).toBeChecked();
    await expect(page.getByLabel('Equality and access')).not.toBeChecked();
    await page.context().close();
  });
});

test('an open page of an observer is told when the document is archived, and is sent away when it is deleted', async ({
  browser,
}) => {
  const page = await pageOf(browser, facilitator, running.address());
  const title = titled('Followed');
  const path = await started(page, title);
  const other = await pageOf(browser, observer, running.address('localhost'));
  await other.goto(`${running.address('localhost')}${path}`);
  await expect(titleOnPage(other, title)).toBeVisible();
  await page.goto(`${running.address()}${path}/settings`);
  await button(page, said.settings.archive).click();
  await expect(other.locator('.paper')).toContainText(/archived/i);
  await page.goto(`${running.address()}${path}/deletion`);
  await page.getByLabel(said.deletion.type).fill(title);
  await button(page, said.deletion.button).click();
  await expect(other.getByRole('heading', { name: words.page.trouble.notFound.title })).toBeVisible();
  await Promise.all([page.context().close(), other.context().close()]);
});

test('an observer compares the four, and is offered no start', async ({ browser }) => {
  const page = await pageOf(browser, observer, running.address());
  await page.goto(`${documents()}/compare`);
  await expect(page.getByRole('table')).toBeVisible();
  await expect(page.getByRole('rowheader', { name: said.compare.begin })).toHaveCount(0);
  await page.goto(documents());
  await expect(page.getByRole('link', { name: said.all.start })).toHaveCount(0);
  await expectSound(page);
  await page.context().close();
});

test('on a touch screen everything to press is at least 44 px high', async ({ browser }) => {
  const touch = { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true };
  const page = await pageOf(browser, facilitator, running.address(), touch);
  const path = await started(page, titled('Touched'));
  const at = running.address() + path;
  const pages = ['', '/new', '/new?template=strategy', '/new?template=blank', '/compare'].map(
    (to) => documents() + to,
  );
  for (const to of [...pages, `${at}/settings`, `${at}/deletion`]) {
    await page.goto(to);
    expect((await targets(page)).filter(({ height }) => height < 44)).toEqual([]);
  }
  await page.context().close();
});

test('a double press starts one document and makes one copy', async ({ browser }) => {
  const page = await pageOf(browser, facilitator, running.address());
  const title = titled('Once');
  await page.goto(`${documents()}/new?template=values-statement`);
  await page.getByLabel(said.title).fill(title);
  await button(page, said.start.button).dblclick();
  await expect(titleOnPage(page, title)).toBeVisible();
  await page.goto(`${page.url().replace(/\?.*/, '')}/settings`);
  await button(page, said.settings.copy).dblclick();
  await expect(titleOnPage(page, said.copyOf(title))).toBeVisible();
  const made = await sql`select title from document where title = any(${[title, said.copyOf(title)]})`;
  expect(made.map((row) => row.title).sort()).toEqual([said.copyOf(title), title]);
  await page.context().close();
});

test('somebody starts a document by keyboard alone', async ({ browser }) => {
  const page = await pageOf(browser, facilitator, running.address());
  await page.goto(`${documents()}/new`);
  await page.getByLabel('Values statement').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await expect(button(page, said.start.goOn)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel(said.title)).toBeVisible();
  await page.getByLabel(said.title).focus();
  const title = titled('Typed');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(title);
  await page.keyboard.press('Enter');
  await expect(titleOnPage(page, title)).toBeVisible();
  await page.context().close();
});

const withoutScripts = (browser: Browser) =>
  pageOf(browser, facilitator, running.address(), { javaScriptEnabled: false });
