import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, inject } from 'vitest';
import { closeDatabase } from '#db/client.server.ts';
import { databaseOn } from './postgres.ts';

/**
 * Runs before each `*.db.test.ts` is loaded: a database of its own, copied from the migrated template, named by
 * DATABASE_URL before any app code reads it; dropped when the file is done.
 */
const { adminUrl, template } = inject('postgres');
const name = `coproduce_test_${randomBytes(6).toString('hex')}`;
const admin = postgres(adminUrl, { max: 1, onnotice: () => undefined });

await admin`create database ${admin(name)} template ${admin(template)}`;
process.env.DATABASE_URL = databaseOn(adminUrl, name);

afterAll(async () => {
  await closeDatabase();
  await admin`drop database ${admin(name)} with (force)`;
  await admin.end();
});
