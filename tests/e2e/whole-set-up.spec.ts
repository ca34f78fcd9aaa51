import { expect, test, type Browser, type Locator, type Page } from '@playwright/test';
import { anEmptyInstallation, setupCode } from './empty-installation.ts';
import { expectAccessible } from './look-support.ts';

const installation = anEmptyInstallation();

test('a coalition sets itself up by keyboard alone: founded, somebody invited, a document started, a section asked for, accepted and written', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const [amina, joyce] = await Promise.all([1280, 360].map((width) => newPage(browser, width)));
  if (!amina || !joyce) throw new Error('No pages');

  await amina.goto(`${installation().origin}/`);
  const code = setupCode(installation());
  await fill(amina, 'Set-up code', code);
  await fill(amina, 'Name of the coalition', 'Rivermeet co-production coalition');
  await fill(amina, 'Your name, as others should see it', 'Amina Yusuf');
  await fill(amina, 'E-mail address', 'amina@tenfold.example');
  await fill(amina, 'Choose a password', 'four plain words here');
  await press(amina, amina.getByRole('button', { name: 'Start the coalition' }));
  await expect(amina).toHaveURL(/\/coalitions\/[^/]+$/);
  await expectAccessible(amina);

  const link = await invited(amina);
  await joyce.goto(link);
  await expectAccessible(joyce);
  await fill(joyce, /^Your name/, 'Joyce Adeyemi');
  await fill(joyce, /^(Your )?e-mail address/i, 'joyce@tenfold.example');
  await fill(joyce, /password/i, 'launderette on a rainy day');
  await press(joyce, joyce.getByRole('button', { name: /^(Join|Make my account)/ }));
  await expect(joyce).toHaveURL(/\/coalitions\/[^/?]+/);

  await press(amina, toHome(amina));
  await press(amina, amina.getByRole('link', { name: 'Start a document' }).first());
  await choose(amina, amina.getByRole('radio', { name: /^Values statement/ }));
  await press(amina, amina.getByRole('button', { name: 'Go on' }));
  await press(amina, amina.getByRole('button', { name: 'Start this document' }));
  await expect(amina.getByRole('heading', { level: 1 })).toContainText('Values statement');

  await press(amina, amina.getByRole('link', { name: /^Ask someone to own this/ }).first());
  await reach(amina, amina.getByLabel('Who', { exact: true }));
  await amina.keyboard.type('Joyce');
  await press(amina, amina.getByRole('button', { name: /^Ask \w+ to own this section$/ }));
  await expect(amina.getByText(/Joyce Adeyemi/).first()).toBeVisible();

  await press(joyce, toHome(joyce));
  await press(joyce, joyce.getByRole('link', { name: /asks you to own/ }).first());
  await choose(joyce, joyce.getByRole('radio', { name: 'Yes, I will own it' }));
  await press(joyce, joyce.getByRole('button', { name: 'Send my answer to Amina' }));
  await expect(joyce).not.toHaveURL(/\/answer$/);
  await press(joyce, toHome(joyce));
  await press(joyce, joyce.getByRole('link', { name: 'In short' }).first());
  await press(joyce, joyce.getByRole('button', { name: /^Write here/ }));
  await expect(joyce.getByRole('textbox', { name: /^Section 1/ })).toBeFocused({ timeout: 20_000 });
  await joyce.keyboard.type('We decide together, and we say so.');
  await expect(joyce.locator('#save-state')).toContainText(/^Saved/);

  // The facilitator, who reads along on the owners' page, goes back to the document and finds the words.
  await amina.goto(new URL(joyce.url()).href.replace(/#.*/, ''));
  await expect(amina.getByText('We decide together, and we say so.')).toBeVisible();
  for (const page of [amina, joyce]) await page.context().close();
});

const toHome = (page: Page) =>
  page.getByRole('navigation', { name: 'This coalition' }).getByRole('link', { name: 'Home' });

async function newPage(browser: Browser, width: number): Promise<Page> {
  return (await browser.newContext({ viewport: { width, height: 800 } })).newPage();
}

/** Makes a link for anyone, once, and reads it off the page. */
async function invited(page: Page): Promise<string> {
  await press(page, page.getByRole('link', { name: /^Invite/ }).first());
  await expectAccessible(page);
  await choose(page, page.getByRole('radio', { name: /^Anyone/ }));
  await press(page, page.getByRole('button', { name: /^(Make|Invite)/ }));
  const link = page.locator('input[readonly], textarea[readonly]').first();
  await expect(link).toBeVisible();
  return /https?:\S+\/join\/\S+/.exec(await link.inputValue())?.[0] ?? '';
}

async function fill(page: Page, label: string | RegExp, words: string): Promise<void> {
  await reach(page, page.getByLabel(label).first());
  await page.keyboard.type(words);
}

async function press(page: Page, target: Locator): Promise<void> {
  await reach(page, target);
  await page.keyboard.press('Enter');
}

/** A radio button is reached with the arrow keys once one of its group has the focus. */
async function choose(page: Page, radio: Locator): Promise<void> {
  await expect(radio).toBeVisible();
  const name = await radio.getAttribute('name');
  await reach(page, page.locator(`input[type=radio][name="${name}"]:focus`), false);
  for (let n = 0; n < 10 && !(await radio.isChecked()); n += 1) await page.keyboard.press('ArrowDown');
  if (!(await radio.isChecked())) await page.keyboard.press('Space');
  await expect(radio).toBeChecked();
}

/** Tabs until `target` has the focus; a person without a mouse has no other way. */
async function reach(page: Page, target: Locator, mustShow = true): Promise<void> {
  if (mustShow) await expect(target).toBeVisible();
  for (let n = 0; n < 120; n += 1) {
    if (
      (await target.count()) > 0 &&
      (await target.evaluate((element) => element === document.activeElement))
    )
      return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Nobody can reach ${target.toString()} with the Tab key`);
}
