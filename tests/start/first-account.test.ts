import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import postgres from 'postgres';
import { beforeEach, expect, test } from 'vitest';
import { buildFolder, projectFolder } from '#app/platform/paths.server.ts';
import { type App, startApp } from '../support/server.ts';

const run = promisify(execFile);

/** This file's own empty database, on the server the tests use. */
const DATABASE_URL = process.env.DATABASE_URL ?? '';

beforeEach(async () => {
  const sql = postgres(DATABASE_URL, { max: 1, onnotice: () => undefined });
  await sql`truncate person, coalition, setup_code cascade`;
  await sql.end();
});

async function withApp(env: Record<string, string>, work: (app: App) => Promise<void>): Promise<void> {
  const app = await startApp({ env: { DATABASE_URL, ...env } });
  try {
    await work(app);
  } finally {
    await app.stop();
  }
}

test('a database of one’s own stays empty: the start prints the code that makes the first account', async () => {
  await withApp({}, async (app) => {
    expect(app.output()).toContain('Nobody has an account yet');
    expect(app.output()).toMatch(/Code: \S{8,} \(works once\)/);
    expect(app.demoPeople).toEqual([]);
    expect((await fetch(`${app.origin}/set-up`)).status).toBe(200);
  });
});

test('an embedded database that other machines can reach gets no demo unless it is asked for', async () => {
  const app = await startApp({ env: { APP_ORIGIN: 'https://plan.example.org' } });
  expect(app.demoPeople).toEqual([]);
  expect(app.output()).toContain('https://plan.example.org/set-up');
  await app.stop();
});

test('npm run seed fills a database of one’s own, once, and the next start asks for no first account', async () => {
  const env = {
    NODE_ENV: 'production' as const,
    DATABASE_URL,
    COPRODUCE_DATA: join(projectFolder, 'test-results', 'seeded'),
  };
  const seed = () => run(process.execPath, [join(buildFolder, 'seed.js')], { cwd: projectFolder, env });
  expect((await seed()).stdout).toContain('@coalition.example');
  await expect(seed()).rejects.toThrow(/already in this database/);
  await withApp({}, async (app) => {
    expect(app.output()).not.toContain('Nobody has an account yet');
  });
});
