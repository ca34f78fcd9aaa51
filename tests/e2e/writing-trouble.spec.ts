import { expect, test } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { running } from '#tests/support/browser.ts';
import { startApp } from '#tests/support/server.ts';
import {
  journalRows,
  marker,
  openDatabase,
  openDocument,
  pageOf,
  sceneIn,
  write,
} from './writing-support.ts';

/** When something goes wrong while somebody writes: what is said is true, and no word is lost. */

test('an owner whose right ends while they write is locked out, told so, and keeps a copy of what was not saved', async ({
  browser,
}) => {
  const sql = openDatabase();
  const scene = await sceneIn(sql);
  const owner = scene.owners[1];
  const page = await pageOf(browser, owner, running.address());
  const one = await write(page, scene, running.address());
  await expect(one.saving).toContainText(/^Saved/);
  const words = marker();
  const lock = openDatabase();
  await lock.begin(async (tx) => {
    // Nothing can be kept meanwhile, so the words are certainly unsaved when the right ends.
    await tx`lock table section_update in exclusive mode`;
    await page.keyboard.type(words);
    await expect(one.saving).toContainText('Saving…');
    await sql`update section_owner set ended_at = now(), first = false where section_id = ${scene.sectionId} and person_id = ${owner.id}`;
    const [coalition] = await sql`select coalition_id from document where id = ${scene.documentId}`;
    await sql`select pg_notify('coproduce', ${JSON.stringify({ kind: 'rights-changed', coalitionId: coalition?.coalition_id, personId: owner.id })})`;
    await expect(page.getByRole('heading', { name: 'Writing in this section has stopped' })).toBeFocused({
      timeout: 5_000,
    });
  });
  await lock.end();

  await expect(one.text).toHaveCount(0);
  await expect(one.section.getByRole('alert')).toContainText(
    'You are no longer among the people who write this section',
  );
  const download = page.waitForEvent('download');
  await one.section.getByRole('link', { name: 'Download my copy' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/\.html$/);
  expect(await readFile(await file.path(), 'utf8')).toContain(words);
  await one.section.getByRole('button', { name: 'Open my copy' }).click();
  await expect(page.getByRole('dialog', { name: 'My copy' })).toContainText(words);
  await page.keyboard.press('Escape');

  await one.section.getByRole('button', { name: 'Go back to reading' }).click();
  await expect(one.reading).toBeVisible();
  await expect(one.writeHere).toHaveCount(0);
  await sql`update section_owner set ended_at = null where section_id = ${scene.sectionId} and person_id = ${owner.id}`;
  await page.context().close();
  await sql.end();
});

test('an owner keeps writing while the server is killed and started again: the states are true and the words arrive', async ({
  browser,
}) => {
  test.setTimeout(150_000);
  const app = await startApp();
  const sql = openDatabase(app.databaseUrl);
  const scene = await sceneIn(sql);
  const page = await pageOf(browser, scene.owners[0], app.origin);
  const one = await write(page, scene, app.origin);
  const [before, during] = [marker(), marker()];
  await page.keyboard.type(`${before} `);
  await expect(one.saving).toContainText(/^Saved/);
  const kept = await journalRows(sql, scene.sectionId);
  await sql.end();

  await app.kill9();
  await expect(one.saving).toContainText('Offline. Your words are kept on this page');
  await page.keyboard.type(`${during} `);
  await expect(one.saving).toContainText('Offline');
  await expect(one.text).toContainText(during);
  // Done is no way to lose them: the section stays open.
  await one.done.click();
  await expect(one.text).toBeVisible();

  const again = await startApp({ dataFolder: app.dataFolder, env: { PORT: String(app.port) } });
  await expect(one.saving).toContainText(/^Saved/, { timeout: 30_000 });
  const after = openDatabase(again.databaseUrl);
  expect(await journalRows(after, scene.sectionId)).toBeGreaterThan(kept);
  await after.end();
  const fresh = await openDocument(page, scene, app.origin);
  await expect(fresh.reading).toContainText(before);
  await expect(fresh.reading).toContainText(during);
  await page.context().close();
  await again.stop();
});

test('the browser asks before a page with unsaved words is closed, and only then', async ({ browser }) => {
  const sql = openDatabase();
  const scene = await sceneIn(sql);
  const page = await pageOf(browser, scene.owners[0], running.address());
  const asked: string[] = [];
  page.on('dialog', async (dialog) => {
    asked.push(dialog.type());
    await dialog.accept();
  });
  const one = await write(page, scene, running.address());
  await page.keyboard.type('kept ');
  await expect(one.saving).toContainText(/^Saved/);
  await page.reload();
  expect(asked).toEqual([]);

  const two = await write(page, scene, running.address());
  await expect(two.saving).toContainText(/^Saved/);
  const lock = openDatabase();
  await lock.begin(async (tx) => {
    await tx`lock table section_update in exclusive mode`;
    await page.keyboard.type('not kept ');
    await expect(two.saving).toContainText('Saving…');
    await page.reload({ waitUntil: 'commit' });
    expect(asked).toEqual(['beforeunload']);
  });
  await lock.end();
  await page.context().close();
  await sql.end();
});
