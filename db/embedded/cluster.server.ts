import { randomBytes } from 'node:crypto';
import { chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Refusal } from '#app/platform/refusal.ts';
import { type Account, runAs } from './account.server.ts';
import type { Binaries } from './binaries.server.ts';

/** The database files of one data folder. */
export type Cluster = { folder: string; password: string };

/** The one user of the embedded server, and the database it holds. */
export const OWNER = 'coproduce';

/** Lies inside the cluster, so that the two can never be separated. 0600, as everything there. */
const PASSWORD_FILE = 'coproduce-password';

/** Follows the folder's name while initdb is at work. */
const UNFINISHED = '.unfinished-';

/** Opens the cluster in `folder`, made on the first start. @throws Refusal when another Postgres version made it. */
export async function openCluster(folder: string, binaries: Binaries, account: Account): Promise<Cluster> {
  const found = await versionIn(folder);
  if (found === undefined) await makeCluster(folder, binaries, account);
  else refuseOtherVersion(folder, found, binaries.major);
  await removeUnfinished(folder);
  return { folder, password: await passwordOf(folder) };
}

/** The major version of the Postgres that made the cluster; undefined while there is none. */
async function versionIn(folder: string): Promise<number | undefined> {
  const text = await readFile(join(folder, 'PG_VERSION'), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : Number.parseInt(text, 10);
}

/** The random password of the one user, kept beside what it opens. */
export function passwordOf(folder: string): Promise<string> {
  return readFile(join(folder, PASSWORD_FILE), 'utf8');
}

/**
 * Built aside and renamed into place: an interrupted initdb leaves nothing that looks like a database, and of two
 * processes that start together one wins and the other uses what the winner made.
 */
async function makeCluster(folder: string, binaries: Binaries, account: Account): Promise<void> {
  const aside = `${folder}${UNFINISHED}${randomBytes(6).toString('hex')}`;
  const passwordFile = `${aside}.password`;
  const password = randomBytes(24).toString('hex');
  try {
    await mkdir(aside, { mode: 0o700 });
    await writeFile(passwordFile, password, { mode: 0o600 });
    if (account) {
      await chown(aside, account.uid, account.gid);
      await chown(passwordFile, account.uid, account.gid);
    }
    const made = await runAs(account, binaries.initdb, [
      `--pgdata=${aside}`,
      `--username=${OWNER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
    ]);
    if (made.code !== 0) throw new Error(made.output.trim());
    await rename(passwordFile, join(aside, PASSWORD_FILE));
    await rename(aside, folder);
  } catch (error) {
    // Somebody else was faster: theirs it is.
    if ((await versionIn(folder)) !== undefined) return;
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refusal(`The database could not be made in ${folder}:\n${reason}`);
  } finally {
    await rm(aside, { recursive: true, force: true });
    await rm(passwordFile, { force: true });
  }
}

/** What interrupted starts have left behind. Who is still at it removes its own, and finds the finished cluster. */
async function removeUnfinished(folder: string): Promise<void> {
  const prefix = `${basename(folder)}${UNFINISHED}`;
  for (const name of await readdir(dirname(folder))) {
    const left = join(dirname(folder), name);
    if (name.startsWith(prefix)) await rm(left, { recursive: true, force: true }).catch(() => undefined);
  }
}

function refuseOtherVersion(folder: string, found: number, ours: number): void {
  if (found === ours) return;
  throw new Refusal(
    found > ours
      ? `The database in ${folder} was made by a newer version (Postgres ${found}; this one brings ${ours}). ` +
          'Start the newer Coproduce again, or name another data folder: COPRODUCE_DATA=/a/folder npm start'
      : `The database in ${folder} was made by an older version (Postgres ${found}; this one brings ${ours}). ` +
          'Start the older Coproduce, export what it holds, and import it into a new data folder.',
  );
}
