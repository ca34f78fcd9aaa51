import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { connect, type Db } from '#db/client.server.ts';
import { until } from '../support/measure.ts';
import { randomFrom } from '../support/random.ts';
import { report, seedFrom, type Report } from '../support/report.ts';
import { startApp, type App } from '../support/server.ts';
import { Account, storedText } from './account.ts';
import { Crew } from './crew.ts';
import { makeScene } from './scene.ts';

const READY_WITHIN = 10_000;

/**
 * The production server, on the database it brings along, dies by `kill -9` at random moments under eight writers
 * of ten edits a second. Every copy in a browser is thrown away each time; what was called Saved has to be there,
 * the section has to open for somebody new, and the server has to be ready again within ten seconds.
 */
export async function killNine(kills: number): Promise<Report> {
  const random = randomFrom(seedFrom(9));
  const dataFolder = await mkdtemp(join(tmpdir(), 'coproduce-kill-'));
  const account = new Account();
  const readyAfter: number[] = [];
  let killed = 0;
  let unopened = 0;
  let app: App = await startApp({ dataFolder });
  try {
    const crew = new Crew(await onDatabase(app, makeScene));
    const lost = new Set<string>();
    const doubled = new Set<string>();
    for (let n = 0; n < kills; n += 1) {
      const writers = await crew.come(app.origin);
      for (const writer of writers) writer.type(10);
      await pause(random.between(300, 2_000));
      await app.kill9();
      killed += Number(app.process.signalCode === 'SIGKILL');
      account.take(writers);
      for (const writer of writers) writer.leave();

      const before = performance.now();
      app = await startApp({ dataFolder });
      await until('the server is ready', () => isReady(app.origin));
      readyAfter.push(Math.round(performance.now() - before));
      const text = await crew.freshText(app.origin).catch(() => '');
      unopened += Number(text === '');
      const found = account.against(text);
      for (const marker of found.lost) lost.add(marker);
      for (const marker of found.doubled) doubled.add(marker);
    }
    await app.stop();
    app = await startApp({ dataFolder });
    const {
      invoked,
      acknowledged,
      unknownKept,
      lost: gone,
    } = account.against(await onDatabase(app, (db) => storedText(crew.sectionId, db)));
    for (const marker of gone) lost.add(marker);
    const slowest = Math.max(...readyAfter);
    return await report({
      name: 'kill-nine',
      seed: random.seed,
      passed:
        killed === kills &&
        acknowledged > kills &&
        lost.size + doubled.size + unopened === 0 &&
        slowest <= READY_WITHIN,
      figures: {
        killed,
        invoked,
        acknowledged,
        unknownKept,
        lost: lost.size,
        doubled: doubled.size,
        unopened,
        slowestReadyMs: slowest,
      },
      passLine: `${kills} kills, 0 Saved marks lost, the section opens every time, ready in ${READY_WITHIN} ms`,
    });
  } finally {
    await app.stop();
    await rm(dataFolder, { recursive: true, force: true });
  }
}

/** Past the server, on a connection of its own: a restarted Postgres may listen elsewhere. */
async function onDatabase<T>(app: App, work: (db: Db) => Promise<T>): Promise<T> {
  const { db, sql } = connect(app.databaseUrl, 1);
  try {
    return await work(db);
  } finally {
    await sql.end({ timeout: 1 });
  }
}

export async function isReady(origin: string): Promise<boolean> {
  return fetch(`${origin}/readyz`).then(
    (response) => response.ok,
    () => false,
  );
}
