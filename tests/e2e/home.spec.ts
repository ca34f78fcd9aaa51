import { expect, test, type Browser, type Page } from '@playwright/test';
import { running } from '#tests/support/browser.ts';
import {
  complaintsOf,
  expectAccessible,
  expectHeadingsInOrder,
  expectNoSidewaysScroll,
} from './look-support.ts';
import { openDatabase, pageOf, type Person } from './writing-support.ts';

const sql = openDatabase();
/** Somebody of the demo who was asked to own a section and has not answered, and what they were asked. */
let asked: Person & { heading: string; message: string };
let facilitator: Person;
let observer: Person;
let coalitionId: string;

test.beforeAll(async () => {
  const [ask] = await sql<(typeof asked)[]>`
    select p.id, p.name, s.heading, o.message from section_owner o
    join person p on p.id = o.person_id join section s on s.id = o.section_id
    where o.asked_by is not null and o.accepted_at is null and o.declined_at is null and o.ended_at is null limit 1`;
  const people = await sql<(Person & { role: string; coalition_id: string })[]>`
    select p.id, p.name, m.role, m.coalition_id from membership m join person p on p.id = m.person_id
    join coalition c on c.id = m.coalition_id and c.demo where p.demo and m.suspended_at is null and m.left_at is null
    order by m.made_at, p.id`;
  const who = (role: string) => people.find((each) => each.role === role);
  const [first, reader] = [who('facilitator'), who('observer')];
  if (!ask || !first || !reader) throw new Error('The demo world lacks an ask, a facilitator or an observer');
  [asked, facilitator, observer, coalitionId] = [ask, first, reader, first.coalition_id];
});
test.afterAll(() => sql.end());

const home = () => `${running.address()}/coalitions/${coalitionId}`;
const needs = (page: Page) => page.locator('.needs');

async function at(browser: Browser, person: Person, path: string, options = {}): Promise<Page> {
  const page = await pageOf(browser, person, running.address(), options);
  await page.goto(running.address() + path);
  await page.evaluate(() => document.fonts.ready);
  return page;
}

test('somebody who signs in comes to their coalition, with what they are asked first', async ({
  browser,
}) => {
  const page = await pageOf(browser, asked, running.address());
  await expect(page).toHaveURL(home());
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What needs you');
  const first = needs(page).getByRole('listitem').first();
  await expect(first).toContainText(`asks you to own “${asked.heading}”`);
  if (asked.message) await expect(first).toContainText(asked.message);
  await expect(first.getByRole('link')).toHaveAttribute('href', /^\/asks\/[0-9a-f-]{36}$/);
  await page.context().close();
});

test('a facilitator reads how far every document is in words, and may start one; an observer may not', async ({
  browser,
}) => {
  const page = await at(browser, facilitator, `/coalitions/${coalitionId}`);
  const documents = page.getByRole('region', { name: 'Documents' });
  for (const each of await documents.locator('.doc').all())
    await expect(each.locator('.doc-progress')).toContainText(/sections?[:,]|No sections yet/);
  await expect(documents.getByRole('link', { name: 'Start a document' })).toBeVisible();
  await page.context().close();

  const reader = await at(browser, observer, `/coalitions/${coalitionId}`);
  await expect(reader.locator('.doc').first()).toBeVisible();
  await expect(reader.getByRole('link', { name: 'Start a document' })).toHaveCount(0);
  await reader.context().close();
});

test('somebody of two coalitions chooses once, and comes back to the one they opened last', async ({
  browser,
}) => {
  const other = crypto.randomUUID();
  await sql`insert into coalition (id, name, demo) values (${other}, 'Second coalition (demo)', true)`;
  await sql`insert into membership (id, coalition_id, person_id, role)
    values (${crypto.randomUUID()}, ${other}, ${observer.id}, 'facilitator')`;
  try {
    const page = await pageOf(browser, observer, running.address());
    await expect(page).toHaveURL(`${running.address()}/`);
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Second coalition (demo)' }).click();
    await expect(page).toHaveURL(`${running.address()}/coalitions/${other}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your coalition is ready');
    await expectAccessible(page);
    await page.goto(`${running.address()}/`);
    await expect(page).toHaveURL(`${running.address()}/coalitions/${other}`);
    await page.context().close();
  } finally {
    await sql`delete from coalition where id = ${other}`;
  }
});

for (const [width, colorScheme] of [
  [1280, 'light'],
  [360, 'dark'],
  [320, 'light'],
] as const) {
  test(`home and the sections of mine are accessible and fit, ${colorScheme}, ${width} wide`, async ({
    browser,
  }) => {
    const view = { viewport: { width, height: 800 }, colorScheme };
    for (const person of [asked, facilitator, observer]) {
      const page = await pageOf(browser, person, running.address(), view);
      const complaints = await complaintsOf(page);
      for (const path of [`/coalitions/${coalitionId}`, '/my-sections']) {
        await page.goto(running.address() + path);
        await page.evaluate(() => document.fonts.ready);
        await expectAccessible(page);
        await expectNoSidewaysScroll(page);
        await expectHeadingsInOrder(page);
      }
      expect(complaints).toEqual([]);
      await page.context().close();
    }
  });
}
