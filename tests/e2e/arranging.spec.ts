import { expect, test, type Browser, type Page } from '@playwright/test';
import { running } from '#tests/support/browser.ts';
import { aDesk, type Desk } from './arranging-support.ts';
import {
  complaintsOf,
  expectAccessible,
  expectHeadingsInOrder,
  expectNoSidewaysScroll,
  topOf,
} from './look-support.ts';
import { blocks, marker, pageOf, type Person } from './writing-support.ts';

const SIZES = { wide: { width: 1280, height: 900 }, phone: { width: 360, height: 740 } };
/** What others do is on one's page within this time, in milliseconds. */
const LIVE = 2_000;

const documentAt = (desk: Desk) => `${running.address()}/documents/${desk.documentId}`;
const headings = (page: Page) => page.locator('main [data-section] h2');
const sectionOn = (page: Page, id: string) => page.locator(`[data-section="${id}"]`);

async function openAs(browser: Browser, person: Person, desk: Desk, options = {}): Promise<Page> {
  const page = await pageOf(browser, person, running.address(), options);
  await page.goto(documentAt(desk));
  await page.evaluate(() => document.fonts.ready);
  return page;
}

/** Presses something in a section's menu. */
async function inMenu(page: Page, sectionId: string, name: string) {
  await sectionOn(page, sectionId).locator('.section-menu').click();
  const menu = page.locator('.menu:popover-open');
  await menu.getByText(name, { exact: true }).click();
}

test('what a facilitator arranges is on others’ pages within two seconds, and the one who writes goes on writing', async ({
  browser,
}) => {
  const desk = await aDesk('Arranged while somebody writes');
  const { first, second, third } = desk.sections;
  const writer = await openAs(browser, desk.owner, desk);
  const complaints = await complaintsOf(writer);
  const reader = await openAs(browser, desk.reader, desk);
  const facilitator = await openAs(browser, desk.facilitator, desk);

  const text = sectionOn(writer, third).getByRole('textbox');
  await sectionOn(writer, third)
    .getByRole('button', { name: /^Write here/ })
    .click();
  await expect(text).toBeFocused();
  await writer.keyboard.press('End');
  const words = marker();
  let typed = '';
  const type = async (letters: string) => {
    await writer.keyboard.type(letters, { delay: 15 });
    typed += letters;
    await expect(text).toContainText(typed);
  };
  await type(words);
  // In the middle of the window, with room above: the page cannot scroll past its beginning.
  await text.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const stood = await topOf(text);
  const stays = async () => {
    await expect(text).toBeFocused();
    expect(Math.abs((await topOf(text)) - stood)).toBeLessThan(2);
    await type('x');
  };

  // Added below Alpha, above the one who writes.
  await inMenu(facilitator, first, 'Add a section below');
  await facilitator.getByLabel('Heading').fill('Between');
  await facilitator.getByRole('button', { name: 'Add this section' }).click();
  await expect(facilitator.getByRole('heading', { name: '2 Between' })).toBeVisible();
  for (const page of [writer, reader])
    await expect(headings(page)).toHaveText([/Alpha/, /2 Between/, /Beta/, /4 Gamma/, /Delta/], {
      timeout: LIVE,
    });
  await stays();
  await expect(text).toHaveAccessibleName('Section 4: Gamma');

  // The very section in which somebody writes is moved up, and then another one past it.
  await inMenu(facilitator, third, 'Move up');
  for (const page of [writer, reader])
    await expect(headings(page)).toHaveText([/Alpha/, /Between/, /3 Gamma/, /4 Beta/, /Delta/], {
      timeout: LIVE,
    });
  await stays();
  await inMenu(facilitator, second, 'Move up');
  for (const page of [writer, reader])
    await expect(headings(page)).toHaveText([/Alpha/, /Between/, /3 Beta/, /4 Gamma/, /Delta/], {
      timeout: LIVE,
    });
  await stays();

  // Renamed.
  await inMenu(facilitator, third, 'Change heading, purpose or date');
  await facilitator.getByLabel('Heading').fill('Gamma, better');
  await facilitator.getByRole('button', { name: 'Save these changes' }).click();
  for (const page of [writer, reader])
    await expect(sectionOn(page, third).locator('h2')).toContainText('Gamma, better', { timeout: LIVE });
  await expect(writer.locator('#outline')).toContainText('Gamma, better');
  await expect(text).toHaveAccessibleName('Section 4: Gamma, better');
  await stays();

  // Another is taken out, and brought back where it was.
  await inMenu(facilitator, second, 'Take this section out');
  await expect(facilitator.getByText('The section has been taken out. Its words are kept.')).toBeVisible();
  for (const page of [writer, reader])
    await expect(headings(page)).toHaveText([/Alpha/, /Between/, /Gamma/, /Delta/], { timeout: LIVE });
  await stays();
  await facilitator.getByRole('button', { name: 'Undo: bring it back' }).click();
  for (const page of [writer, reader])
    await expect(headings(page)).toHaveText([/Alpha/, /Between/, /Beta/, /Gamma/, /Delta/], {
      timeout: LIVE,
    });
  await expect(sectionOn(reader, second)).toContainText('What Beta says');
  await stays();

  await sectionOn(writer, third).getByRole('button', { name: 'Done', exact: true }).click();
  await expect(sectionOn(reader, third)).toContainText(typed);
  expect(complaints).toEqual([]);
});

test('somebody whose section is taken out while they write is told so and keeps every word', async ({
  browser,
}) => {
  const desk = await aDesk('Taken out under the pen');
  const { third } = desk.sections;
  const writer = await openAs(browser, desk.owner, desk);
  const facilitator = await openAs(browser, desk.facilitator, desk);
  const section = sectionOn(writer, third);
  await section.getByRole('button', { name: /^Write here/ }).click();
  await expect(section.getByRole('textbox')).toBeFocused();
  const words = marker();
  await writer.keyboard.type(words);
  await expect(writer.locator('#save-state')).toContainText(/^Saved/);
  // What is written in the last moment cannot be saved any more.
  await writer.context().setOffline(true);
  const unsaved = marker();
  await writer.keyboard.type(unsaved);
  await inMenu(facilitator, third, 'Take this section out');
  await expect(sectionOn(facilitator, third)).toHaveCount(0);
  await writer.context().setOffline(false);

  await expect(section.getByRole('heading', { name: 'Writing in this section has stopped' })).toBeVisible({
    timeout: 15_000,
  });
  await expect(section).toContainText('This section has been taken out of the document.');
  await section.getByRole('button', { name: 'Open my copy' }).click();
  await expect(writer.getByRole('dialog', { name: 'My copy' })).toContainText(unsaved);
  await expectAccessible(writer);
  await writer.keyboard.press('Escape');
  await section.getByRole('button', { name: 'Go back to reading' }).click();
  await expect(section).toHaveCount(0);

  await facilitator.getByRole('button', { name: 'Undo: bring it back' }).click();
  await expect(section).toContainText(words);
});

for (const [size, viewport] of Object.entries(SIZES)) {
  test(`the page that arranges: moved by keyboard and by *Move to…*, taken out and brought back, ${size}`, async ({
    browser,
  }) => {
    const desk = await aDesk(`Arranged on a page of its own, ${size}`);
    const page = await pageOf(browser, desk.facilitator, running.address(), { viewport });
    const complaints = await complaintsOf(page);
    await page.goto(`${documentAt(desk)}/sections`);
    const rows = page.locator('.arranging-row strong');
    await expect(rows).toHaveText(['Alpha', 'Beta', 'Gamma', 'Delta']);
    await expectAccessible(page);
    await expectHeadingsInOrder(page);
    await expectNoSidewaysScroll(page);

    const down = page.getByRole('button', { name: 'Move “Alpha” down' });
    await down.focus();
    await page.keyboard.press('Enter');
    await expect(rows).toHaveText(['Beta', 'Alpha', 'Gamma', 'Delta']);
    await expect(page.getByText('Alpha is now section 2 of 4.')).toBeVisible();
    await expect(down).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(rows).toHaveText(['Beta', 'Gamma', 'Alpha', 'Delta']);
    await expect(down).toBeFocused();

    const delta = page.locator('.arranging-row', { has: page.locator('strong', { hasText: 'Delta' }) });
    await delta.locator('summary').click();
    await delta.getByLabel('Put it').selectOption({ label: 'after 1 Beta' });
    await delta.getByRole('button', { name: 'Move it there' }).click();
    await expect(rows).toHaveText(['Beta', 'Delta', 'Gamma', 'Alpha']);
    await expectAccessible(page);

    await page.getByRole('button', { name: 'Take out “Gamma”' }).click();
    await expect(rows).toHaveText(['Beta', 'Delta', 'Alpha', 'Gamma']);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Bring back “Gamma”' }).click();
    await expect(rows).toHaveText(['Beta', 'Delta', 'Gamma', 'Alpha']);

    await page.getByRole('button', { name: 'Add this section' }).click();
    await expect(page.getByRole('alert')).toContainText('Give the section a heading');
    await expectAccessible(page);
    await page.getByLabel('Heading').fill('Epsilon');
    await page.getByLabel('Where').selectOption({ label: 'at the top' });
    await page.getByRole('button', { name: 'Add this section' }).click();
    await expect(headings(page).first()).toHaveText(/1 Epsilon/);
    expect(complaints.filter((each) => !each.includes('422'))).toEqual([]);
  });

  test(`a section is described, and agreed, ${size}`, async ({ browser }) => {
    const desk = await aDesk(`Described and agreed, ${size}`);
    const { third } = desk.sections;
    const page = await openAs(browser, desk.owner, desk, { viewport });
    await sectionOn(page, third).locator('.section-menu').click();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await inMenu(page, third, 'Ready for comment');
    await expect(sectionOn(page, third)).toContainText('Ready for comment');

    await page.goto(`${running.address()}/sections/${third}`);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.getByLabel('What it is for').fill('So that everybody knows');
    await page.getByLabel('Guidance for drafting').fill('Ask people\nListen');
    await page.getByLabel('Due').fill('2027-01-31');
    await page.getByLabel('Heading').fill('');
    await page.getByRole('button', { name: 'Save these changes' }).click();
    await expect(page.getByRole('alert')).toContainText('Give the section a heading');
    await page.getByLabel('Heading').fill('Gamma');
    await page.getByRole('button', { name: 'Save these changes' }).click();
    await expect(sectionOn(page, third)).toContainText('31 January 2027');

    await inMenu(page, third, 'Record that it is agreed');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await expect(page.getByRole('checkbox', { name: desk.owner.name })).toBeChecked();
    await page.getByRole('button', { name: 'Record the agreement' }).click();
    await expect(page.getByRole('alert')).toContainText('Say where it was agreed');
    await expect(page.getByRole('checkbox', { name: desk.owner.name })).toBeChecked();
    await page.getByLabel('Where').fill('Steering group');
    await page.getByRole('button', { name: 'Record the agreement' }).click();
    await expect(sectionOn(page, third).locator('.section-facts')).toContainText('Steering group');

    await sectionOn(page, third)
      .getByRole('button', { name: /^Write here/ })
      .click();
    await expect(sectionOn(page, third).getByRole('textbox')).toBeFocused();
    await page.keyboard.type('Changed. ');
    await expect(sectionOn(page, third).locator('.section-facts')).toContainText('Revising');
    await expect(sectionOn(page, third).getByRole('textbox')).toBeFocused();
  });

  test(`with paragraph numbers not a line moves when somebody begins to write, ${size}`, async ({
    browser,
  }) => {
    const desk = await aDesk(`Numbered, ${size}`, true);
    const { third } = desk.sections;
    const page = await openAs(browser, desk.owner, desk, { viewport });
    const number = sectionOn(page, third).locator('.prose > p').nth(1);
    const drawn = () => number.evaluate((block) => getComputedStyle(block, '::before').content);
    expect(await drawn()).toContain('counter(paragraph)');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    // Pressing it brings it into sight.
    await sectionOn(page, third)
      .getByRole('button', { name: /^Write here/ })
      .scrollIntoViewIfNeeded();
    const reading = await blocks(page);
    await sectionOn(page, third)
      .getByRole('button', { name: /^Write here/ })
      .click();
    await expect(sectionOn(page, third).getByRole('textbox')).toBeFocused();
    expect(await drawn()).toContain('counter(paragraph)');
    const shifted = (await blocks(page)).filter(
      ({ top, left }, at) =>
        Math.abs(top - (reading[at]?.top ?? 0)) >= 1 || Math.abs(left - (reading[at]?.left ?? 0)) >= 1,
    );
    expect(shifted).toEqual([]);
  });
}

test('sections are dragged into their order, by mouse and by keyboard', async ({ browser }) => {
  const desk = await aDesk('Dragged');
  const page = await pageOf(browser, desk.facilitator, running.address());
  const complaints = await complaintsOf(page);
  await page.goto(`${documentAt(desk)}/sections`);
  await page.getByRole('button', { name: 'Arrange by dragging' }).click();
  const rows = page.locator('.arranging-dragged');
  await expect(rows).toHaveText([/Alpha/, /Beta/, /Gamma/, /Delta/]);
  await expectAccessible(page);

  const handle = page.getByRole('button', { name: /^Move Alpha/ });
  await handle.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(rows.first()).not.toHaveText(/Alpha/);
  const order = await rows.allTextContents();

  await page
    .locator('.arranging-dragged', { hasText: 'Delta' })
    .dragTo(rows.first(), { targetPosition: { x: 200, y: 3 } });
  await expect(rows.first()).toHaveText(/Delta/);
  await page.reload();
  const kept = page.locator('.arranging-row strong');
  await expect(kept.first()).toHaveText('Delta');
  expect(order).toHaveLength(4);
  expect(complaints).toEqual([]);
});

test('without JavaScript a facilitator adds, moves, takes out and brings back', async ({ browser }) => {
  const desk = await aDesk('Without scripts');
  const page = await pageOf(browser, desk.facilitator, running.address(), { javaScriptEnabled: false });
  await page.goto(`${documentAt(desk)}/sections`);
  await page.getByRole('button', { name: 'Move “Beta” up' }).click();
  const rows = page.locator('.arranging-row strong');
  await expect(rows).toHaveText(['Beta', 'Alpha', 'Gamma', 'Delta']);
  await expect(page.getByText('The section has been moved.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Arrange by dragging' })).toBeHidden();
  await page.getByRole('button', { name: 'Take out “Alpha”' }).click();
  await page.getByRole('button', { name: 'Undo: bring it back' }).click();
  await expect(rows).toHaveText(['Beta', 'Alpha', 'Gamma', 'Delta']);
  await page.getByLabel('Heading').fill('New');
  await page.getByRole('button', { name: 'Add this section' }).click();
  await expect(headings(page)).toHaveText([/Beta/, /Alpha/, /Gamma/, /Delta/, /5 New/]);
});
