import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildFolder, projectFolder } from '#app/platform/paths.server.ts';
import { embeddedUrl, stopEmbedded } from '#db/embedded.server.ts';

export type DemoPerson = { name: string; email: string; password: string; role: string };

/** A running Coproduce: the production build in a process of its own. */
export type App = {
  /** `http://127.0.0.1:<port>`; the same port answers on localhost and [::1]. */
  origin: string;
  port: number;
  databaseUrl: string;
  dataFolder: string;
  demoPeople: DemoPerson[];
  process: ChildProcess;
  /** Everything it has written so far. */
  output: () => string;
  /** Asks it to stop (SIGTERM), takes its Postgres and a data folder made here away. Returns the exit code. */
  stop: () => Promise<number | null>;
  /** Ends it as a power cut would end the process; its Postgres keeps running. */
  kill9: () => Promise<void>;
};

type Options = {
  env?: Record<string, string>;
  /** Start on an existing folder (after `kill9`, say). Left in place by `stop`. */
  dataFolder?: string;
};

/** Longer than any honest start on a busy machine: a first start makes the database and the demo world. */
const START_WITHIN_MS = 60_000;

/**
 * Starts the production build on a free port with an embedded database in a temporary folder, filled with the demo
 * world; `env` overrides (`DATABASE_URL`, `PORT`, …). Needs `npm run build` first. Rejects with what the process
 * said when it does not come up.
 */
export async function startApp({ env = {}, dataFolder }: Options = {}): Promise<App> {
  const folder = dataFolder ?? (await mkdtemp(join(tmpdir(), 'coproduce-app-')));
  const child = spawnShell({ PORT: '0', LOG_LEVEL: 'warn', COPRODUCE_DATA: folder, ...env });
  const output = collect(child);
  const port = await ready(child, output);
  const takeAway = async () => {
    await stopEmbedded(folder);
    if (!dataFolder) await rm(folder, { recursive: true, force: true });
  };
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    databaseUrl: env.DATABASE_URL ?? (await embeddedUrl(folder)) ?? '',
    dataFolder: folder,
    demoPeople: JSON.parse(await readFile(join(folder, 'demo-people.json'), 'utf8').catch(() => '[]')),
    process: child,
    output,
    stop: async () => {
      const code = await exitOf(child, () => child.kill('SIGTERM'));
      await takeAway();
      return code;
    },
    kill9: async () => {
      await exitOf(child, () => child.kill('SIGKILL'));
    },
  };
}

/** The shell alone, with exactly this environment on top of nothing, as another user if asked (by number). */
export function spawnShell(env: Record<string, string>, user?: number): ChildProcess {
  const server = join(buildFolder, 'server.js');
  if (!existsSync(server)) throw new Error(`There is no build in ${buildFolder}: npm run build`);
  return spawn(process.execPath, [server], {
    cwd: projectFolder,
    env: { NODE_ENV: 'production', COPRODUCE_BUILD: process.env.COPRODUCE_BUILD ?? 'build', ...env },
    // The channel tells us when it is ready, and tells it when we are gone.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    ...(user !== undefined && { uid: user, gid: user }),
  });
}

/** Gathers what a process writes. */
export function collect(child: ChildProcess): () => string {
  let text = '';
  child.stdout?.on('data', (chunk) => (text += chunk));
  child.stderr?.on('data', (chunk) => (text += chunk));
  return () => text;
}

/** The exit code of a process after `end` was done to it; at once when it has already ended. */
export async function exitOf(child: ChildProcess, end: () => void = () => undefined): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    const exited = once(child, 'exit');
    end();
    await exited;
  }
  return child.exitCode;
}

function ready(child: ChildProcess, output: () => string): Promise<number> {
  return new Promise((resolve, reject) => {
    const say = (what: string) => reject(new Error(`${what}\n${output()}`));
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      say('Coproduce did not start in time');
    }, START_WITHIN_MS);
    child.once('exit', (code) => {
      clearTimeout(timer);
      say(`Coproduce ended with ${code} instead of starting`);
    });
    child.on('message', (message: { ready?: boolean; port?: number }) => {
      if (!message.ready || message.port === undefined) return;
      clearTimeout(timer);
      resolve(message.port);
    });
  });
}
