import postgres from 'postgres';
import { type Embedded, startEmbedded } from '#db/embedded.server.ts';
import { migrateDatabase } from '#db/migrate.server.ts';
import { Refusal } from '#app/platform/refusal.ts';
import { holdFolder } from './hold.server.ts';

/** The database this process works on, ready to use. */
export type Store = { url: string; embedded: Embedded | undefined; close: () => Promise<void> };

/** The settings without which Postgres answers before a commit is on the disk. */
const DURABLE = {
  fsync: ['on'],
  full_page_writes: ['on'],
  synchronous_commit: ['on', 'local', 'remote_write', 'remote_apply'],
};

/** The oldest Postgres whose features we use. */
const OLDEST_MAJOR = 15;

/**
 * Opens `databaseUrl`, or the embedded Postgres of `dataFolder` when there is none, and brings it up to date.
 *
 * @throws Refusal saying what to do.
 */
export async function openStore(databaseUrl: string | undefined, dataFolder: string): Promise<Store> {
  if (databaseUrl) {
    await inspect(databaseUrl);
    await migrateDatabase(databaseUrl);
    return { url: databaseUrl, embedded: undefined, close: async () => undefined };
  }
  const { embedded, letGo } = await claimEmbedded(dataFolder);
  try {
    await inspect(embedded.url);
    await migrateDatabase(embedded.url);
  } catch (error) {
    await letGo();
    await embedded.stop();
    throw error;
  }
  return {
    url: embedded.url,
    embedded,
    close: async () => {
      await letGo();
      await embedded.stop();
    },
  };
}

/** A process that is just stopping takes its Postgres with it while we wait for the folder: then start our own. */
async function claimEmbedded(
  dataFolder: string,
): Promise<{ embedded: Embedded; letGo: () => Promise<void> }> {
  for (let left = 2; ; left -= 1) {
    try {
      const embedded = await startEmbedded(dataFolder);
      return { embedded, letGo: await holdFolder(embedded.url, dataFolder) };
    } catch (error) {
      if (error instanceof Refusal || left === 0) throw error;
    }
  }
}

/** Refuses a server that is too old, cannot be reached, or could lose what it has confirmed. */
async function inspect(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined, connect_timeout: 10 });
  try {
    const rows = await sql<{ name: string; setting: string }[]>`
      select name, setting from pg_settings where name in ${sql([...Object.keys(DURABLE), 'server_version_num'])}`;
    const found = new Map(rows.map((row) => [row.name, row.setting]));
    const major = Math.floor(Number(found.get('server_version_num')) / 10_000);
    if (major < OLDEST_MAJOR) {
      throw new Refusal(
        `The database server is Postgres ${major}; Coproduce needs ${OLDEST_MAJOR} or newer.`,
      );
    }
    const unsafe = Object.entries(DURABLE).filter(([name, good]) => !good.includes(found.get(name) ?? ''));
    if (unsafe.length > 0) {
      throw new Refusal(
        'This database server could lose words it has already confirmed as saved. Switch on, then start again: ' +
          unsafe.map(([name]) => name).join(', '),
      );
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const { host, pathname } = new URL(url);
    throw new Refusal(
      `The database ${pathname.slice(1)} on ${host} cannot be opened: ` +
        `${error instanceof Error ? error.message || ('code' in error ? String(error.code) : error.name) : String(error)}\nCheck DATABASE_URL, and that the server runs.`,
    );
  } finally {
    await sql.end({ timeout: 5 });
  }
}
