import { expect, test, type Browser, type Page } from '@playwright/test';
import { running } from '#tests/support/browser.ts';
import { words } from '#app/words/index.ts';
import { expectAccessible, expectNoSidewaysScroll } from './look-support.ts';
import {
  marker,
  openDatabase,
  pageOf,
  sceneIn,
  sectionOn,
  type Person,
  type Scene,
} from './writing-support.ts';

const sql = openDatabase();
let scene: Scene;
/** Somebody who drafts and does not own the section; and somebody who runs the coalition and does not either. */
let member: Person;
let facilitator: Person;
test.beforeAll(async () => {
  scene = await sceneIn(sql);
  const others = await sql<(Person & { role: string })[]>`
    select p.id, p.name, m.role from membership m join person p on p.id = m.person_id
    where p.password_hash is not null and m.role in ('member', 'facilitator') and not exists (
      select 1 from section_owner o where o.section_id = ${scene.sectionId} and o.person_id = p.id
    ) order by p.name`;
  const one = (role: string) => others.find((person) => person.role === role);
  const [found, runs] = [one('member'), one('facilitator')];
  if (!found || !runs) throw new Error('The demo world has nobody else');
  [member, facilitator] = [found, runs];
});
test.afterAll(() => sql.end());

const here = () => running.address('127.0.0.1');
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, colorScheme: 'dark' } as const;
const WIDE = { viewport: { width: 1280, height: 800 } } as const;

async function reading(browser: Browser, person: Person, options: object): Promise<Page> {
  const page = await pageOf(browser, person, here(), options);
  await page.goto(`${here()}/documents/${scene.documentId}`);
  return page;
}

const toOwners = (page: Page) => page.goto(`${here()}/sections/${scene.sectionId}/owners`);

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test('an owner opens a section for everybody: a member on a phone writes in it, until it is closed again', async ({
  browser,
}) => {
  const owner = await pageOf(browser, scene.owners[0], here(), WIDE);
  const phone = await reading(browser, member, PHONE);
  const theirs = sectionOn(phone, scene);
  await expect(theirs.reading).toBeVisible();
  await expect(theirs.writeHere).toHaveCount(0);

  await toOwners(owner);
  await owner.getByLabel(words.opening.until).fill(inDays(200));
  await owner.getByRole('button', { name: words.opening.open }).click();
  await expect(owner.getByText(words.opening.dayTooFar(90))).toBeVisible();
  await expectAccessible(owner);
  await owner.getByLabel(words.opening.until).fill(inDays(7));
  await owner.getByRole('button', { name: words.opening.open }).click();
  await expect(owner.getByText(words.done.owning.opened)).toBeVisible();
  await expectAccessible(owner);

  await theirs.writeHere.click();
  await expect(theirs.text).toBeFocused();
  const said = marker();
  await phone.keyboard.press('Control+Home');
  await phone.keyboard.type(`${said} `);
  await expect(theirs.saving).toContainText(/^Saved/);
  await expect(theirs.section.locator('.section-facts')).toContainText('Open for everybody');
  await expectAccessible(phone);
  await expectNoSidewaysScroll(phone);

  await owner.getByRole('button', { name: words.opening.close }).click();
  await expect(owner.getByText(words.done.owning.closed)).toBeVisible();
  // Their right has ended: the section is locked, and what was saved stays.
  await expect(theirs.text).toHaveCount(0);
  await phone.reload();
  await expect(theirs.reading).toContainText(said);
  await expect(theirs.writeHere).toHaveCount(0);
  for (const page of [owner, phone]) await page.context().close();
});

test('a facilitator writes in an owner’s stead, says why, and everybody can see it until they are done', async ({
  browser,
}) => {
  const page = await pageOf(browser, facilitator, here(), WIDE);
  const observer = await reading(browser, scene.reader, PHONE);
  await toOwners(page);
  await page.getByRole('button', { name: words.inStead.begin }).click();
  await page.getByLabel(words.inStead.reason).fill('The owner is away and asked me to put two words right');
  await page.getByRole('button', { name: words.inStead.begin }).click();
  await expect(page).toHaveURL(new RegExp(`/documents/${scene.documentId}`));
  await expect(page.getByText(words.done.owning['in-stead'])).toBeVisible();
  await expect(sectionOn(page, scene).writeHere).toBeVisible();
  await expectAccessible(page);
  const facts = sectionOn(observer, scene).section.locator('.section-facts');
  await expect(facts).toContainText(facilitator.name);
  await expectAccessible(observer);

  await toOwners(page);
  await page.getByRole('button', { name: words.inStead.end }).click();
  await expect(page.getByText(words.done.owning['in-stead-ended'])).toBeVisible();
  await expect(facts).not.toContainText(facilitator.name);
  for (const each of [page, observer]) await each.context().close();
});

for (const [shape, options] of [
  ['1280 px', WIDE],
  ['360 px, dark', PHONE],
] as const) {
  test(`who owns what in a document: what needs an owner first, each with its next step, ${shape}`, async ({
    browser,
  }) => {
    const page = await pageOf(browser, facilitator, here(), options);
    await page.goto(`${here()}/documents/${scene.documentId}/owners`);
    await expect(page.getByRole('heading', { level: 1, name: words.overview.title })).toBeVisible();
    await expect(
      page.getByRole('link', { name: new RegExp(`^${words.overview.ask}`) }).first(),
    ).toBeVisible();
    await expect(
      page.getByRole('link', { name: new RegExp(`^${words.overview.see}`) }).first(),
    ).toBeVisible();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.context().close();
  });
}
