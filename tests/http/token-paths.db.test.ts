import { afterAll, beforeAll, expect, test } from 'vitest';
import { database } from '#db/client.server.ts';
import { session } from '#db/schema/index.ts';
import { startApp, type App } from '#tests/support/server.ts';
import { aWorld, type World } from '#tests/support/world.ts';
import { knock, knockFromHere } from './knock.ts';

let world: World;
let app: App;
beforeAll(async () => {
  world = await aWorld(database().db);
  app = await startApp({ env: { DATABASE_URL: process.env.DATABASE_URL ?? '', LOG_LEVEL: 'debug' } });
});
afterAll(() => app?.stop());

const sessions = () => database().db.$count(session);

test('a page behind a token tells no other page where it was, and is kept nowhere', async () => {
  const { invitationToken, linkToken } = world.things;
  for (const path of [`/join/${invitationToken}`, `/with/${linkToken}`, '/with/unknown']) {
    const { headers } = await knock(app.port, path);
    expect([headers['referrer-policy'], headers['cache-control']]).toEqual(['no-referrer', 'no-store']);
  }
});

test('looking signs nobody in, and its form is taken though the page hides where it comes from', async () => {
  const path = `/with/${world.things.linkToken}`;
  const before = await sessions();
  for (let i = 0; i < 3; i += 1) expect((await knock(app.port, path)).cookies).toEqual([]);
  expect(await sessions()).toBe(before);
  const hidden = { origin: 'null', 'sec-fetch-site': 'same-origin' };
  const joined = await knock(app.port, path, { method: 'POST', headers: hidden, form: {} });
  expect([joined.status, joined.cookies.length]).toEqual([302, 1]);
  const elsewhere = await knock(app.port, path, { method: 'POST', headers: { origin: 'null' }, form: {} });
  expect([elsewhere.status, elsewhere.cookies]).toEqual([403, []]);
});

test('no token stands in the log, whatever is done with it', async () => {
  const { invitationToken, linkToken } = world.things;
  for (const path of [`/join/${invitationToken}`, `/with/${linkToken}`]) {
    for (const written of [path, `${path}.data`, `${path}/more`, `/${path}`, path.replace('j', '%6A')]) {
      await knock(app.port, written);
      await knockFromHere(app.port, written, { method: 'POST', form: { name: 'x' } });
    }
    await knock(app.port, `/sign-in?to=${encodeURIComponent(path)}`);
  }
  await knock(app.port, '/healthz');
  await expect.poll(() => app.output()).toContain('"path":"/with/…"');
  for (const token of [invitationToken, linkToken]) expect(app.output()).not.toContain(token);
});
