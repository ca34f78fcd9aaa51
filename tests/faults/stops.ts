import { setTimeout as pause } from 'node:timers/promises';
import { database } from '#db/client.server.ts';
import { randomFrom } from '../support/random.ts';
import { report, seedFrom, type Report } from '../support/report.ts';
import { exitOf, startApp } from '../support/server.ts';
import { Account, storedText } from './account.ts';
import { Crew } from './crew.ts';
import { makeScene } from './scene.ts';

const EXIT_WITHIN = 8_000;

/** SIGTERM under eight writers: everything called Saved is kept, the process ends by itself, with 0, in time. */
export async function stops(times: number): Promise<Report> {
  const random = randomFrom(seedFrom(15));
  const crew = new Crew(await makeScene(database().db));
  const account = new Account();
  const took: number[] = [];
  const codes: (number | null)[] = [];
  for (let n = 0; n < times; n += 1) {
    const app = await startApp({ env: { DATABASE_URL: process.env.DATABASE_URL ?? '' } });
    const writers = await crew.come(app.origin);
    for (const writer of writers) writer.type(10);
    await pause(random.between(500, 2_000));
    const before = performance.now();
    codes.push(await exitOf(app.process, () => app.process.kill('SIGTERM')));
    took.push(Math.round(performance.now() - before));
    account.take(writers);
    for (const writer of writers) writer.leave();
    await app.stop();
  }
  const { lost, doubled, ...counted } = account.against(await storedText(crew.sectionId));
  return report({
    name: 'stops',
    seed: random.seed,
    passed:
      codes.length === times &&
      codes.every((code) => code === 0) &&
      Math.max(...took) <= EXIT_WITHIN &&
      counted.acknowledged > times * 8 &&
      lost.length + doubled.length === 0,
    figures: {
      exitCodes: codes,
      ...counted,
      lost: lost.length,
      doubled: doubled.length,
      slowestMs: Math.max(...took),
    },
    passLine: `${times} SIGTERMs under load: exit 0 within ${EXIT_WITHIN} ms, 0 lost`,
  });
}
