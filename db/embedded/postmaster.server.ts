import { readFile, readlink, realpath, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Refusal } from '#app/platform/refusal.ts';
import { type Account, runAs } from './account.server.ts';
import type { Binaries } from './binaries.server.ts';

/** How long Postgres may take to start (after a crash it replays what was committed) or to stop. */
const PATIENCE_SECONDS = 60;
/** How often to look while another process starts or stops the same server. */
const LOOK_MS = 100;
/** Ports tried for a new server: below the range from which systems take outgoing ports, so a restart finds it free. */
const PORTS = { from: 20_000, to: 30_000 };

type Postmaster = { pid: number; port: number; ready: boolean };

/** The running server of this cluster, once it is ready; undefined when there is none. A stale lock is removed. */
export async function runningPort(folder: string): Promise<number | undefined> {
  const until = Date.now() + PATIENCE_SECONDS * 1000;
  while (Date.now() < until) {
    const found = await lockOf(folder);
    if (!found) return undefined;
    if (!(await serves(found.pid, folder))) {
      // Its process is gone and the number may already belong to somebody else: only the file is left.
      await rm(join(folder, 'postmaster.pid'), { force: true });
      return undefined;
    }
    if (found.ready) return found.port;
    await wait(LOOK_MS);
  }
  throw new Refusal(`Postgres in ${folder} has been starting or stopping for a minute. ${seeLog(folder)}`);
}

/** Starts the server on a free loopback port, or joins one that another process has just started. Returns the port. */
export async function launch(folder: string, binaries: Binaries, account: Account): Promise<number> {
  let last = '';
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const port = await freePort();
    const log = join(folder, 'server.log');
    const started = await runAs(account, binaries.pgCtl, [
      'start',
      '--wait',
      `--timeout=${PATIENCE_SECONDS}`,
      `--pgdata=${folder}`,
      `--log=${log}`,
      `--options=-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=`,
    ]);
    const running = await runningPort(folder);
    if (running !== undefined) return running;
    last = `${started.output.trim()}\n${await tail(log)}`;
    // A port taken in between, or the last processes of a killed server still letting go of its memory.
    await wait(LOOK_MS * 2 ** attempt);
  }
  throw new Refusal(`Postgres did not start. ${seeLog(folder)}\n${last}`);
}

/** Stops the server of this cluster: running statements are broken off, everything committed stays. */
export async function stopServer(folder: string, binaries: Binaries, account: Account): Promise<void> {
  if (!(await lockOf(folder))) return;
  await runAs(account, binaries.pgCtl, [
    'stop',
    '--wait',
    `--timeout=${PATIENCE_SECONDS}`,
    '--mode=fast',
    `--pgdata=${folder}`,
  ]);
}

/** postmaster.pid, line by line: pid, folder, start time, port, …, status (Postgres' own source, miscadmin.h). */
async function lockOf(folder: string): Promise<Postmaster | undefined> {
  const text = await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const lines = text.split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

/** Whether `pid` is a live server of exactly this cluster: Postgres works inside its folder. */
async function serves(pid: number, folder: string): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  if (process.platform !== 'linux') {
    const asked = await runAs(undefined, 'ps', ['-o', 'comm=', '-p', String(pid)]);
    return asked.output.includes('postgres');
  }
  const works = await readlink(`/proc/${pid}/cwd`).catch(() => undefined);
  return works === (await realpath(folder));
}

async function freePort(): Promise<number> {
  for (;;) {
    const port = PORTS.from + Math.floor(Math.random() * (PORTS.to - PORTS.from));
    const free = await new Promise<boolean>((resolve) => {
      const probe = createServer().once('error', () => resolve(false));
      probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
    });
    if (free) return port;
  }
}

function seeLog(folder: string): string {
  return `Its own log: ${join(folder, 'server.log')}`;
}

async function tail(file: string): Promise<string> {
  return (await readFile(file, 'utf8').catch(() => '')).split('\n').slice(-8).join('\n').trim();
}
