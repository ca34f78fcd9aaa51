import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { embeddedUrl, stopEmbedded } from '#db/embedded.server.ts';
import { projectFolder } from '#app/platform/paths.server.ts';
import { collect, exitOf, startApp } from '../support/server.ts';

let dataFolder: string;

beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'coproduce-stopping-'));
});

afterEach(async () => {
  await stopEmbedded(dataFolder);
  await rm(dataFolder, { recursive: true, force: true });
});

test('SIGTERM: the app ends with 0 within eight seconds and takes its Postgres with it', async () => {
  const app = await startApp({ dataFolder });
  const began = performance.now();
  const code = await exitOf(app.process, () => app.process.kill('SIGTERM'));
  expect(code).toBe(0);
  expect(performance.now() - began).toBeLessThan(8_000);
  expect(await embeddedUrl(dataFolder)).toBeUndefined();
});

test('kill -9: the next start adopts the Postgres left running, within five seconds, with the same people', async () => {
  const first = await startApp({ dataFolder });
  await first.kill9();
  expect(await embeddedUrl(dataFolder)).toBe(first.databaseUrl);
  const began = performance.now();
  const second = await startApp({ dataFolder });
  expect(performance.now() - began).toBeLessThan(5_000);
  expect(second.databaseUrl).toBe(first.databaseUrl);
  expect(second.demoPeople).toEqual(first.demoPeople);
  await second.stop();
});

test('the starter is killed: the app notices and stops with everything it started', async () => {
  const starter = spawn(process.execPath, [join(projectFolder, 'tests', 'support', 'starter.mjs')], {
    env: {
      NODE_ENV: 'production',
      PORT: '0',
      COPRODUCE_BUILD: process.env.COPRODUCE_BUILD ?? 'build',
      COPRODUCE_DATA: dataFolder,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = collect(starter);
  await vi.waitFor(() => expect(output()).toContain('Coproduce is ready'), { timeout: 30_000 });
  await exitOf(starter, () => starter.kill('SIGKILL'));
  await vi.waitFor(async () => expect(await embeddedUrl(dataFolder)).toBeUndefined(), {
    timeout: 9_000,
    interval: 100,
  });
});

test('from the moment it is asked to stop, nobody is sent there any more', async () => {
  const app = await startApp({ dataFolder });
  const isReady = () =>
    fetch(`${app.origin}/readyz`).then(
      ({ status }) => status === 200,
      () => false,
    );
  expect(await isReady()).toBe(true);
  const ended = exitOf(app.process, () => app.process.kill('SIGTERM'));
  await vi.waitFor(async () => expect(await isReady()).toBe(false), { timeout: 1_000, interval: 10 });
  expect(await ended).toBe(0);
});

test('without its database the app stays up, and says so within half a second', async () => {
  const app = await startApp({ dataFolder });
  await stopEmbedded(dataFolder);
  const began = performance.now();
  const response = await fetch(`${app.origin}/readyz`);
  expect(response.status).toBe(503);
  expect(performance.now() - began).toBeLessThan(600);
  expect((await fetch(`${app.origin}/healthz`)).status).toBe(200);
  await exitOf(app.process, () => app.process.kill('SIGTERM'));
});

test('the demo passwords are kept where only their owner can read them', async () => {
  const app = await startApp({ dataFolder });
  expect(app.demoPeople.length).toBeGreaterThan(4);
  expect(app.output()).toContain(app.demoPeople[0]?.password);
  expect((await stat(join(dataFolder, 'demo-people.json'))).mode & 0o077).toBe(0);
  await app.stop();
});

test('an upgrade that is not ours is cut off', async () => {
  const app = await startApp({ dataFolder });
  const asking = request(`${app.origin}/elsewhere`, {
    headers: { Connection: 'Upgrade', Upgrade: 'websocket' },
  });
  asking.end();
  const [error] = (await once(asking, 'error')) as [Error];
  expect(error.message).toBe('socket hang up');
  await app.stop();
});
