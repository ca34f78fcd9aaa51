import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { words } from '#app/words/index.ts';
import { running } from '#tests/support/browser.ts';

const said = words.signIn;
const somebody = () => {
  const found = running.people().find((person) => person.role === 'member');
  if (!found) throw new Error('The demo world has no member');
  return found;
};

/** Every sentence the browser complained with. */
function complaints(page: Page): string[] {
  const heard: string[] = [];
  page.on('console', (line) => {
    // A form that comes back with 422 is an answer, not a fault of the page.
    if (line.type() === 'error' && !line.text().includes('status of 4')) heard.push(line.text());
  });
  page.on('pageerror', (error) => heard.push(String(error)));
  return heard;
}

const email = (page: Page) => page.getByLabel(said.email);
const password = (page: Page) => page.getByLabel(said.password);
const account = (page: Page, name: string) =>
  page.getByRole('button', { name: words.page.account.open(name) });

test('somebody signs in by keyboard alone and comes to where they were going', async ({ page }) => {
  const heard = complaints(page);
  const { email: address, password: secret, name } = somebody();
  await page.goto(`${running.address()}/my-sections?from=a-message`);
  await page.goto(`${running.address()}/sign-in?to=%2Fmy-sections%3Ffrom%3Da-message`);
  const visited: string[] = [];
  for (
    let i = 0;
    i < 10 && !(await email(page).evaluate((element) => element === document.activeElement));
    i += 1
  ) {
    await page.keyboard.press('Tab');
    visited.push(await page.evaluate(() => document.activeElement?.textContent ?? ''));
  }
  expect(visited[0]).toBe(words.page.skip);
  await page.keyboard.type(address);
  await page.keyboard.press('Tab');
  await expect(password(page)).toBeFocused();
  await page.keyboard.type(secret);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${running.address()}/my-sections?from=a-message`);
  await expect(account(page, name)).toBeVisible();
  expect(heard).toEqual([]);
});

test('a wrong password keeps the e-mail address, says so, and leads the eye and the keyboard there', async ({
  page,
}) => {
  const heard = complaints(page);
  const { email: address, password: secret, name } = somebody();
  await page.goto(`${running.address()}/sign-in`);
  for (let i = 0; i < 2; i += 1) {
    await email(page).fill(address);
    await password(page).fill('not the password');
    await page.getByRole('button', { name: said.submit, exact: true }).click();
    const summary = page.getByRole('alert');
    await expect(summary).toContainText(said.wrong);
    await expect(summary).toBeFocused();
    await expect(email(page)).toHaveValue(address);
  }
  await password(page).fill(secret);
  await page.keyboard.press('Enter');
  await expect(account(page, name)).toBeVisible();
  expect(heard).toEqual([]);
});

test('an empty form names both fields, and the lines lead to them', async ({ page }) => {
  await page.goto(`${running.address()}/sign-in`);
  await page.getByRole('button', { name: said.submit, exact: true }).click();
  const summary = page.getByRole('alert');
  await expect(summary).toContainText(words.forms.summary(2));
  await summary.getByRole('link', { name: said.passwordMissing }).click();
  await expect(password(page)).toBeFocused();
  await expect(password(page)).toHaveAttribute('aria-invalid', 'true');
  await expect(password(page)).toHaveAccessibleDescription(said.passwordMissing);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('somebody puts a wrong password right, signs in, and signs out', async ({ page }) => {
    const { email: address, password: secret, name } = somebody();
    await page.goto(`${running.address()}/sign-in?to=%2Fmy-sections%3Ffrom%3Da-message`);
    await email(page).fill(address);
    await password(page).fill('not the password');
    await page.getByRole('button', { name: said.submit, exact: true }).click();
    await expect(page.getByRole('alert')).toContainText(said.wrong);
    await expect(email(page)).toHaveValue(address);
    await expect(password(page)).toHaveValue('');
    await password(page).fill(secret);
    await page.getByRole('button', { name: said.submit, exact: true }).click();
    await expect(page).toHaveURL(`${running.address()}/my-sections?from=a-message`);
    await account(page, name).click();
    await page.getByRole('button', { name: words.page.account.signOut }).click();
    await expect(page).toHaveURL(`${running.address()}/sign-in`);
    await page.goto(`${running.address()}/`);
    await expect(page).toHaveURL(`${running.address()}/sign-in`);
  });

  test('a press on a face goes in as that person', async ({ page }) => {
    const { name } = somebody();
    await page.goto(`${running.address()}/sign-in`);
    await page.getByRole('button', { name }).click();
    await expect(account(page, name)).toBeVisible();
  });
});

test('one browser is two people at once, at localhost and at 127.0.0.1', async ({ context, page }) => {
  const [one, two] = running.people();
  if (!one || !two) throw new Error('The demo world has fewer than two people');
  await page.goto(`${running.address('localhost')}/sign-in`);
  await page.getByRole('button', { name: one.name }).click();
  await expect(account(page, one.name)).toBeVisible();

  const other = await context.newPage();
  await other.goto(`${running.address('localhost')}/sign-in`);
  await other.getByRole('link', { name: words.demo.secondAddress(running.address()) }).click();
  await expect(other).toHaveURL(new RegExp(`^${running.address()}/sign-in`));
  await other.getByRole('button', { name: two.name }).click();
  await expect(account(other, two.name)).toBeVisible();

  await page.reload();
  await expect(account(page, one.name)).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 360]) {
    test(`signing in is accessible in ${colorScheme} at ${width} px, also with something to put right`, async ({
      page,
    }) => {
      const heard = complaints(page);
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${running.address()}/sign-in`);
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      await page.getByRole('button', { name: said.submit, exact: true }).click();
      await expect(page.getByRole('alert')).toBeVisible();
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      const wider = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wider).toBe(0);
      expect(heard).toEqual([]);
    });
  }
}
