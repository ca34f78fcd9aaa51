import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { embeddedUrl, startEmbedded, stopEmbedded } from '#db/embedded.server.ts';
import { Refusal } from '#app/platform/refusal.ts';

let dataFolder: string;

beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'coproduce-embedded-'));
});

afterEach(async () => {
  await stopEmbedded(dataFolder);
  await rm(dataFolder, { recursive: true, force: true });
});

test('the embedded Postgres confirms only what is on the disk, sorts as Unicode says, and listens on the loopback', async () => {
  const { url } = await startEmbedded(dataFolder);
  expect(new URL(url).hostname).toBe('127.0.0.1');
  expect(await ask(url, 'show fsync')).toBe('on');
  expect(await ask(url, 'show synchronous_commit')).toBe('on');
  expect(await ask(url, 'show full_page_writes')).toBe('on');
  expect(await ask(url, 'show server_encoding')).toBe('UTF8');
  expect(await ask(url, 'show listen_addresses')).toBe('127.0.0.1');
  expect(await ask(url, "select upper('é')")).toBe('É');
});

test('nobody gets in without the password, which only its owner can read', async () => {
  const { url, folder } = await startEmbedded(dataFolder);
  const guessed = new URL(url);
  guessed.password = 'guessed';
  await expect(ask(guessed.href, 'select 1')).rejects.toThrow(/password authentication failed/);
  const file = await stat(join(folder, 'coproduce-password'));
  expect(file.mode & 0o077).toBe(0);
});

test('two processes that start on one new folder share one server', async () => {
  const [first, second] = await Promise.all([startEmbedded(dataFolder), startEmbedded(dataFolder)]);
  expect(first.url).toBe(second.url);
});

test('a server whose app was killed is adopted, with everything in it', async () => {
  const first = await startEmbedded(dataFolder);
  await ask(first.url, 'create table kept as select 7 as number');
  const second = await startEmbedded(dataFolder);
  expect(second.adopted).toBe(true);
  expect(await ask(second.url, 'select number from kept')).toBe(7);
});

test('a killed server starts again by itself with everything that was committed', async () => {
  const { url, folder } = await startEmbedded(dataFolder);
  await ask(url, 'create table kept as select 7 as number');
  process.kill(Number((await readFile(join(folder, 'postmaster.pid'), 'utf8')).split('\n')[0]), 'SIGKILL');
  const again = await startEmbedded(dataFolder);
  expect(await ask(again.url, 'select number from kept')).toBe(7);
});

test('a lock left behind by a process number that somebody else has now blocks nothing', async () => {
  const { folder, stop } = await startEmbedded(dataFolder);
  const lock = await readFile(join(folder, 'postmaster.pid'), 'utf8');
  await stop();
  await writeFile(join(folder, 'postmaster.pid'), lock.replace(/^\d+/, String(process.pid)));
  const { url, adopted } = await startEmbedded(dataFolder);
  expect(adopted).toBe(false);
  expect(await ask(url, 'select 1 as one')).toBe(1);
});

test('stopping leaves no server', async () => {
  const { stop } = await startEmbedded(dataFolder);
  await stop();
  expect(await embeddedUrl(dataFolder)).toBeUndefined();
});

test.each([
  ['19', /newer version \(Postgres 19/],
  ['15', /older version \(Postgres 15/],
])('a folder made by Postgres %s is refused and left as it is', async (version, said) => {
  const { folder, stop } = await startEmbedded(dataFolder);
  await stop();
  await writeFile(join(folder, 'PG_VERSION'), `${version}\n`);
  const refused = startEmbedded(dataFolder);
  await expect(refused).rejects.toBeInstanceOf(Refusal);
  await expect(refused).rejects.toThrow(said);
  await writeFile(join(folder, 'PG_VERSION'), '18\n');
});

/** The one value a statement answers with. */
async function ask(url: string, statement: string): Promise<unknown> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    const [row] = await sql.unsafe(statement);
    return row && Object.values(row)[0];
  } finally {
    await sql.end({ timeout: 1 });
  }
}
