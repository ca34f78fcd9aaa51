import { readMigrationFiles } from 'drizzle-orm/migrator';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { migrationsFolder } from '#app/platform/paths.server.ts';
import { Refusal } from '#app/platform/refusal.ts';

/** Names the advisory lock under which one process migrates while the others wait. */
const MIGRATION_LOCK = 7_262_001;
/** How long to wait for another process that is migrating. */
const WAIT_FOR_TURN = '60s';
/** How long a step may wait for a table somebody is using: the old version keeps working meanwhile. */
const WAIT_FOR_TABLE = '5s';
/** Postgres: lock_not_available. */
const LOCK_NOT_AVAILABLE = '55P03';

/**
 * Brings the database at `url` to this version's schema, all steps in one transaction: each is applied exactly once
 * however many processes start together, and a failed step leaves nothing behind.
 *
 * @throws Refusal when a newer version has been here, or when a table stays locked for five seconds.
 */
export async function migrateDatabase(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await sql`select set_config('lock_timeout', ${WAIT_FOR_TURN}, false)`;
    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await sql`select set_config('lock_timeout', ${WAIT_FOR_TABLE}, false)`;
    await refuseNewer(sql);
    await migrate(drizzle(sql), { migrationsFolder });
  } catch (error) {
    if (codeOf(error) === LOCK_NOT_AVAILABLE) {
      throw new Refusal(
        'The database could not be brought up to date: somebody else is using a table that has to change. ' +
          'Nothing was changed. Stop other programs that use this database and start again.',
      );
    }
    throw error;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/**
 * Whether every migration this version knows has been applied; a newer version may have added its own meanwhile,
 * beside which this one still works. Cheap: one row.
 */
export async function isMigrated(sql: postgres.Sql): Promise<boolean> {
  return (await lastApplied(sql)) >= lastKnown();
}

async function refuseNewer(sql: postgres.Sql): Promise<void> {
  if ((await lastApplied(sql)) > lastKnown()) {
    throw new Refusal(
      'The database was last used by a newer version of Coproduce, and this version cannot read it safely. ' +
        'Start that newer version again, or use another database (DATABASE_URL) or data folder (COPRODUCE_DATA).',
    );
  }
}

async function lastApplied(sql: postgres.Sql): Promise<number> {
  const [table] = await sql`select to_regclass('drizzle.__drizzle_migrations') is not null as there`;
  if (!table?.there) return 0;
  const [row] =
    await sql`select coalesce(max(created_at), 0)::float8 as at from drizzle.__drizzle_migrations`;
  return Number(row?.at ?? 0);
}

/** Read once: the files belong to the version that runs. */
let known: number | undefined;
function lastKnown(): number {
  known ??= Math.max(0, ...readMigrationFiles({ migrationsFolder }).map((step) => step.folderMillis));
  return known;
}

function codeOf(error: unknown): unknown {
  if (!(error instanceof Error)) return undefined;
  return 'code' in error ? error.code : codeOf(error.cause);
}
