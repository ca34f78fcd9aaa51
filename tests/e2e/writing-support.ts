import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test';
import postgres from 'postgres';
import { running } from '#tests/support/browser.ts';

/** What the writing tests know of the demo world: asked of the database, never guessed. */
export type Scene = {
  documentId: string;
  sectionId: string;
  heading: string;
  owners: [Person, Person];
  reader: Person;
};
export type Person = { id: string; name: string };

type Sql = ReturnType<typeof postgres>;

/** The document there has been the longest. */
export async function oldestDocument(sql: Sql): Promise<string> {
  const [document] = await sql`
    select id from document where deleted_at is null and archived_at is null order by made_at, id limit 1`;
  if (!document) throw new Error('The demo world has no document');
  return document.id;
}

/** A section of the oldest document with two owners, and somebody who may only read it. */
export async function sceneIn(sql: Sql): Promise<Scene> {
  const [section] = await sql`
    select s.id, s.document_id, s.heading
    from section s join section_owner o on o.section_id = s.id
    where o.accepted_at is not null and o.ended_at is null and s.removed_at is null
      and s.document_id = ${await oldestDocument(sql)}
    group by s.id having count(*) >= 2
    order by s.rank limit 1`;
  const [owner, other] = await sql<Person[]>`
    select p.id, p.name from section_owner o join person p on p.id = o.person_id
    where o.section_id = ${section?.id} and o.accepted_at is not null and o.ended_at is null
    order by o.first desc, p.name limit 2`;
  const [reader] = await sql<Person[]>`
    select p.id, p.name from membership m join person p on p.id = m.person_id
    where m.role = 'observer' and m.suspended_at is null limit 1`;
  if (!section || !owner || !other || !reader)
    throw new Error('The demo world has no section with two owners and an observer');
  return {
    documentId: section.document_id,
    sectionId: section.id,
    heading: section.heading,
    owners: [owner, other],
    reader,
  };
}

export const journalRows = async (sql: Sql, sectionId: string) =>
  Number((await sql`select count(*) from section_update where section_id = ${sectionId}`)[0]?.count);

export const openDatabase = (url = running.databaseUrl()) =>
  postgres(url, { max: 1, onnotice: () => undefined });

/** A browser of its own for one person, signed in by one press on their face. */
export async function pageOf(
  browser: Browser,
  person: Person,
  origin: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(`${origin}/sign-in`);
  await page.locator(`button[value="${person.id}"]`).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
  return page;
}

/** The parts of one section on a person's page. */
export function sectionOn(page: Page, scene: Scene) {
  const section = page.locator(`[data-section="${scene.sectionId}"]`);
  return {
    section,
    writeHere: section.getByRole('button', { name: /^Write here/ }),
    text: section.getByRole('textbox', { name: new RegExp(`^Section \\d+: ${scene.heading}$`) }),
    toolbar: section.getByRole('toolbar'),
    done: section.getByRole('button', { name: 'Done', exact: true }),
    saving: page.locator('#save-state'),
    reading: section.locator('.prose'),
  };
}

export async function openDocument(page: Page, scene: Scene, origin: string) {
  await page.goto(`${origin}/documents/${scene.documentId}`);
  await page.evaluate(() => document.fonts.ready);
  return sectionOn(page, scene);
}

/** Opens the section for writing and waits until it can be written in. */
export async function write(page: Page, scene: Scene, origin: string) {
  const parts = await openDocument(page, scene, origin);
  await parts.writeHere.click();
  await expect(parts.text).toBeFocused();
  return parts;
}

/** Where every block of the page's text stands. */
export const blocks = (page: Page) =>
  page.locator('.section, .prose > *, .prose li, .prose td, .prose th').evaluateAll((elements) =>
    elements.map((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return { what: `${element.tagName} ${element.textContent?.slice(0, 24)}`, left, top, width, height };
    }),
  );

/** A marker nobody else writes. */
export const marker = () => `mark${Math.random().toString(36).slice(2, 10)}`;

export const closeAll = (contexts: BrowserContext[]) =>
  Promise.all(contexts.map((context) => context.close()));
