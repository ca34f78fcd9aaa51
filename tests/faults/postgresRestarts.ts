import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { connect } from '#db/client.server.ts';
import { startEmbedded, type Embedded } from '#db/embedded.server.ts';
import { until } from '../support/measure.ts';
import { randomFrom } from '../support/random.ts';
import { report, seedFrom, type Report } from '../support/report.ts';
import { startApp } from '../support/server.ts';
import { slowProxy } from '../support/slowProxy.ts';
import type { Writer } from '../support/writers.ts';
import { Account, storedText } from './account.ts';
import { Crew } from './crew.ts';
import { makeScene } from './scene.ts';

const TOLD_WITHIN = 3_000;
const SAVED_AGAIN_WITHIN = 10_000;

/**
 * Postgres stops and starts again under eight people writing. They are told within three seconds that their words
 * are not saved, and within ten of its return that they are; the server lives through all of it and loses nothing.
 */
export async function postgresRestarts(restarts: number): Promise<Report> {
  const random = randomFrom(seedFrom(5));
  const dataFolder = await mkdtemp(join(tmpdir(), 'coproduce-restarts-'));
  let postgres: Embedded = await startEmbedded(dataFolder);
  const wire = await slowProxy(postgres.url);
  const app = await startApp({ env: { DATABASE_URL: wire.url } });
  const account = new Account();
  const told: number[] = [];
  const savedAgain: number[] = [];
  let stopped = 0;
  try {
    const scene = await once(postgres.url, makeScene);
    const crew = new Crew(scene);
    const writers = await crew.come(app.origin);
    for (const writer of writers) writer.type(10);
    for (let n = 0; n < restarts; n += 1) {
      await pause(500);
      const before = performance.now();
      await postgres.stop();
      stopped += Number(!(await answers(postgres.url)));
      await until('everybody is told', () => writers.every((writer) => toldSince(writer, before)), {
        within: 8_000,
      });
      told.push(...writers.map((writer) => (toldSince(writer, before) ?? Infinity) - before));
      await pause(random.between(0, 3_000));
      postgres = await startEmbedded(dataFolder);
      wire.retarget(postgres.url);
      const back = performance.now();
      for (const writer of writers) writer.rest();
      await until('everything is saved again', () => writers.every(({ isSaved }) => isSaved), {
        within: 30_000,
      });
      savedAgain.push(performance.now() - back);
      for (const writer of writers) writer.type(10);
    }
    for (const writer of writers) writer.rest();
    await until('the last edits are saved', () => writers.every(({ isSaved }) => isSaved), {
      within: 30_000,
    });
    account.take(writers);
    for (const writer of writers) writer.leave();
    const { lost, doubled, ...counted } = account.against(
      await once(postgres.url, (db) => storedText(crew.sectionId, db)),
    );
    const slowestTold = Math.round(Math.max(...told));
    const slowestSaved = Math.round(Math.max(...savedAgain));
    return await report({
      name: 'postgres-restarts',
      seed: random.seed,
      passed:
        stopped === restarts &&
        counted.acknowledged > 0 &&
        lost.length + doubled.length === 0 &&
        slowestTold <= TOLD_WITHIN &&
        slowestSaved <= SAVED_AGAIN_WITHIN &&
        app.process.exitCode === null,
      figures: {
        stopped,
        ...counted,
        lost: lost.length,
        doubled: doubled.length,
        slowestToldMs: slowestTold,
        slowestSavedAgainMs: slowestSaved,
      },
      passLine: `${restarts} restarts: 0 lost, told in ${TOLD_WITHIN} ms, saved again in ${SAVED_AGAIN_WITHIN} ms, no exit`,
    });
  } finally {
    await app.stop();
    await wire.close();
    await postgres.stop();
    await rm(dataFolder, { recursive: true, force: true });
  }
}

/** When the page first said, after `moment`, that words are not saved. */
function toldSince(writer: Writer, moment: number): number | undefined {
  return writer.states.find(
    ({ state, at }) => at > moment && (state.kind === 'retrying' || state.kind === 'offline'),
  )?.at;
}

async function answers(url: string): Promise<boolean> {
  return once(url, async (db) => Boolean(await db.execute('select 1'))).catch(() => false);
}

/** One connection for one piece of work: the server behind it comes and goes. */
async function once<T>(url: string, work: (db: ReturnType<typeof connect>['db']) => Promise<T>): Promise<T> {
  const { db, sql } = connect(url, 1);
  try {
    return await work(db);
  } finally {
    await sql.end({ timeout: 1 });
  }
}
