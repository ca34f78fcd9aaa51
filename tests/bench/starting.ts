import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isReady } from '../faults/killNine.ts';
import { until } from '../support/measure.ts';
import { startApp } from '../support/server.ts';
import { table, usage } from './figure.ts';

const SECOND_START_SECONDS = 5;

/** From nothing to ready with the demo world, from there to ready again, and what it holds in memory at rest. */
export async function starting(): Promise<string> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'coproduce-start-'));
  try {
    const first = await timed(dataFolder);
    await first.app.stop();
    const second = await timed(dataFolder);
    await pause(5_000);
    const { residentMiB } = usage(second.app.process.pid);
    await second.app.stop();
    return table('Start, with a build and the embedded Postgres', [
      { what: 'First start: database made, demo world filled in', result: `${first.seconds.toFixed(1)} s` },
      {
        what: 'Second start',
        aim: `< ${SECOND_START_SECONDS} s`,
        result: `${second.seconds.toFixed(1)} s`,
        met: second.seconds < SECOND_START_SECONDS,
      },
      { what: 'Memory of the server process at rest', result: `${residentMiB} MiB` },
    ]);
  } finally {
    await rm(dataFolder, { recursive: true, force: true });
  }
}

async function timed(dataFolder: string) {
  const started = performance.now();
  const app = await startApp({ dataFolder });
  await until('the server is ready', () => isReady(app.origin));
  return { app, seconds: (performance.now() - started) / 1000 };
}
