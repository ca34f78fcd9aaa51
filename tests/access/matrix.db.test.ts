import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { database } from '#db/client.server.ts';
import { session } from '#db/schema/index.ts';
import { knockFromHere } from '#tests/http/knock.ts';
import { startApp, type App } from '#tests/support/server.ts';
import { aWorld, signedIn, type World } from '#tests/support/world.ts';
import { ACTORS, OBJECTS, type ActorName } from './actors.ts';
import { builtRoutes } from './manifest.ts';
import type { Row } from './row.ts';
import { gaps, TABLE, withSeveralIds } from './table.ts';

const UNSAFE = ['POST', 'PUT', 'PATCH', 'DELETE'];

let app: App;
let world: World;
/** Nothing of the other side may be in an answer that denies. */
let secrets: string[];

beforeAll(async () => {
  world = await aWorld(database().db);
  app = await startApp({ env: { DATABASE_URL: process.env.DATABASE_URL ?? '' } });
  secrets = ['What the owners wrote', 'Nothing to do with us', 'Not ours', 'First section', 'Theirs'];
});
afterAll(() => app?.stop());

async function cookieOf(name: ActorName): Promise<Record<string, string>> {
  if (name === 'nobody') return {};
  return { cookie: (await signedIn(world[name], `localhost:${app.port}`)).cookie };
}

async function ask(
  row: Row,
  method: string,
  object: (typeof OBJECTS)[number],
  name: ActorName,
  path: string,
) {
  const form = row.method === 'UNSAFE' ? (row.form?.(world, object) ?? {}) : undefined;
  return knockFromHere(app.port, path, { method, headers: await cookieOf(name), ...(form && { form }) });
}

describe.each(TABLE.map((row) => [`${row.method} ${row.route}`, row] as const))('%s', (_name, row) => {
  test.each(ACTORS)('answers %s as the table says, for the own coalition and for another', async (name) => {
    for (const object of OBJECTS) {
      for (const method of row.method === 'GET' ? ['GET'] : UNSAFE) {
        const answer = await ask(row, method, object, name, row.path(world, object));
        expect([method, object, answer.status]).toEqual([method, object, row[object][name]]);
        // A form that comes back with what to put right denies nothing.
        if (answer.status >= 300 && answer.status !== 422)
          expect(secrets.filter((secret) => answer.body.includes(secret))).toEqual([]);
      }
    }
  });
});

describe("the page's data, asked for without the page", () => {
  const pages = TABLE.filter((row) => row.method === 'GET' && row.route === 'routes/documents.$id');
  test.each(ACTORS)('is given to %s only where the page is', async (name) => {
    for (const row of pages) {
      for (const object of OBJECTS) {
        const answer = await ask(row, 'GET', object, name, `${row.path(world, object)}.data`);
        const told = secrets.filter((secret) => answer.body.includes(secret));
        if (row[object][name] !== 200) expect([row.route, object, told]).toEqual([row.route, object, []]);
      }
    }
  });

  test('holds the text for who may read it, so that the test above can fail', async () => {
    const headers = await cookieOf('observer');
    const { body } = await knockFromHere(app.port, `/documents/${world.documentId}.data`, { headers });
    expect(body).toContain('What the owners wrote');
  });
});

describe('an id that names nothing', () => {
  test.each([
    '00000000-0000-7000-8000-000000000000',
    'x',
    "'; drop table person; --",
    '%00',
    '..%2f..%2fetc%2fpasswd',
    '[object Object]',
  ])("%s, looks to a facilitator as another coalition's does", async (id) => {
    const headers = await cookieOf('facilitator');
    const theirs = await knockFromHere(app.port, `/sections/${world.elsewhere.sectionId}/reading`, {
      headers,
    });
    const none = await knockFromHere(app.port, `/sections/${encodeURIComponent(id)}/reading`, { headers });
    expect([none.status, none.body]).toEqual([theirs.status, theirs.body]);
  });
});

describe('the table', () => {
  test('has a row for every route of the build and every method, and none besides', () => {
    expect(gaps(builtRoutes(), TABLE)).toEqual({ missing: [], stale: [] });
  });

  test('misses a planted route', () => {
    const planted = { id: 'routes/planted', path: '/planted', answersGet: true, takesPosts: true };
    expect(gaps([...builtRoutes(), planted], TABLE).missing).toEqual([
      'GET routes/planted',
      'UNSAFE routes/planted',
    ]);
  });

  test('notices a row whose route is gone', () => {
    const [gone, ...rest] = builtRoutes();
    expect(gaps(rest, TABLE).stale).toContain(`GET ${gone?.id}`);
  });

  test('knows of no path with two ids; one that comes must be tried with ids of different owners', () => {
    expect(withSeveralIds(builtRoutes())).toEqual([]);
  });

  test('gives no session to anybody it turns away', async () => {
    const before = await database().db.$count(session);
    for (const row of TABLE.filter((one) => one.method === 'UNSAFE' && one.form)) {
      const answer = await ask(row, 'POST', 'own', 'nobody', row.path(world, 'own'));
      expect(answer.cookies).toEqual([]);
    }
    expect(await database().db.$count(session)).toBe(before);
  });
});
