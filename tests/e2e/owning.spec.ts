import { expect, test, type Browser, type Page } from '@playwright/test';
import { words } from '#app/words/index.ts';
import { running } from '#tests/support/browser.ts';
import { complaintsOf, expectAccessible, expectNoSidewaysScroll } from './look-support.ts';
import { openDatabase, pageOf, type Person } from './writing-support.ts';

const said = words.owning;
const sql = openDatabase();
test.afterAll(() => sql.end());

/** A section of the demo world that nobody owns, was asked for or has offered to own, and people beside it. */
type Scene = {
  sectionId: string;
  heading: string;
  documentId: string;
  facilitator: Person;
  one: Person;
  other: Person;
  reviewer: Person;
};

let made = 0;

/** Every test has a section of its own, at the end of the first document. */
async function aScene(): Promise<Scene> {
  made += 1;
  const heading = `Getting there ${process.pid} ${made}`;
  const [section] = await sql`
    insert into section (id, document_id, rank, heading, purpose, due, schema_version)
    select gen_random_uuid(), document_id, rank || 'V' || ${String(made).padStart(3, '0')} || 'V', ${heading},
      'How people get there, and who pays for it', '2099-12-18', schema_version
    from section where removed_at is null and document_id = (select id from document where archived_at is null
      and deleted_at is null order by made_at limit 1) order by rank desc limit 1
    returning id, document_id`;
  const who = async (role: string, count: number) => sql<Person[]>`
    select p.id, p.name from membership m join person p on p.id = m.person_id join document d
    on d.coalition_id = m.coalition_id where d.id = ${section?.document_id} and m.role = ${role}
    and m.suspended_at is null and m.left_at is null and p.demo order by p.name limit ${count}`;
  const [facilitator] = await who('facilitator', 1);
  const [one, other] = await who('member', 2);
  const [reviewer] = await who('reviewer', 1);
  if (!section || !facilitator || !one || !other || !reviewer)
    throw new Error('The demo world lacks somebody');
  return {
    sectionId: section.id,
    documentId: section.document_id,
    heading,
    facilitator,
    one,
    other,
    reviewer,
  };
}

const firstName = (person: Person) => person.name.split(' ')[0] ?? '';

/** What every page of these is held to. */
async function expectGood(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
}

const headOn = (page: Page, scene: Scene) =>
  page.locator(`[data-section="${scene.sectionId}"] .section-head`);

const openDocument = (page: Page, scene: Scene) =>
  page.goto(`${running.address()}/documents/${scene.documentId}#s-${scene.sectionId.slice(-8)}`);

for (const width of [1280, 360]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    if (width === 360 && colorScheme === 'light') continue;
    test(`a facilitator asks, somebody says yes and hands over: three people, ${width} px, ${colorScheme}`, async ({
      browser,
    }) => {
      test.slow();
      const scene = await aScene();
      const options = { viewport: { width, height: 900 }, colorScheme };
      const [facilitator, one, other] = await Promise.all(
        [scene.facilitator, scene.one, scene.other].map((who) =>
          pageOf(browser, who, running.address(), options),
        ),
      );
      if (!facilitator || !one || !other) throw new Error('Somebody did not come in');
      const heard = await Promise.all([facilitator, one, other].map(complaintsOf));

      // Asked, from the section's own heading.
      await openDocument(facilitator, scene);
      await headOn(facilitator, scene).getByRole('link', { name: said.head.ask }).click();
      await expect(facilitator.getByRole('heading', { level: 1 })).toHaveText(said.ask.title(scene.heading));
      await expectGood(facilitator);
      await facilitator.getByRole('button', { name: said.ask.button }).click();
      await expect(facilitator.getByRole('alert')).toContainText(said.ask.whoMissing);
      await expectGood(facilitator);
      await facilitator.getByLabel(said.ask.who).selectOption(scene.one.id);
      await facilitator.getByLabel(said.ask.message).fill('You know the buses.');
      await facilitator.getByRole('button', { name: said.ask.buttonNamed(firstName(scene.one)) }).click();
      await expect(facilitator.getByRole('status').first()).toContainText(said.said.asked);
      await expectGood(facilitator);

      // Answered, on a page of its own, after one thing to put right; the document of the other says so by itself.
      await openDocument(other, scene);
      await openDocument(one, scene);
      await headOn(one, scene).getByRole('link', { name: said.head.answer }).click();
      await expect(one.getByRole('heading', { level: 1 })).toHaveText(said.asked.title(scene.heading));
      await expect(one.getByText('You know the buses.')).toBeVisible();
      await expectGood(one);
      await one.getByLabel(said.asked.no).check();
      await one.getByRole('button', { name: said.asked.button(firstName(scene.facilitator)) }).click();
      await expect(one.getByRole('alert')).toContainText(said.asked.whyMissing);
      await expectGood(one);
      await one.getByLabel(said.asked.yes).check();
      await one.getByRole('button', { name: said.asked.button(firstName(scene.facilitator)) }).click();
      await expect(one).toHaveURL(new RegExp(`/documents/${scene.documentId}`));
      await expect(headOn(one, scene)).toContainText(words.ownership.you);
      await expect(headOn(other, scene)).toContainText(scene.one.name, { timeout: 5_000 });
      await expectNoSidewaysScroll(one);

      // Handed over: nothing changes until it is accepted.
      await one.goto(`${running.address()}/sections/${scene.sectionId}/hand-over`);
      await expectGood(one);
      await one.getByLabel(said.ask.who).selectOption(scene.other.id);
      await one.getByRole('button', { name: said.handOver.buttonNamed(firstName(scene.other)) }).click();
      await expect(one.getByText(said.page.waitingForPlace(scene.other.name))).toBeVisible();
      await expectGood(one);
      await expect(headOn(other, scene).getByRole('link', { name: said.head.answer })).toBeVisible({
        timeout: 5_000,
      });
      await headOn(other, scene).getByRole('link', { name: said.head.answer }).click();
      await expectGood(other);
      await other.getByLabel(said.asked.yesHandOver(firstName(scene.one))).check();
      await other.getByRole('button', { name: said.asked.button(firstName(scene.one)) }).click();
      await expect(headOn(other, scene)).toContainText(words.ownership.you);
      await openDocument(one, scene);
      await expect(headOn(one, scene)).toContainText(scene.other.name);
      await expect(headOn(one, scene)).not.toContainText(words.ownership.you);

      // Given back: the sentence says what happens then.
      await other.goto(`${running.address()}/sections/${scene.sectionId}/step-down`);
      await expect(other.getByText(said.stepDown.lastOwner)).toBeVisible();
      await expectGood(other);
      await other.getByRole('button', { name: said.stepDown.button }).click();
      await expect(other.getByRole('status').first()).toContainText(said.said['stepped-down']);
      await expectGood(other);
      // A form that comes back with 422 is an answer, not a fault of the page.
      expect(heard.flat().filter((line) => !line.includes('status of 422'))).toEqual([]);
    });
  }

  test(`somebody offers, and it is declined with a word why, then taken up: ${width} px`, async ({
    browser,
  }) => {
    test.slow();
    const scene = await aScene();
    const options = { viewport: { width, height: 900 } };
    const one = await pageOf(browser, scene.one, running.address(), options);
    const facilitator = await pageOf(browser, scene.facilitator, running.address(), options);

    for (const answer of ['no', 'yes'] as const) {
      await openDocument(one, scene);
      await headOn(one, scene).getByRole('link', { name: said.head.offer }).click();
      await expectGood(one);
      await one.getByLabel(said.offer.message).fill('I walk there every week.');
      await one.getByRole('button', { name: said.offer.button }).click();
      await expect(one.getByRole('status').first()).toContainText(said.said.offered);
      await expectGood(one);

      await openDocument(facilitator, scene);
      await headOn(facilitator, scene).getByRole('link', { name: said.head.answerOffer }).click();
      await expect(facilitator.getByText('I walk there every week.')).toBeVisible();
      await expectGood(facilitator);
      if (answer === 'no') {
        await facilitator.getByLabel(said.offered.no).check();
        await facilitator.getByLabel(said.asked.why).fill('Lin was asked first');
      } else await facilitator.getByLabel(said.offered.yesUnowned(firstName(scene.one))).check();
      await facilitator.getByRole('button', { name: said.asked.button(firstName(scene.one)) }).click();
      const done = answer === 'no' ? 'offer-declined' : 'offer-taken-up';
      await expect(facilitator.getByRole('status').first()).toContainText(said.said[done]);
      await expectGood(facilitator);
    }
    await openDocument(one, scene);
    await expect(headOn(one, scene)).toContainText(words.ownership.you);
  });
}

test('an ask is made and accepted by keyboard alone', async ({ browser }) => {
  test.slow();
  const scene = await aScene();
  const facilitator = await pageOf(browser, scene.facilitator, running.address());
  await openDocument(facilitator, scene);
  await tabTo(facilitator, `${said.head.ask}${said.head.about(scene.heading)}`, scene);
  await facilitator.keyboard.press('Enter');
  await expect(facilitator.getByRole('heading', { level: 1 })).toHaveText(said.ask.title(scene.heading));
  await tabTo(facilitator, said.ask.choose);
  await facilitator.keyboard.type(scene.one.name);
  await expect(facilitator.getByLabel(said.ask.who)).toHaveValue(scene.one.id);
  await tabTo(facilitator, said.ask.buttonNamed(firstName(scene.one)));
  await facilitator.keyboard.press('Enter');
  await expect(facilitator.getByRole('status').first()).toContainText(said.said.asked);

  const [ask] = await sql`select id from section_owner where section_id = ${scene.sectionId}`;
  const one = await pageOf(browser, scene.one, running.address());
  await one.goto(`${running.address()}/asks/${ask?.id}`);
  await tabTo(one, 'yes');
  await one.keyboard.press('Space');
  await expect(one.getByLabel(said.asked.yes)).toBeChecked();
  await tabTo(one, said.asked.button(firstName(scene.facilitator)));
  await one.keyboard.press('Enter');
  await expect(headOn(one, scene)).toContainText(words.ownership.you);
});

test.describe('without JavaScript', () => {
  test('one asks, answers and withdraws by plain forms', async ({ browser }) => {
    const scene = await aScene();
    const facilitator = await plain(browser, scene.facilitator);
    const asks = `${running.address()}/sections/${scene.sectionId}/asks`;
    for (const person of [scene.one, scene.other]) {
      await facilitator.goto(asks);
      await facilitator.getByLabel(said.ask.who).selectOption(person.id);
      await facilitator.getByRole('button', { name: said.ask.button }).click();
      await expect(facilitator.getByRole('status').first()).toContainText(said.said.asked);
    }
    await facilitator
      .getByRole('button', { name: `${said.page.withdrawAsk}${said.page.withdrawAskTo(scene.other.name)}` })
      .click();
    await expect(facilitator.getByRole('status').first()).toContainText(said.said['ask-withdrawn']);

    const [ask] = await sql`select id from section_owner
      where section_id = ${scene.sectionId} and person_id = ${scene.one.id}`;
    const one = await plain(browser, scene.one);
    await one.goto(`${running.address()}/asks/${ask?.id}`);
    await one.getByRole('button', { name: said.asked.button(firstName(scene.facilitator)) }).click();
    await expect(one.getByRole('alert')).toContainText(said.asked.answerMissing);
    await one.getByLabel(said.asked.no).check();
    await one.getByLabel(said.asked.why).fill('My hands are full until spring');
    await one.getByRole('button', { name: said.asked.button(firstName(scene.facilitator)) }).click();
    await expect(one.getByText('My hands are full until spring')).toBeVisible();

    const reviewer = await plain(browser, scene.reviewer);
    await openDocument(reviewer, scene);
    await expect(headOn(reviewer, scene)).toContainText(said.head.nobodyYet);
    const closed = await reviewer.goto(`${running.address()}/asks/${ask?.id}`);
    expect(closed?.status()).toBe(404);
  });
});

const plain = (browser: Browser, person: Person) =>
  pageOf(browser, person, running.address(), { javaScriptEnabled: false });

/** Presses Tab until what has the focus says this, or (a choice) has this value; from the section on if one is given. */
async function tabTo(page: Page, what: string, scene?: Scene): Promise<void> {
  if (scene) await headOn(page, scene).getByRole('link', { name: said.head.owners }).focus();
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    const there = await page.evaluate(() => {
      const at = document.activeElement;
      if (at instanceof HTMLInputElement && at.type === 'radio') return at.value;
      return at instanceof HTMLSelectElement ? at.options[at.selectedIndex]?.text : at?.textContent;
    });
    if (there?.trim() === what) return;
  }
  throw new Error(`Nothing says “${what}” on the way`);
}
