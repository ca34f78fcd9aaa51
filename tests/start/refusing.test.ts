import { chmod, mkdtemp, rm, symlink } from 'node:fs/promises';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, collect, exitOf, spawnShell, startApp } from '../support/server.ts';

/** On Linux and macOS the user who owns nothing. */
const NOBODY = 65534;

let app: App;
let folder: string;

beforeAll(async () => {
  app = await startApp();
  folder = await mkdtemp(join(tmpdir(), 'coproduce-refused-'));
});

afterAll(async () => {
  await app.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Starts the shell, which is expected to give up; what it said and how it ended. */
async function refused(
  env: Record<string, string>,
  user?: number,
): Promise<{ code: number | null; said: string }> {
  const child = spawnShell({ PORT: '0', COPRODUCE_DATA: folder, ...env }, user);
  const output = collect(child);
  return { code: await exitOf(child), said: output() };
}

test.each(['127.0.0.1', '::1'])('a port taken on %s is said before anything is made', async (host) => {
  const other = createServer().listen(0, host);
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const { code, said } = await refused({ PORT: String(port) });
  other.close();
  expect(code).toBe(1);
  expect(said).toContain(`Port ${port} is taken by another program`);
  expect(said).toContain(`PORT=${port + 1} npm start`);
});

test('an address this machine does not have is refused', async () => {
  const { code, said } = await refused({ HOST: '192.0.2.1', APP_ORIGIN: 'https://plan.example.org' });
  expect(code).toBe(1);
  expect(said).toContain('Is HOST an address of this machine?');
});

test('a second process on one data folder says who has it', async () => {
  const { code, said } = await refused({ COPRODUCE_DATA: app.dataFolder });
  expect(code).toBe(1);
  expect(said).toContain(
    `Coproduce already runs on the data folder ${app.dataFolder} (process ${app.process.pid})`,
  );
  expect((await fetch(`${app.origin}/readyz`)).status).toBe(200);
});

test('a data folder that may not be written is refused with what to do', async () => {
  const place = await mkdtemp(join(tmpdir(), 'coproduce-closed-'));
  await chmod(place, 0o500);
  const { code, said } = await refused({ COPRODUCE_DATA: join(place, 'data') }, somebodyElse());
  await rm(place, { recursive: true });
  expect(code).toBe(1);
  expect(said).toContain('cannot be used');
  expect(said).toContain('COPRODUCE_DATA=/a/folder npm start');
});

test('a database last used by a newer version is refused and left as it is', async () => {
  const sql = postgres(app.databaseUrl, { max: 1 });
  const [added] = await sql`
    insert into drizzle.__drizzle_migrations (hash, created_at) values ('tomorrow', 99999999999999) returning id`;
  const { code, said } = await refused({ DATABASE_URL: app.databaseUrl });
  await sql`delete from drizzle.__drizzle_migrations where id = ${added?.id}`;
  await sql.end();
  expect(code).toBe(1);
  expect(said).toContain('last used by a newer version of Coproduce');
});

test('a database server that does not answer is named, without its password', async () => {
  const { code, said } = await refused({ DATABASE_URL: 'postgres://somebody:secret@127.0.0.1:9/plan' });
  expect(code).toBe(1);
  expect(said).toContain('The database plan on 127.0.0.1:9 cannot be opened');
  expect(said).not.toContain('secret');
});

test.each(['fsync', 'full_page_writes', 'synchronous_commit'])(
  'a database server with %s off is refused: it could lose what it has confirmed',
  async (name) => {
    const sql = postgres(app.databaseUrl, { max: 1 });
    const set = async (value: string) => {
      await sql.unsafe(`alter system set ${name} = '${value}'`);
      await sql`select pg_reload_conf()`;
      while ((await sql.unsafe(`show ${name}`))[0]?.[name] !== value) await sql`select pg_sleep(0.05)`;
    };
    await set('off');
    const { code, said } = await refused({ DATABASE_URL: app.databaseUrl });
    await set('on');
    await sql.end();
    expect(code).toBe(1);
    expect(said).toContain(`Switch on, then start again: ${name}`);
  },
);

test('a demo that other machines could reach is refused unless it is asked for', async () => {
  const open = { DATABASE_URL: app.databaseUrl, HOST: '0.0.0.0', APP_ORIGIN: 'https://plan.example.org' };
  const { code, said } = await refused(open);
  expect(code).toBe(1);
  expect(said).toContain('COPRODUCE_DEMO=1');
});

test('wrong settings are listed one by one', async () => {
  const { code, said } = await refused({ PORT: 'x', HOST: '0.0.0.0', COPRODUCE_TYPO: '1' });
  expect(code).toBe(1);
  expect(said).toContain('These settings are wrong:');
  expect(said).toContain('  PORT must be a number');
  expect(said).toContain('  COPRODUCE_TYPO is not a setting');
});

test('a database that belongs to another user is refused with what to do', async () => {
  const place = await mkdtemp(join(tmpdir(), 'coproduce-theirs-'));
  await chmod(place, 0o755);
  await symlink('/', join(place, 'postgres'));
  const { code, said } = await refused({ COPRODUCE_DATA: place }, somebodyElse());
  await rm(place, { recursive: true });
  expect(code).toBe(1);
  expect(said).toContain('belongs to another user of this machine');
});

/** Root may do everything: what is refused to others is tried as one of them. */
function somebodyElse(): number | undefined {
  return process.getuid?.() === 0 ? NOBODY : undefined;
}
