import { expect, test } from 'vitest';
import { database } from '#db/client.server.ts';
import { migrateDatabase, isMigrated } from '#db/migrate.server.ts';

test('two processes that start together migrate exactly once', async () => {
  const url = process.env.DATABASE_URL ?? '';
  await Promise.all([migrateDatabase(url), migrateDatabase(url)]);
  const [row] = await database()
    .sql`select count(*)::int as n, count(distinct hash)::int as different from drizzle.__drizzle_migrations`;
  expect(row?.n).toBe(row?.different);
  expect(await isMigrated(database().sql)).toBe(true);
});
