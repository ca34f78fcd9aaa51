import { expect, test } from '@playwright/test';
import { anEmptyInstallation, setupCode } from './empty-installation.ts';
import { complaintsOf, expectAccessible, expectNoSidewaysScroll } from './look-support.ts';

const installation = anEmptyInstallation();

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
    await page.goto(`${installation().origin}/sign-in`);
    await expect(page).toHaveURL(`${installation().origin}/set-up`);
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
  const code = setupCode(installation());
  await page.goto(`${installation().origin}/set-up`);
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
  await expect(page).toHaveURL(new RegExp(`^${installation().origin}/coalitions/[0-9a-f-]{36}$`));
  await expect(page.getByText('Rivermeet co-production coalition', { exact: true })).toBeVisible();
  await expect(page.getByText('No document has been started here yet')).toBeVisible();
  await expectAccessible(page);
  await page.goto(`${installation().origin}/set-up`);
  await expect(page).toHaveURL(`${installation().origin}/sign-in`);
});
