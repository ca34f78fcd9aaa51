import { gzipSync } from 'node:zlib';
import { database } from '#db/client.server.ts';
import { seedLargeCoalition, type LargeCoalition } from '../support/large.ts';
import { spreadOf } from '../support/measure.ts';
import { startApp } from '../support/server.ts';
import { slowProxy } from '../support/slowProxy.ts';
import { signedIn } from '../support/world.ts';
import { table, type Figure } from './figure.ts';

const LOOKS = 10;
const SMALL = { members: 20, documents: 5, sectionsPerDocument: 12 };
const LARGE = { members: 500, documents: 200, sectionsPerDocument: 12 };

/** A coalition's pages, by how many members and documents it has: the SQL statements must stay the same. */
export async function coalition(): Promise<string> {
  const wire = await slowProxy(process.env.DATABASE_URL ?? '');
  const app = await startApp({ env: { DATABASE_URL: wire.url } });
  const figures: Figure[] = [];
  try {
    const small = await seedLargeCoalition(database().db, SMALL);
    const large = await seedLargeCoalition(database().db, LARGE);
    for (const [what, path] of Object.entries(PAGES)) {
      const looks = [];
      for (const seeded of [small, large]) looks.push(await lookAt(seeded, path(seeded)));
      const [before, after] = looks;
      if (!before || !after) throw new Error('Nothing was measured');
      figures.push({
        what,
        aim: 'the same statements',
        result:
          `${before.statements} / ${after.statements} statements; p50 ${before.p50} / ${after.p50} ms; ` +
          `${before.size} / ${after.size} kB gzipped`,
        met: before.statements === after.statements,
      });
    }
  } finally {
    await app.stop();
    await wire.close();
  }
  const sizes = [SMALL, LARGE].map(({ members, documents }) => `${members} members, ${documents} documents`);
  return table(`Pages of a coalition of ${sizes.join(' / ')}`, figures);

  async function lookAt({ facilitator }: LargeCoalition, path: string) {
    const person = { ...facilitator, name: 'Large Example', email: '' };
    const { cookie } = await signedIn(person, new URL(app.origin).host);
    const look = async () => {
      const response = await fetch(`${app.origin}${path}`, { headers: { cookie, accept: 'text/html' } });
      if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
      return response.text();
    };
    let html = await look();
    const times: number[] = [];
    const before = wire.counted().statements;
    for (let n = 0; n < LOOKS; n += 1) {
      const started = performance.now();
      html = await look();
      times.push(performance.now() - started);
    }
    const statements = Math.round((wire.counted().statements - before) / LOOKS);
    return {
      statements,
      p50: spreadOf(times).p50.toFixed(0),
      size: (gzipSync(html).length / 1000).toFixed(1),
    };
  }
}

const PAGES: Record<string, (of: LargeCoalition) => string> = {
  Home: ({ coalitionId }) => `/coalitions/${coalitionId}`,
  People: ({ coalitionId }) => `/coalitions/${coalitionId}/people`,
  'All documents': ({ coalitionId }) => `/coalitions/${coalitionId}/documents`,
  Activity: ({ coalitionId }) => `/coalitions/${coalitionId}/activity`,
  Search: ({ coalitionId }) => `/coalitions/${coalitionId}/search?q=neighbours`,
  'My sections': () => '/my-sections',
  'Who owns what': ({ documentIds }) => `/documents/${documentIds[0]}/owners`,
};
