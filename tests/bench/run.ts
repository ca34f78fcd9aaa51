import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeDatabase } from '#db/client.server.ts';
import { startEmbedded } from '#db/embedded.server.ts';
import { migrateDatabase } from '#db/migrate.server.ts';
import { coalition } from './coalition.ts';
import { conditions } from './figure.ts';
import { live } from './live.ts';
import { pages } from './pages.ts';
import { starting } from './starting.ts';
import { word } from './word.ts';

/**
 * `npm run bench`: aims and results as Markdown on stdout; `npm run bench live word` only these. Runs the production
 * build (`npm run build` first) on an embedded Postgres of its own, with nothing else running beside it.
 */
const PARTS: Record<string, () => Promise<string>> = {
  live: () => live([50, 200, 400]),
  pages: () => pages([5, 50, 500]),
  coalition,
  word: () => word([10, 100, 400]),
  starting,
};

process.env.LOG_LEVEL ??= 'silent';
const asked = process.argv.slice(2);
const unknown = asked.filter((part) => !Object.hasOwn(PARTS, part));
if (unknown.length > 0)
  throw new Error(`Not measured here: ${unknown.join(', ')}. There is: ${Object.keys(PARTS).join(', ')}`);

console.log(conditions());
for (const [name, part] of Object.entries(PARTS)) {
  if (asked.length === 0 || asked.includes(name)) console.log(await onFreshDatabase(part));
}

/** A Postgres for each part: a server that starts on another part's sections first catches up with their reading. */
async function onFreshDatabase(part: () => Promise<string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'coproduce-bench-'));
  const postgres = await startEmbedded(folder);
  process.env.DATABASE_URL = postgres.url;
  try {
    await migrateDatabase(postgres.url);
    return await part();
  } finally {
    await closeDatabase();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
