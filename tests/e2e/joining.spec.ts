import { expect, test, type Browser, type Page } from '@playwright/test';
import { words } from '#app/words/index.ts';
import { running } from '#tests/support/browser.ts';
import {
  complaintsOf,
  expectAccessible,
  expectHeadingsInOrder,
  expectNoSidewaysScroll,
} from './look-support.ts';
import { openDatabase, pageOf, type Person } from './writing-support.ts';

const said = words.joining;
const sql = openDatabase();
test.afterAll(() => sql.end());

type Place = { facilitator: Person; coalitionId: string; coalition: string };

/** A facilitator of the demo, and their coalition. */
async function demo(): Promise<Place> {
  const [row] = await sql`
    select p.id, p.name, c.id coalition_id, c.name coalition
    from membership m join person p on p.id = m.person_id join coalition c on c.id = m.coalition_id
    where m.role = 'facilitator' and m.left_at is null and m.suspended_at is null order by p.id limit 1`;
  if (!row) throw new Error('The demo world has no facilitator');
  return {
    facilitator: { id: row.id, name: row.name },
    coalitionId: row.coalition_id,
    coalition: row.coalition,
  };
}

/** Accessible, no wider than the window, headings in order. */
async function expectGood(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await expectHeadingsInOrder(page);
}

/** A browser of its own for somebody who is not signed in. */
const visitor = async (browser: Browser, options: Parameters<Browser['newContext']>[0]) =>
  (await browser.newContext(options)).newPage();

/** Answers that say what to put right, or that a link opens nothing, are meant. */
const real = (complaints: string[]) => complaints.filter((line) => !/status of 4\d\d/.test(line));

const theLink = (page: Page) => page.getByLabel(said.made.address, { exact: true });
const inCoalition = (coalitionId: string) => new RegExp(`/coalitions/${coalitionId}(\\?.*)?$`);

async function makeInvitation(page: Page, coalitionId: string): Promise<string> {
  await page.goto(`${running.address()}/coalitions/${coalitionId}/invitations`);
  await page.getByText(said.invite.forAnyone).click();
  await page.getByLabel(said.invite.message).fill('Come and help with the buses.');
  await page.getByRole('button', { name: said.invite.submit }).click();
  await expect(page.getByRole('heading', { name: said.made.invitation })).toBeFocused();
  return theLink(page).inputValue();
}

async function makeLink(page: Page, coalitionId: string, name: string): Promise<string> {
  await page.goto(`${running.address()}/coalitions/${coalitionId}/personal-links`);
  await page.getByLabel(said.links.name).fill(name);
  await page.getByLabel(said.links.purpose).fill('Tell us how you get to the hospital.');
  await page.getByLabel(said.links.minutes).fill('20');
  await page.getByRole('button', { name: said.links.submit }).click();
  await expect(page.getByRole('heading', { name: said.made.link(name) })).toBeFocused();
  return theLink(page).inputValue();
}

test('a facilitator invites, and a newcomer joins on a phone with a new account, by keyboard alone', async ({
  browser,
}) => {
  const { facilitator, coalitionId, coalition } = await demo();
  const page = await pageOf(browser, facilitator, running.address());
  const complaints = await complaintsOf(page);
  await page.goto(`${running.address()}/coalitions/${coalitionId}/invitations`);
  await expectGood(page);
  await page.getByRole('button', { name: said.invite.submit }).click();
  await expect(page.getByRole('alert')).toContainText(said.invite.emailMissing);
  await expectGood(page);
  const link = await makeInvitation(page, coalitionId);
  await expectGood(page);

  const phone = await visitor(browser, { viewport: { width: 360, height: 740 } });
  const heard = await complaintsOf(phone);
  // Messengers and mail scanners look first; that uses nothing up.
  for (let i = 0; i < 3; i += 1) expect((await phone.request.get(link)).status()).toBe(200);
  const answer = await phone.goto(link);
  expect(answer?.headers()['referrer-policy']).toBe('no-referrer');
  expect(answer?.headers()['cache-control']).toBe('no-store');
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText(
    said.join.title(facilitator.name, coalition),
  );
  await expect(phone.getByText('Come and help with the buses.')).toBeVisible();
  await expectGood(phone);
  await phone.getByRole('button', { name: said.join.submit }).click();
  await expect(phone.getByRole('alert')).toContainText(said.join.nameMissing);
  await expectGood(phone);

  await phone.getByLabel(said.join.name).focus();
  for (const typed of ['Nadia Newcomer', `nadia.${Date.now()}@people.example`, 'four plain words here']) {
    await phone.keyboard.type(typed);
    await phone.keyboard.press('Tab');
  }
  await phone.keyboard.press('Space');
  await expect(phone.getByLabel(words.signIn.ownDevice)).toBeChecked();
  await phone.keyboard.press('Tab');
  await phone.keyboard.press('Enter');
  await expect(phone).toHaveURL(inCoalition(coalitionId));
  await expect(phone.getByRole('button', { name: words.page.account.open('Nadia Newcomer') })).toBeVisible();

  // A second person finds it used, in words; so does the facilitator's list.
  const late = await visitor(browser, { viewport: { width: 360, height: 740 }, colorScheme: 'dark' });
  expect((await late.goto(link))?.status()).toBe(410);
  await expect(late.getByRole('heading', { level: 1 })).toHaveText(said.closed.used.title);
  await expectGood(late);
  await phone.goto(link);
  await phone.getByRole('link', { name: said.join.home }).click();
  await expect(phone).toHaveURL(inCoalition(coalitionId));
  await page.goto(`${running.address()}/coalitions/${coalitionId}/invitations`);
  await expect(page.getByText(/Nadia Newcomer joined on/)).toBeVisible();
  await expectGood(page);
  expect([real(complaints), real(heard)]).toEqual([[], []]);
});

test('an invitation is revoked, and says so to who opens it; one that never was says something kind', async ({
  browser,
}) => {
  const { facilitator, coalitionId } = await demo();
  const page = await pageOf(browser, facilitator, running.address());
  const link = await makeInvitation(page, coalitionId);
  const somebody = await visitor(browser, { viewport: { width: 360, height: 740 } });
  await somebody.goto(link);
  await page
    .getByRole('button', { name: said.invite.revokeFor(said.invite.forWhom(null)) })
    .first()
    .click();
  await expect(page.getByText(said.done.revoked)).toBeVisible();
  await expectGood(page);

  // It was open before their eyes: what they typed is not lost without a word.
  await somebody.getByLabel(said.join.name).fill('Too Late');
  await somebody.getByLabel(said.join.email).fill('too.late@people.example');
  await somebody.getByLabel(said.join.password).fill('four plain words here');
  await somebody.getByRole('button', { name: said.join.submit }).click();
  await expect(somebody.getByRole('alert')).toContainText(said.closed.revoked.what);
  await somebody.reload();
  await expect(somebody.getByRole('heading', { level: 1 })).toHaveText(said.closed.revoked.title);
  await expectGood(somebody);
  expect((await somebody.goto(`${running.address()}/join/${'A'.repeat(43)}`))?.status()).toBe(404);
  await expect(somebody.getByRole('heading', { level: 1 })).toHaveText(said.unknown.title);
  await expectGood(somebody);
});

test('who is signed in joins with one press, and is told when the invitation is for somebody else', async ({
  browser,
}) => {
  const { facilitator, coalitionId } = await demo();
  const page = await pageOf(browser, facilitator, running.address());
  const email = `bound.${Date.now()}@people.example`;
  await page.goto(`${running.address()}/coalitions/${coalitionId}/invitations`);
  await page.getByRole('textbox', { name: said.invite.email }).fill(email);
  await page.getByRole('button', { name: said.invite.submit }).click();
  await expect(page.getByText(said.made.letterWaits(email))).toBeVisible();
  const link = await theLink(page).inputValue();
  await page.goto(link);
  await expect(page.getByText(said.join.already(facilitator.name))).toBeVisible();
  await expectGood(page);

  const [elsewhere] = await sql`insert into person (id, name, email, password_hash)
    values (gen_random_uuid(), 'Else Where', ${`else.${email}`}, 'not a hash') returning id`;
  await sql`update session set person_id = ${elsewhere?.id} where person_id = ${facilitator.id}`;
  await page.reload();
  await expect(page.getByText(said.otherAddress)).toBeVisible();
  await expect(page.getByRole('button', { name: said.join.joinAs('Else Where') })).toHaveCount(0);
  await expectGood(page);
  await sql`update person set email = ${email.toUpperCase()} where id = ${elsewhere?.id}`;
  await page.reload();
  await expectGood(page);
  await page.getByRole('button', { name: said.join.joinAs('Else Where') }).click();
  await expect(page).toHaveURL(inCoalition(coalitionId));
});

test('a personal link lets somebody in on two devices, 320 px wide and without JavaScript, until it is withdrawn', async ({
  browser,
}) => {
  const { facilitator, coalitionId, coalition } = await demo();
  const name = `Marek ${Date.now()}`;
  const page = await pageOf(browser, facilitator, running.address());
  const complaints = await complaintsOf(page);
  await page.goto(`${running.address()}/coalitions/${coalitionId}/personal-links`);
  await expectGood(page);
  await page.getByRole('button', { name: said.links.submit }).click();
  await expect(page.getByRole('alert')).toContainText(said.links.purposeMissing);
  await expectGood(page);
  const link = await makeLink(page, coalitionId, name);
  await expect(page.getByLabel(said.made.text)).toHaveValue(new RegExp(`20 minutes[\\s\\S]*${link}$`));
  await expectGood(page);

  const small = { viewport: { width: 320, height: 640 }, javaScriptEnabled: false };
  const devices = [await visitor(browser, small), await visitor(browser, { ...small, colorScheme: 'dark' })];
  for (const device of devices) {
    const answer = await device.goto(link);
    expect(answer?.headers()['referrer-policy']).toBe('no-referrer');
    await expect(device.getByText(said.with.asks(facilitator.name, coalition))).toBeVisible();
    await expect(device.getByText(said.with.takes(20))).toBeVisible();
    await device.getByLabel(said.with.ownDevice).check();
    await device.getByRole('button', { name: said.with.join(name) }).click();
    await expect(device).toHaveURL(inCoalition(coalitionId));
    await device.goto(link);
    await expect(device.getByText(said.with.here)).toBeVisible();
  }
  const seen = await visitor(browser, { viewport: { width: 320, height: 640 } });
  await seen.goto(link);
  await expectGood(seen);

  await page.goto(`${running.address()}/coalitions/${coalitionId}/personal-links`);
  await page.getByRole('button', { name: said.links.withdrawFor(name) }).click();
  await expect(page.getByText(said.done.withdrawn)).toBeVisible();
  await expectGood(page);
  for (const device of devices) {
    await device.goto(`${running.address()}/coalitions/${coalitionId}`);
    await expect(device).toHaveURL(/\/sign-in/);
    await device.goto(link);
    await expect(device.getByRole('heading', { level: 1 })).toHaveText(said.links.closed.withdrawn.title);
  }
  await seen.getByRole('button', { name: said.with.join(name) }).click();
  await expect(seen.getByText(said.links.closed.withdrawn.what)).toBeVisible();
  await seen.goto(link);
  await expectGood(seen);

  await page.getByRole('link', { name: said.links.renewFor(name) }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(said.links.renewTitle(name));
  await expectGood(page);
  await page.getByRole('button', { name: said.links.renewFor(name) }).click();
  await expect(page.getByRole('heading', { name: said.made.link(name) })).toBeFocused();
  await expectGood(page);
  await seen.goto(await theLink(page).inputValue());
  await seen.getByRole('button', { name: said.with.join(name) }).click();
  await expect(seen).toHaveURL(inCoalition(coalitionId));
  expect(real(complaints)).toEqual([]);
});
