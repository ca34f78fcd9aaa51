import { spawn } from 'node:child_process';
import { chmod, mkdir, readFile, stat } from 'node:fs/promises';
import { Refusal } from '#app/platform/refusal.ts';

/** The system account Postgres runs as; undefined: as ourselves. */
export type Account = { uid: number; gid: number; name: string } | undefined;

/** Accounts Postgres may run as when we are root, in order of preference; the first is made when none is there. */
const ACCOUNTS = ['coproduce', 'postgres'] as const;

/** Nothing of the surroundings reaches Postgres: an empty or odd environment must not change what it does. */
const ENVIRONMENT = {
  PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin',
  LC_ALL: 'C',
  TZ: 'UTC',
  NODE_ENV: 'production',
} as const;

/** Runs a program to its end, in a session of its own so that Ctrl-C in our terminal does not reach it. */
export async function runAs(
  account: Account,
  command: string,
  args: readonly string[],
): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, [...args], {
      detached: true,
      cwd: '/',
      env: ENVIRONMENT,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(account && { uid: account.uid, gid: account.gid }),
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ code: -1, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? -1, output }));
  });
}

/**
 * Postgres refuses to run as root. So root lends it an account that may do nothing else: the one that already owns
 * the database files, else `coproduce` or `postgres`, else a new system user `coproduce`.
 */
export async function accountFor(clusterFolder: string): Promise<Account> {
  const owner = await stat(clusterFolder).catch(() => undefined);
  if (process.getuid?.() !== 0) {
    if (owner && owner.uid !== process.getuid?.()) {
      throw new Refusal(
        `The database in ${clusterFolder} belongs to another user of this machine (number ${owner.uid}). ` +
          'Start Coproduce as that user or as root, or name another data folder: COPRODUCE_DATA=/a/folder npm start',
      );
    }
    return undefined;
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid, name: `user ${owner.uid}` };
  return (await existing()) ?? (await create());
}

/** Makes the data folder and lets `account` pass through it (never list it). */
export async function openFolder(folder: string, account: Account): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    if (account && !(await reaches(account, folder))) {
      await chmod(folder, (await stat(folder)).mode | 0o011);
    }
  } catch (error) {
    throw new Refusal(
      `The data folder ${folder} cannot be used (${error instanceof Error ? error.message : String(error)}). ` +
        'Make it writable, or name another: COPRODUCE_DATA=/a/folder npm start',
    );
  }
  if (account && !(await reaches(account, folder))) {
    throw new Refusal(
      `Postgres runs as ${account.name} here, which may not enter ${folder}. ` +
        'Name a data folder outside private folders: COPRODUCE_DATA=/var/lib/coproduce npm start',
    );
  }
}

/** Whether `account` may enter `folder`, asked of the system itself. */
export async function reaches(account: Account, folder: string): Promise<boolean> {
  return (await runAs(account, '/bin/sh', ['-c', 'cd "$0"', folder])).code === 0;
}

async function existing(): Promise<Account> {
  const lines = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n');
  for (const name of ACCOUNTS) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid), name };
  }
  return undefined;
}

async function create(): Promise<Account> {
  const [name] = ACCOUNTS;
  const made = await runAs(undefined, 'useradd', [
    '--system',
    '--no-create-home',
    '--shell',
    '/bin/false',
    name,
  ]);
  const account = await existing();
  if (account) return account;
  throw new Refusal(
    'Postgres does not run as root, and no system user could be made for it ' +
      `(${made.output.trim() || 'useradd is missing'}). Make one: useradd --system ${name}`,
  );
}
