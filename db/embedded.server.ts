import { join } from 'node:path';
import postgres from 'postgres';
import { accountFor, openFolder } from './embedded/account.server.ts';
import { binariesFor } from './embedded/binaries.server.ts';
import { OWNER, openCluster, passwordOf } from './embedded/cluster.server.ts';
import { launch, runningPort, stopServer } from './embedded/postmaster.server.ts';

/** A real Postgres in the data folder, for people who have none. */
export type Embedded = {
  url: string;
  /** The database files. */
  folder: string;
  /** The server was already running: its last app process was killed, or another one is using it. */
  adopted: boolean;
  /** Stops the server; to be called after everything is saved. */
  stop: () => Promise<void>;
};

/**
 * Starts the Postgres of `dataFolder`, made on the first start, or adopts the one that still runs there. It listens
 * on the loopback only, behind a random password kept 0600 inside the database files, and writes every commit to
 * disk before it answers. It runs in a session of its own: what stops us does not stop it.
 *
 * @throws Refusal saying what to do: another Postgres version, a folder that may not be used, a server that fails.
 */
export async function startEmbedded(dataFolder: string): Promise<Embedded> {
  const folder = join(dataFolder, 'postgres');
  const account = await accountFor(folder);
  await openFolder(dataFolder, account);
  const binaries = await binariesFor(account, dataFolder);
  const cluster = await openCluster(folder, binaries, account);
  const running = await runningPort(folder);
  const port = running ?? (await launch(folder, binaries, account));
  const server = address(cluster.password, port);
  await makeDatabase(`${server}/postgres`);
  return {
    url: `${server}/${OWNER}`,
    folder,
    adopted: running !== undefined,
    stop: () => stopServer(folder, binaries, account),
  };
}

/** Where the running embedded Postgres of `dataFolder` answers; undefined when none runs. */
export async function embeddedUrl(dataFolder: string): Promise<string | undefined> {
  const folder = join(dataFolder, 'postgres');
  const port = await runningPort(folder);
  return port === undefined ? undefined : `${address(await passwordOf(folder), port)}/${OWNER}`;
}

/** Stops what still runs in `dataFolder`, after its app process was killed. */
export async function stopEmbedded(dataFolder: string): Promise<void> {
  const folder = join(dataFolder, 'postgres');
  if ((await runningPort(folder)) === undefined) return;
  const account = await accountFor(folder);
  await stopServer(folder, await binariesFor(account, dataFolder), account);
}

function address(password: string, port: number): string {
  return `postgres://${OWNER}:${password}@127.0.0.1:${port}`;
}

async function makeDatabase(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    const [there] = await sql`select 1 from pg_database where datname = ${OWNER}`;
    if (!there) await sql`create database ${sql(OWNER)}`;
  } catch (error) {
    // Two processes on a new folder: the other one was faster.
    if (!(error instanceof postgres.PostgresError && ['42P04', '23505'].includes(error.code))) throw error;
  } finally {
    await sql.end({ timeout: 5 });
  }
}
