import { expect, test, type Browser, type Page } from '@playwright/test';
import { words } from '#app/words/index.ts';
import { startApp, type App } from '#tests/support/server.ts';
import {
  complaintsOf,
  expectAccessible,
  expectHeadingsInOrder,
  expectNoSidewaysScroll,
} from './look-support.ts';

const said = words.members;

/** A world of its own: people are suspended, leave, and in the end all of it is removed. */
let app: App;
test.beforeAll(async () => {
  app = await startApp();
});
test.afterAll(() => app.stop());

const named = (role: string, at = 0) => {
  const found = app.demoPeople.filter((person) => person.role === role)[at];
  if (!found) throw new Error(`The demo world has no ${role}`);
  return found.name;
};

/** A browser of one's own, in which one press on a face has gone in. */
async function as(
  browser: Browser,
  name: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(`${app.origin}/sign-in`);
  await page.locator('button.face', { hasText: name }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
  return page;
}

/** The page of the coalition's people, whatever page one is on. */
async function toPeople(page: Page): Promise<void> {
  await page.goto(app.origin);
  await page.getByRole('navigation').getByRole('link', { name: words.page.nav.people }).click();
  await expect(page.getByRole('heading', { level: 1, name: said.people.title })).toBeVisible();
}

const coalitionOn = (page: Page) => new URL(page.url()).pathname.replace(/\/people$/, '');

async function toMember(page: Page, name: string): Promise<void> {
  await toPeople(page);
  await page.getByRole('main').getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

for (const [width, colorScheme] of [
  [1280, 'light'],
  [360, 'dark'],
] as const) {
  const shape = { viewport: { width, height: 800 }, colorScheme, hasTouch: width === 360 };
  const look = async (page: Page) => {
    await expectAccessible(page);
    await expectHeadingsInOrder(page);
    await expectNoSidewaysScroll(page);
  };

  test(`the pages about people are accessible, ${width} px, ${colorScheme}`, async ({ browser }) => {
    const page = await as(browser, named('facilitator'), shape);
    const complaints = await complaintsOf(page);
    await toPeople(page);
    await look(page);
    const coalition = coalitionOn(page);
    for (const path of [`${coalition}/leaving`, '/demo-removal']) {
      await page.goto(app.origin + path);
      await look(page);
    }
    await toMember(page, named('member'));
    await look(page);
    expect(complaints.filter((line) => !line.includes('preload'))).toEqual([]);
    await page.context().close();
  });

  test(`forms about the coalition are accessible, also with something to put right, ${width} px, ${colorScheme}`, async ({
    browser,
  }) => {
    const page = await as(browser, named('facilitator'), shape);
    await toPeople(page);
    const coalition = coalitionOn(page);
    for (const [path, send] of [
      [`${coalition}/organisations`, said.organisations.add],
      [`${coalition}/settings`, said.settings.save],
      ['/coalitions/new', said.founding.start],
    ] as const) {
      await page.goto(app.origin + path);
      await page.getByRole('textbox').first().fill('');
      await page.getByRole('button', { name: send }).click();
      await expect(page.getByRole('alert')).toBeFocused();
      await look(page);
    }
    await page.context().close();
  });
}

test('a facilitator adds, renames and removes an organisation by keyboard', async ({ browser }) => {
  const page = await as(browser, named('facilitator'));
  await toPeople(page);
  await page.getByRole('link', { name: said.people.addOrganisation }).press('Enter');
  const name = page.getByLabel(said.organisations.name);
  await name.focus();
  await page.keyboard.type('Canal Street Group');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toContainText(said.organisations.said['organisation-added']);
  await page.getByRole('link', { name: said.people.addOrganisation }).press('Enter');
  await name.focus();
  await page.keyboard.type('canal street group');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText(said.organisations.taken('canal street group'));
  await expect(name).toHaveValue('canal street group');

  await toPeople(page);
  await page.getByRole('link', { name: `${said.people.change} Canal Street Group` }).press('Enter');
  await expect(name).toHaveValue('Canal Street Group');
  await name.fill('Canal Street Residents');
  await page.getByRole('button', { name: said.organisations.save }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Canal Street Residents' })).toBeVisible();
  await page.getByRole('link', { name: `${said.people.change} Canal Street Residents` }).press('Enter');
  await page
    .getByRole('button', { name: said.organisations.remove('Canal Street Residents') })
    .press('Enter');
  await expect(page.getByRole('status')).toContainText(said.organisations.said['organisation-removed']);
  await expect(page.getByRole('heading', { name: 'Canal Street Residents' })).toHaveCount(0);
  await page.context().close();
});

for (const javaScriptEnabled of [true, false]) {
  test(`a facilitator changes a role and an organisation, scripts ${javaScriptEnabled ? 'on' : 'off'}`, async ({
    browser,
  }) => {
    const page = await as(browser, named('facilitator'), { javaScriptEnabled });
    const observer = named('observer');
    await toMember(page, observer);
    const role = (name: string) => page.getByRole('radio', { name: new RegExp(`^${name}`) });
    await role('Reviewer').check();
    await page.getByRole('button', { name: said.member.saveRole }).click();
    await expect(page.getByRole('status')).toContainText(said.member.said.role);
    await expect(role('Reviewer')).toBeChecked();
    await role('Observer').check();
    await page.getByRole('button', { name: said.member.saveRole }).click();
    await expect(role('Observer')).toBeChecked();

    const choice = page.getByLabel(said.member.chooseOrganisation);
    const before = await choice.inputValue();
    await choice.selectOption('');
    await page.getByRole('button', { name: said.member.saveOrganisation }).click();
    await expect(page.getByRole('status')).toContainText(said.member.said.organisation);
    await expect(page.getByRole('definition').last()).toHaveText(said.member.noOrganisation);
    await choice.selectOption(before);
    await page.getByRole('button', { name: said.member.saveOrganisation }).click();
    await expect(page.getByRole('definition').last()).not.toHaveText(said.member.noOrganisation);
    await page.context().close();
  });
}

test('somebody suspended sees nothing, others do not see them, and they come back as they were', async ({
  browser,
}) => {
  const name = named('member');
  const [facilitator, member, other] = await Promise.all([
    as(browser, named('facilitator')),
    as(browser, name),
    as(browser, named('member', 1)),
  ]);
  await toMember(other, name);
  await expect(other.getByRole('button', { name: said.member.suspend(name) })).toHaveCount(0);
  await toMember(facilitator, name);
  const owned = await facilitator.getByRole('main').getByRole('listitem').count();
  await facilitator.getByRole('button', { name: said.member.suspend(name) }).click();
  await expect(facilitator.getByRole('status')).toContainText(said.member.said.suspended);
  await expectAccessible(facilitator);

  expect((await member.goto(other.url()))?.status()).toBe(404);
  expect((await other.reload())?.status()).toBe(404);
  await toPeople(other);
  await expect(other.getByRole('link', { name, exact: true })).toHaveCount(0);
  await toPeople(facilitator);
  await expect(facilitator.getByRole('listitem').filter({ hasText: name })).toContainText(said.suspended);
  await expectAccessible(facilitator);

  await toMember(facilitator, name);
  await facilitator.getByRole('button', { name: said.member.letBack(name) }).click();
  await expect(facilitator.getByRole('status')).toContainText(said.member.said.returned);
  await toMember(member, name);
  await expect(member.getByRole('main').getByRole('listitem')).toHaveCount(owned);
  await Promise.all([facilitator, member, other].map((page) => page.context().close()));
});

test('a member leaves; the last facilitator is told who has to be there first', async ({ browser }) => {
  const leaver = named('member', 2);
  const page = await as(browser, leaver, { javaScriptEnabled: false });
  await toPeople(page);
  await page.getByRole('link', { name: said.people.leave }).click();
  await page.getByRole('button', { name: said.leaving.leave }).click();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await page.context().close();

  const first = await as(browser, named('facilitator'));
  await toPeople(first);
  await expect(first.getByRole('link', { name: leaver, exact: true })).toHaveCount(0);
  const second = named('facilitator', 1);
  await toMember(first, second);
  await first.getByRole('radio', { name: /^Member/ }).check();
  await first.getByRole('button', { name: said.member.saveRole }).click();
  await expect(first.getByRole('status')).toContainText(said.member.said.role);
  await toMember(first, named('facilitator'));
  await expect(first.getByText(said.lastFacilitator)).toBeVisible();
  await expectAccessible(first);
  await first.getByRole('link', { name: said.people.leave }).click();
  await expect(first.getByText(said.leaving.last)).toBeVisible();
  await expect(first.getByRole('button', { name: said.leaving.leave })).toHaveCount(0);
  await expectAccessible(first);
  await first.context().close();
});

test('somebody starts a coalition, changes its settings, and goes from one to the other', async ({
  browser,
}) => {
  const page = await as(browser, named('facilitator'));
  const account = page.getByRole('button', { name: words.page.account.open(named('facilitator')) });
  const first = page.url();
  await account.click();
  await page.getByRole('link', { name: words.page.nav.start }).click();
  await page.getByLabel(said.coalition.name).fill('Bury reads together');
  await page.getByLabel(said.coalition.place).fill('Bury');
  await page.getByLabel(said.coalition.language).selectOption('cy');
  await page.getByRole('button', { name: said.founding.start }).click();
  await expect(page).toHaveURL(/\/coalitions\/[0-9a-f-]{36}$/);
  await page.getByRole('navigation').getByRole('link', { name: words.page.nav.people }).click();
  await expect(page.getByText(said.people.alone.title)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: said.people.settings }).click();
  await expect(page.getByLabel(said.coalition.language)).toHaveValue('cy');
  await page.getByLabel(said.coalition.name).fill('Bury writes together');
  await page.getByRole('button', { name: said.settings.save }).click();
  await expect(page.getByRole('status')).toContainText(said.settings.saved.settings);
  await account.click();
  await page.getByRole('link', { name: /Greater Manchester/ }).click();
  await expect(page).toHaveURL(first);
  await account.click();
  await expect(page.getByRole('link', { name: 'Bury writes together' })).toBeVisible();
  await page.context().close();
});

test('the demo is removed in one go, and its place is free for the first real coalition', async ({
  browser,
}) => {
  const page = await as(browser, named('facilitator'));
  const member = await as(browser, named('member'));
  // They may have started a second coalition above: then they choose first.
  const chosen = page.getByRole('link', { name: /Greater Manchester/ });
  await expect(chosen.or(page.getByRole('navigation'))).toBeVisible();
  if (await chosen.isVisible()) await chosen.click();
  await page.getByRole('navigation').getByRole('link', { name: words.page.nav.people }).click();
  await page.getByRole('link', { name: said.people.settings }).click();
  await page.getByRole('link', { name: said.settings.demo.remove }).click();
  await page.getByRole('button', { name: said.demoRemoval.remove }).click();
  await expect(page.getByRole('heading', { name: said.demoRemoval.gone.title })).toBeVisible();
  await expectAccessible(page);
  const code = (await page.locator('code').textContent()) ?? '';
  // Said once: the page asked for again knows nothing of it.
  await page.goto(`${app.origin}/demo-removal`);
  await expect(page.getByText(said.demoRemoval.gone.noCode)).toBeVisible();
  await expect(page.locator('body')).not.toContainText(code);
  await member.goto(app.origin);
  await expect(member).toHaveURL(`${app.origin}/set-up`);

  await page.getByRole('link', { name: said.demoRemoval.gone.setUp }).click();
  await page.getByLabel(words.setUp.code).fill(code);
  await page.getByLabel(words.setUp.coalition).fill('Our own coalition');
  await page.getByLabel(words.setUp.name).fill('Ada Real');
  await page.getByLabel(words.setUp.email).fill('ada@tenfold.example');
  await page.getByLabel(words.setUp.password).fill('heather on the moor');
  await page.getByRole('button', { name: words.setUp.submit }).click();
  await expect(page.getByRole('banner').getByText('Our own coalition')).toBeVisible();
  await Promise.all([page, member].map((each) => each.context().close()));
});
