import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { words } from '#app/words/index.ts';
import { database } from '#db/client.server.ts';
import { session } from '#db/schema/index.ts';
import { builtRoutes } from '#tests/access/manifest.ts';
import { TABLE } from '#tests/access/table.ts';
import type { App } from '#tests/support/server.ts';
import { signedIn, type World } from '#tests/support/world.ts';
import { knock } from './knock.ts';
import { ORIGIN, served, signIn, type Served } from './served.ts';

let world: World;
let here: App;
let there: App;
let stop: Served['stop'] = async () => undefined;
beforeAll(async () => {
  ({ world, here, there, stop } = await served());
});
afterAll(() => stop());

describe('a request from another site', () => {
  const routes = builtRoutes().filter((route) => route.takesPosts);
  const foreign: [string, Record<string, string>][] = [
    ['no header at all', {}],
    ['another origin', { origin: 'https://evil.example' }],
    ['a hidden origin', { origin: 'null' }],
    ['a page of a sibling site', { origin: 'https://sub.plan.example.org', 'sec-fetch-site': 'same-site' }],
    ['a page of another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    [
      'another site that names our proxy',
      { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
    ],
  ];

  test('is tried on every action there is', () => {
    const tried = TABLE.filter((row) => row.method === 'UNSAFE').map((row) => row.route);
    expect(routes.map((route) => route.id).filter((id) => !tried.includes(id))).toEqual([]);
    expect(routes.length).toBeGreaterThan(50);
  });

  test.each(foreign)(
    'with %s is refused by every route and method, and does nothing',
    async (_case, headers) => {
      const { cookie } = await signedIn(world.member, `localhost:${here.port}`);
      const before = await database().db.$count(session);
      for (const row of TABLE.filter((one) => one.method === 'UNSAFE')) {
        for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
          const form = row.form?.(world, 'own') ?? {};
          for (const path of [
            row.path(world, 'own'),
            `${row.path(world, 'own').replace('?index', '')}.data`,
          ]) {
            const answer = await knock(here.port, path, { method, headers: { ...headers, cookie }, form });
            expect([method, path, answer.status, answer.cookies]).toEqual([method, path, 403, []]);
          }
        }
      }
      expect(await database().db.$count(session)).toBe(before);
    },
  );

  test('is refused at the public address too, where only its own origin is taken', async () => {
    const host = 'plan.example.org';
    expect((await signIn(there, { host, origin: 'https://plan.example.org.evil.example' })).status).toBe(403);
    expect((await signIn(there, { host, origin: 'http://plan.example.org' })).status).toBe(403);
    expect((await signIn(there, { host, origin: ORIGIN })).status).toBe(302);
  });
});

describe('what a request claims about where it was sent', () => {
  test.each(['evil.example', 'localhost', 'localhost.evil.example', '127.0.0.2'])(
    'a host that is not ours, %s, gets no page',
    async (host) => {
      expect(await knock(here.port, '/sign-in', { headers: { host } })).toMatchObject({
        status: 421,
        body: words.http.notOurAddress,
      });
    },
  );

  test.each<Record<string, string>>([
    { 'x-forwarded-host': 'evil.example' },
    { 'x-forwarded-proto': 'https' },
    { 'x-forwarded-port': '444' },
    { 'x-forwarded-prefix': '//evil.example' },
    { forwarded: 'host=evil.example;proto=https' },
    { 'x-forwarded-for': '203.0.113.9' },
    { 'x-original-url': '/set-up' },
    { 'x-proxy-path': '//evil.example' },
  ])('%j changes neither page, nor cookie, nor where it leads', async (claim) => {
    const steady = (body: string) => body.replace(/nonce[-=]"?[\w+/]{22}==/g, '');
    const [plain, claimed] = [
      await knock(here.port, '/sign-in'),
      await knock(here.port, '/sign-in', { headers: claim }),
    ];
    expect(steady(claimed.body)).toBe(steady(plain.body));
    expect(claimed.headers['strict-transport-security']).toBeUndefined();
    const origin = `http://localhost:${here.port}`;
    const signed = await signIn(here, { origin, ...claim });
    expect([signed.status, signed.headers.location]).toEqual([302, '/']);
    expect(signed.cookies[0]).toMatch(new RegExp(`^coproduce-${here.port}=`));
  });
});
