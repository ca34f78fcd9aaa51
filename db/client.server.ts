import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import * as schema from './schema/index.ts';

export type Db = PostgresJsDatabase<typeof schema>;
/** A transaction handle; everything that takes a `Db` takes this too. */
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0];

type Client = { db: Db; sql: postgres.Sql };

/** Opens a pool of at most `max` connections. */
export function connect(url: string, max = 10): Client {
  const sql = postgres(url, {
    max,
    onnotice: () => undefined,
    connect_timeout: 10,
    idle_timeout: 0,
    // Seconds between tries: by itself it waits up to twenty, and people would wait as long for "Saved".
    backoff: (tries: number) => Math.min(0.05 * 2 ** tries, 1),
  });
  return { db: drizzle(sql, { schema, casing: 'snake_case' }), sql };
}

// One pool per process, also when the dev server loads this module twice.
const shared = globalThis as typeof globalThis & { coproduceDatabase?: Client };

/** The process's pool on `DATABASE_URL`, which the shell sets before anything else is loaded. */
export function database(): Client {
  shared.coproduceDatabase ??= connect(databaseUrl());
  return shared.coproduceDatabase;
}

/** The address of the process's database, for the few who need a connection of their own. */
export function databaseUrl(): string {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('DATABASE_URL is not set: the shell sets it before the app is loaded');
  return url;
}

/** Closes the process's pool, waiting at most `seconds` for running statements. */
export async function closeDatabase(seconds = 2): Promise<void> {
  const open = shared.coproduceDatabase;
  delete shared.coproduceDatabase;
  await open?.sql.end({ timeout: seconds });
}
