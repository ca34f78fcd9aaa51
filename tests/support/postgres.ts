import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '#db/embedded.server.ts';
import { migrateDatabase } from '#db/migrate.server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A server on which test databases are made, and the migrated database they are copied from. */
    postgres: { adminUrl: string; template: string };
  }
}

/** One real Postgres for the whole run: the one in `DATABASE_URL`, else an embedded one in a temporary folder. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const server = await openServer();
  const template = `coproduce_template_${randomBytes(6).toString('hex')}`;
  const admin = postgres(server.adminUrl, { max: 1, onnotice: () => undefined });
  await admin`create database ${admin(template)}`;
  await migrateDatabase(databaseOn(server.adminUrl, template));
  provide('postgres', { adminUrl: server.adminUrl, template });
  return async () => {
    await admin`drop database ${admin(template)} with (force)`;
    await admin.end();
    await server.stop();
  };
}

/** The same server, another database. */
export function databaseOn(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function openServer(): Promise<{ adminUrl: string; stop: () => Promise<void> }> {
  const given = process.env.DATABASE_URL;
  if (given) return { adminUrl: given, stop: async () => undefined };
  const folder = await mkdtemp(join(tmpdir(), 'coproduce-tests-'));
  const embedded = await startEmbedded(folder);
  return {
    adminUrl: embedded.url,
    stop: async () => {
      await embedded.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
