import { readFile } from 'node:fs/promises';
import { expect, test, type APIRequestContext } from '@playwright/test';
import { running } from '#tests/support/browser.ts';
import { pagesInLibreOffice, pandocBlocks, sdkErrors } from '#tests/support/word.ts';
import { plan } from '#db/seed/plan/index.ts';
import { lint } from '#app/word/lint.ts';
import { outlineByPandoc, outlineInFile } from '#tests/word/outline.ts';
import { oldestDocument, openDatabase } from './writing-support.ts';

/** The production build, the demo world, HTTP from outside: the whole way of a Word file. */

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const origin = running.address();

async function signIn(request: APIRequestContext): Promise<void> {
  const [person] = running.people();
  const answer = await request.post(`${origin}/sign-in`, {
    headers: { origin },
    form: { email: person?.email ?? '', password: person?.password ?? '' },
  });
  expect(answer.ok()).toBe(true);
  expect(new URL(answer.url()).pathname).not.toBe('/sign-in');
}

let documentPath: string;
test.beforeAll(async () => {
  const sql = openDatabase();
  documentPath = `/documents/${await oldestDocument(sql)}`;
  await sql.end();
});

test('a member signs in and saves the plan as a Word file that holds all of it', async ({ request }) => {
  await signIn(request);
  const answer = await request.get(`${origin}${documentPath}/export.docx`);

  expect(answer.status()).toBe(200);
  expect(answer.headers()).toMatchObject({ 'content-type': WORD, 'cache-control': 'no-store' });
  expect(answer.headers()['content-disposition']).toMatch(
    /^attachment; filename="([a-z0-9-]+-draft-\d{4}-\d\d-\d\d\.docx)"; filename\*=UTF-8''\1$/,
  );
  const bytes = new Uint8Array(await answer.body());
  expect(lint(bytes)).toEqual([]);
  expect(await sdkErrors(bytes)).toEqual([]);
  expect((await pagesInLibreOffice({ 'plan.docx': bytes }))['plan.docx']).toBeGreaterThan(5);

  const headings = plan.sections.map((section) => `heading 1: ${section.heading}`);
  const inFile = outlineInFile(bytes);
  expect(inFile.filter((line) => line.startsWith('heading 1'))).toEqual(headings);
  expect(inFile.filter((line) => line === 'table').length).toBeGreaterThan(2);
  const byPandoc = outlineByPandoc(await pandocBlocks(bytes), []);
  expect(byPandoc.filter((line) => !/^text: (Owned by|Needs an owner|To be written)/.test(line))).toEqual(
    inFile,
  );
});

test('the page’s own button saves the same file under its name', async ({ page }) => {
  await signIn(page.request);
  await page.goto(`${origin}${documentPath}`);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Export to Word' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/-draft-\d{4}-\d\d-\d\d\.docx$/);
  const bytes = new Uint8Array(await readFile(await download.path()));
  expect(outlineInFile(bytes)[0]).toBe(`heading 1: ${plan.sections[0]?.heading}`);
});

test('somebody who is not signed in is asked to, and gets no file', async ({ request }) => {
  await signIn(request);
  const path = `${documentPath}/export.docx`;
  const answer = await fetch(`${origin}${path}`, { redirect: 'manual' });
  expect(answer.status).toBe(302);
  expect(answer.headers.get('location')).toBe(`/sign-in?to=${encodeURIComponent(path)}`);
});

test('a document that is not there is said to be not there, in plain words', async ({ request }) => {
  await signIn(request);
  const answer = await request.get(`${origin}/documents/0197a000-0000-7000-8000-000000000001/export.docx`);
  expect(answer.status()).toBe(404);
  expect(answer.headers()['content-type']).toContain('text/plain');
  expect(await answer.text()).not.toContain('Error');
});
