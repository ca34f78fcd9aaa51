import { expect, test } from '@playwright/test';
import postgres from 'postgres';
import { running } from '#tests/support/browser.ts';
import { startApp, type App } from '#tests/support/server.ts';
import { complaintsOf, expectAccessible, expectNoSidewaysScroll } from './look-support.ts';

/** An installation nobody has used: an empty database of its own, on the server the browser tests run on. */
const NAME = `coproduce_first_${process.pid}`;
const server = postgres(running.databaseUrl(), { max: 1, onnotice: () => undefined });
let app: App;

test.beforeAll(async () => {
  await server`create database ${server(NAME)}`;
  const url = new URL(running.databaseUrl());
  url.pathname = NAME;
  app = await startApp({ env: { DATABASE_URL: url.href } });
});
test.afterAll(async () => {
  await app.stop();
  await server`drop database ${server(NAME)} with (force)`;
  await server.end();
});

for (const [width, colorScheme] of [
  [1280, 'light'],
  [360, 'dark'],
] as const) {
  test(`the first page of an empty installation is accessible, also with errors, ${colorScheme}, ${width} wide`, async ({
    browser,
  }) => {
    const page = await (
      await browser.newContext({ viewport: { width, height: 800 }, colorScheme })
    ).newPage();
    const complaints = await complaintsOf(page);
    await page.goto(`${app.origin}/sign-in`);
    await expect(page).toHaveURL(`${app.origin}/set-up`);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Start the coalition' }).click();
    await expect(page.getByRole('alert')).toBeFocused();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    // The browser notes an answer that says what to put right; that one is meant.
    expect(complaints.filter((complaint) => !complaint.includes('status of 422'))).toEqual([]);
    await page.context().close();
  });
}

test('the first person makes their account and the coalition by keyboard, with the code printed at the start', async ({
  page,
}) => {
  const code = /Code: (\S+) \(works once\)/.exec(app.output())?.[1] ?? '';
  await page.goto(`${app.origin}/set-up`);
  await page.getByLabel('Set-up code').focus();
  const answers = [
    code,
    'Rivermeet co-production coalition',
    'Amina Yusuf',
    'amina@tenfold.example',
    'four plain words here',
  ];
  for (const answer of answers) {
    await page.keyboard.type(answer);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${app.origin}/`);
  await expect(page.getByText('Rivermeet co-production coalition')).toBeVisible();
  await expect(page.getByText('No document has been started here yet')).toBeVisible();
  await expectAccessible(page);
  await page.goto(`${app.origin}/set-up`);
  await expect(page).toHaveURL(`${app.origin}/sign-in`);
});
