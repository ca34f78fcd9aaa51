import { expect, test, type Browser, type Page } from '@playwright/test';
import * as encoding from 'lib0/encoding';
import { readFile } from 'node:fs/promises';
import * as Y from 'yjs';
import { openingToken } from '#app/editor/protocol.ts';
import { SCHEMA_VERSION } from '#app/editor/schema/index.ts';
import { FRAGMENT } from '#app/editor/ydoc.ts';
import { OPCODES, readFrame, SYNC, type Frame } from '#app/realtime/frames.ts';
import { running } from '#tests/support/browser.ts';
import {
  marker,
  openDatabase,
  openDocument,
  pageOf,
  sceneIn,
  sectionOn,
  write,
  type Scene,
} from './writing-support.ts';

/**
 * What a person sees and keeps when the server refuses their words, for each of its reasons. The server is the real
 * one; on the way to it frames of the page are changed or lost. (`rights-changed`: writing-trouble.spec.ts.)
 */

let scene: Scene;
test.beforeAll(async () => {
  const sql = openDatabase();
  scene = await sceneIn(sql);
  await sql.end();
});

test('too-big: an owner who wrote too much offline to send at once is locked out, told so, and keeps every word', async ({
  browser,
}) => {
  const page = await somebody(browser);
  const one = await write(page, scene, running.address());
  await expect(one.saving).toContainText(/^Saved/);
  await page.context().setOffline(true);
  await expect(one.saving).toContainText('Offline');
  const words = marker();
  for (const part of ['first', 'second'])
    await one.text.evaluate(
      (text, pasted) => {
        const data = new DataTransfer();
        data.setData('text/plain', pasted);
        text.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        );
      },
      `${words}-${part} ${'long '.repeat(70_000)}`,
    );
  await page.context().setOffline(false);

  await stopped(page, 'Your last change was too big to be taken in one piece');
  await keepsCopyWith(page, `${words}-first`, `${words}-second`);
  await canWriteAgainWithout(page, words);
});

test('not-allowed: an owner whose change the document cannot keep is locked out, told so, and keeps the words', async ({
  browser,
}) => {
  const page = await somebody(browser);
  let forging = false;
  await between(page, (frame, bytes) => (forging && isUpdate(frame) ? withScript(frame.name) : bytes));
  const one = await write(page, scene, running.address());
  await expect(one.saving).toContainText(/^Saved/);
  forging = true;
  const words = marker();
  await page.keyboard.insertText(words);

  await stopped(page, 'Your last change held something this document cannot keep');
  await keepsCopyWith(page, words);
  forging = false;
  await canWriteAgainWithout(page, words);
});

test('old-page: an owner whose page is older than the document is locked out, keeps the words, and loads the page again', async ({
  browser,
}) => {
  const page = await somebody(browser);
  let old = false;
  await between(page, (frame, bytes) =>
    old && isKnock(frame) ? knock(frame.name, SCHEMA_VERSION - 1) : bytes,
  );
  const one = await write(page, scene, running.address());
  await expect(one.saving).toContainText(/^Saved/);
  // A new version is rolled out while this person is away with the page still open.
  await page.context().setOffline(true);
  await expect(one.saving).toContainText('Offline');
  const words = marker();
  await page.keyboard.insertText(words);
  old = true;
  await page.context().setOffline(false);

  await stopped(page, 'This page is older than the document. Please load it again before you write.');
  await keepsCopyWith(page, words);
  old = false;
  await one.section.getByRole('button', { name: 'Load the page again' }).click();
  await expect(one.writeHere).toBeVisible();
  await canWriteAgainWithout(page, words);
});

test('try-later: an owner whose words got lost on the way is told they are not saved yet, and they are sent again', async ({
  browser,
}) => {
  const page = await somebody(browser);
  let losing = 0;
  await between(page, (frame, bytes) => (isUpdate(frame) && losing-- > 0 ? undefined : bytes));
  const one = await write(page, scene, running.address());
  await expect(one.saving).toContainText(/^Saved/);
  const words = marker();
  losing = 1;
  await page.keyboard.type(words, { delay: 20 });
  await expect(one.saving).toContainText('Could not save, retrying');
  await expect(one.text).toBeFocused();
  await expect(one.saving).toContainText(/^Saved/, { timeout: 20_000 });
  await readsFromServer(page, words);
});

test('try-later: a page the server does not know yet stays as it was read, is told so, and opens as soon as it can', async ({
  browser,
}) => {
  const page = await somebody(browser);
  let early = true;
  await between(page, (frame, bytes) =>
    early && isKnock(frame) ? knock(frame.name, SCHEMA_VERSION + 1) : bytes,
  );
  const one = await openDocument(page, scene, running.address());
  const read = await one.reading.innerText();
  await one.writeHere.click();
  await expect(one.section).toContainText(
    'This section cannot be opened for writing just now. We keep trying.',
  );
  expect(await one.reading.innerText()).toBe(read);
  await expect(one.text).toHaveCount(0);
  early = false;
  await expect(one.text).toBeVisible({ timeout: 20_000 });
  const words = marker();
  await one.text.focus();
  await page.keyboard.type(words);
  await expect(one.saving).toContainText(/^Saved/);
  await readsFromServer(page, words);
});

const somebody = (browser: Browser) => pageOf(browser, scene.owners[0], running.address());

/** The section is locked and the person is told why, in these words. */
async function stopped(page: Page, why: string) {
  const { section, text } = sectionOn(page, scene);
  await expect(page.getByRole('heading', { name: 'Writing in this section has stopped' })).toBeFocused();
  await expect(section.getByRole('alert')).toContainText(why);
  await expect(section.getByRole('alert')).toContainText('Some of your words had not been saved.');
  await expect(text).toHaveCount(0);
  await expect(section.locator('[contenteditable]')).toHaveCount(0);
}

async function keepsCopyWith(page: Page, ...words: string[]) {
  const { section } = sectionOn(page, scene);
  const download = page.waitForEvent('download');
  await section.getByRole('link', { name: 'Download my copy' }).click();
  const file = await readFile(await (await download).path(), 'utf8');
  for (const each of words) expect(file).toContain(each);
  await section.getByRole('button', { name: 'Open my copy' }).click();
  for (const each of words) await expect(page.getByRole('dialog', { name: 'My copy' })).toContainText(each);
  await page.keyboard.press('Escape');
}

/** Nothing of the refused change is in the section, and the person goes on. */
async function canWriteAgainWithout(page: Page, refused: string) {
  const one = sectionOn(page, scene);
  const back = one.section.getByRole('button', { name: 'Go back to reading' });
  if (await back.isVisible()) await back.click();
  await one.writeHere.click();
  await expect(one.text).toBeFocused();
  await expect(one.text).not.toContainText(refused);
  const words = marker();
  await page.keyboard.type(words);
  await expect(one.saving).toContainText(/^Saved/);
  await readsFromServer(page, words);
}

async function readsFromServer(page: Page, words: string) {
  const fresh = await openDocument(page, scene, running.address());
  await expect(fresh.reading).toContainText(words);
  await page.context().close();
}

/** Stands between a page and the server: each frame of the page goes on as `change` gives it back, or not at all. */
async function between(page: Page, change: (frame: Frame, bytes: Buffer) => Buffer | undefined) {
  await page.routeWebSocket(/\/collaboration\//, (socket) => {
    const server = socket.connectToServer();
    socket.onMessage((bytes) => {
      const frame = typeof bytes === 'string' ? undefined : readFrame(bytes);
      const passed = frame ? change(frame, bytes as Buffer) : bytes;
      if (passed !== undefined) server.send(passed);
    });
  });
}

const isKnock = ({ opcode }: Frame) => opcode === OPCODES.auth;
const isUpdate = ({ opcode, part }: Frame) => opcode === OPCODES.sync && part === SYNC.update;

const knock = (name: string, schemaVersion: number) =>
  frameOf(name, OPCODES.auth, (encoder) => {
    encoding.writeVarUint(encoder, 0);
    encoding.writeVarString(encoder, openingToken(schemaVersion));
  });

/** An update that would put a script into the section. */
function withScript(name: string): Buffer {
  const doc = new Y.Doc();
  doc.getXmlFragment(FRAGMENT).insert(0, [new Y.XmlElement('script')]);
  return frameOf(name, OPCODES.sync, (encoder) => {
    encoding.writeVarUint(encoder, SYNC.update);
    encoding.writeVarUint8Array(encoder, Y.encodeStateAsUpdate(doc));
  });
}

function frameOf(name: string, opcode: number, write: (encoder: encoding.Encoder) => void): Buffer {
  const bytes = encoding.encode((encoder) => {
    encoding.writeVarString(encoder, name);
    encoding.writeVarUint(encoder, opcode);
    write(encoder);
  });
  return Buffer.from(bytes);
}
