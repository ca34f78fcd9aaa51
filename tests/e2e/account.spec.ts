import { expect, test, type Browser, type Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { hashPassword } from '#app/domain/people/password.server.ts';
import { startSession } from '#app/domain/people/session.server.ts';
import { cookieName } from '#app/http/cookie.ts';
import { words } from '#app/words/index.ts';
import { connect } from '#db/client.server.ts';
import { coalition, organisation, person } from '#db/schema/index.ts';
import { addMember } from '#db/seed/language.ts';
import { running } from '#tests/support/browser.ts';
import {
  complaintsOf,
  expectAccessible,
  expectHeadingsInOrder,
  expectNoSidewaysScroll,
} from './look-support.ts';

const said = words.account;
const OLD = 'lanterns over the moss';
const NEW = 'kettles by the window';
let made = 0;
let client: ReturnType<typeof connect>;
const mine: string[] = [];

test.beforeAll(() => {
  client = connect(running.databaseUrl(), 2);
});
test.afterAll(async () => {
  // The demo's own people stay as the other tests know them.
  for (const id of mine) await client.db.delete(person).where(eq(person.id, id));
  await client.sql.end();
});

type Somebody = { personId: string; name: string; email: string };

/** Somebody made up of the demo's own coalition, with a password, or without one and without an e-mail address. */
async function somebody({ account = true } = {}): Promise<Somebody> {
  const { db } = client;
  made += 1;
  const [demo] = await db.select().from(coalition).where(eq(coalition.demo, true)).limit(1);
  const [body] = await db.select().from(organisation).limit(1);
  const name = `Wilhelmina Thimbleby${'x'.repeat(made)}`;
  const email = `wilhelmina.${made}.${Date.now()}@people.example`;
  const personId = await addMember(
    db,
    { name, demo: true, ...(account && { email, passwordHash: await hashPassword(OLD) }) },
    { coalitionId: demo?.id ?? '', organisationId: body?.id ?? null, role: 'observer' },
  );
  mine.push(personId);
  return { personId, name, email };
}

/** A browser of its own, in which this person is signed in. */
async function deviceOf(browser: Browser, who: Somebody, options: Parameters<Browser['newContext']>[0] = {}) {
  const context = await browser.newContext(options);
  const { token } = await startSession(who.personId, {}, client.db);
  const { host } = new URL(running.address());
  await context.addCookies([
    { name: cookieName({ appOrigin: undefined, host }), value: token, url: running.address() },
  ]);
  return context.newPage();
}

const at = (path: string) => `${running.address()}${path}`;
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const outboxOf = async () => {
  const [demo] = await client.db.select().from(coalition).where(eq(coalition.demo, true)).limit(1);
  return at(`/coalitions/${demo?.id}/outbox`);
};

test('somebody changes their name and how they are named outside, and reads what became of it', async ({
  browser,
}) => {
  const who = await somebody();
  const page = await deviceOf(browser, who);
  await page.goto(at('/account'));
  await page.getByRole('link', { name: `${said.change} ${said.changeWhat.name}` }).click();
  const name = page.getByLabel(said.changeName.label);
  await expect(name).toHaveValue(who.name);
  await name.fill('Wil Thimbleby');
  await press(page, said.changeName.submit);
  await expect(page.getByRole('status')).toContainText(said.said.name);
  await page.getByRole('link', { name: said.naming.change }).click();
  await page.getByRole('radio', { name: said.naming.choices.initials }).check();
  await press(page, said.naming.submit);
  await expect(page.getByRole('status')).toContainText(said.said.naming);
  await expect(page.getByText(said.naming.nowNamed.initials)).toBeVisible();
  await expect(page.getByText(said.coalitions.readsAs('W.T.'))).toBeVisible();
  await page.context().close();
});

test('signing out everywhere else leaves this device in and puts the other one out at once', async ({
  browser,
}) => {
  const who = await somebody();
  const [here, there] = [await deviceOf(browser, who), await deviceOf(browser, who)];
  await there.goto(at('/account'));
  await here.goto(at('/account'));
  await expect(here.getByText(said.devices.another)).toBeVisible();
  await press(here, said.devices.elsewhere);
  await expect(here.getByRole('status')).toContainText(said.said.elsewhere);
  await expect(here.getByText(said.devices.only)).toBeVisible();
  await there.reload();
  await expect(there).toHaveURL(/\/sign-in/);
  await press(here, said.devices.everywhere);
  await expect(here).toHaveURL(/\/sign-in/);
  await Promise.all([here, there].map((page) => page.context().close()));
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test('somebody changes their password, after a slip, and their e-mail address', async ({ browser }) => {
      const who = await somebody();
      const page = await deviceOf(browser, who, { javaScriptEnabled });
      await page.goto(at('/account/password'));
      await page.getByLabel(said.present).fill('not this one');
      await page.getByLabel(said.changePassword.label).fill(NEW);
      await press(page, said.changePassword.submit);
      await expect(page.getByRole('alert')).toContainText(said.presentWrong);
      await expect(page.getByLabel(said.present)).toHaveValue(javaScriptEnabled ? /.*/ : '');
      await page.getByLabel(said.present).fill(OLD);
      await page.getByLabel(said.changePassword.label).fill(NEW);
      await press(page, said.changePassword.submit);
      await expect(page.getByRole('status')).toContainText(said.said.password);

      await page.goto(at('/account/email'));
      await page.getByLabel(said.changeEmail.label).fill(`new.${who.email}`);
      await page.getByLabel(said.present).fill(NEW);
      await press(page, said.changeEmail.submit);
      await expect(page.getByRole('status')).toContainText(said.said.email);
      await expect(page.getByText(`new.${who.email}`)).toBeVisible();
      await page.context().close();
    });

    test('a forgotten password is found again by the letter in the outbox, once', async ({ browser }) => {
      const [who, neighbour] = [await somebody(), await somebody()];
      const page = await (await browser.newContext({ javaScriptEnabled })).newPage();
      await page.goto(at('/sign-in'));
      await page.getByRole('link', { name: said.forgotten.link }).click();
      await expect(page).toHaveURL(/\/forgotten/);
      await page.getByLabel(words.signIn.email).fill(who.email);
      await press(page, said.forgotten.submit);
      await expect(page.getByRole('status')).toContainText(said.forgotten.sent);
      await expect(page.getByText(said.forgotten.outbox)).toBeVisible();

      const other = await deviceOf(browser, neighbour, { javaScriptEnabled });
      await other.goto(await outboxOf());
      const letter = other.getByRole('listitem').filter({ hasText: who.email }).first();
      const link = (await letter.getByRole('link').getAttribute('href')) ?? '';

      // Looking uses nothing up.
      for (let i = 0; i < 2; i += 1) await page.goto(link);
      await expect(page.getByLabel(said.reset.whose)).toHaveValue(who.email);
      await page.getByLabel(said.reset.label, { exact: true }).fill('short');
      await press(page, said.reset.submit);
      await expect(page.getByRole('alert')).toBeVisible();
      await page.getByLabel(said.reset.label, { exact: true }).fill(NEW);
      await press(page, said.reset.submit);
      await expect(page).toHaveURL(/\/account\?said=reset/);
      await expect(page.getByRole('status')).toContainText(said.said.reset);
      await page.goto(link);
      await expect(page.getByRole('heading', { name: said.reset.deadTitle })).toBeVisible();
      await Promise.all([page, other].map((each) => each.context().close()));
    });

    test('somebody without an account adds an e-mail address and a password', async ({ browser }) => {
      const who = await somebody({ account: false });
      const page = await deviceOf(browser, who, { javaScriptEnabled });
      await page.goto(at('/account/password'));
      await expect(page).toHaveURL(/\/account\/make/);
      await page.getByLabel(said.make.email).fill(who.email);
      await page.getByLabel(said.make.password).fill(NEW);
      await press(page, said.make.submit);
      await expect(page.getByRole('status')).toContainText(said.said.made);
      await press(page, said.devices.everywhere);
      await page.getByLabel(words.signIn.email).fill(who.email);
      await page.getByLabel(words.signIn.password).fill(NEW);
      await press(page, words.signIn.submit);
      await expect(page).not.toHaveURL(/sign-in/);
      await page.context().close();
    });
  });
}

const look = async (page: Page) => {
  await expectAccessible(page);
  await expectHeadingsInOrder(page);
  await expectNoSidewaysScroll(page);
};

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 360]) {
    const how = `in ${colorScheme} at ${width} px`;
    const options = { colorScheme, viewport: { width, height: 800 } };

    test(`the account's pages are accessible ${how}`, async ({ browser }) => {
      const page = await deviceOf(browser, await somebody(), options);
      const heard = await complaintsOf(page);
      for (const path of ['/account', '/account/naming', '/forgotten?said=sent', await outboxOf()]) {
        await page.goto(path.startsWith('/') ? at(path) : path);
        await look(page);
      }
      expect(heard).toEqual([]);
      await page.goto(at('/reset/not-a-link'));
      await look(page);
      await page.context().close();
    });

    test(`the account's forms are accessible ${how} with something to put right`, async ({ browser }) => {
      const page = await deviceOf(browser, await somebody(), options);
      const form = page.locator('main form');
      for (const path of ['/account/name', '/account/email', '/account/password', '/forgotten']) {
        await page.goto(at(path));
        await form.getByRole('textbox').first().fill('');
        await form.getByRole('button').click();
        await expect(page.getByRole('alert')).toBeFocused();
        await look(page);
      }
      await page.context().close();
    });

    test(`somebody without an account sees accessible pages ${how}`, async ({ browser }) => {
      const page = await deviceOf(browser, await somebody({ account: false }), options);
      for (const path of ['/account', '/account/make']) {
        await page.goto(at(path));
        await look(page);
      }
      await page.context().close();
    });
  }
}
