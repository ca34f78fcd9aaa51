import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { database } from '#db/client.server.ts';
import { spreadOf, until } from '../support/measure.ts';
import { report, type Report } from '../support/report.ts';
import { startApp } from '../support/server.ts';
import { slowProxy } from '../support/slowProxy.ts';
import type { Edit } from '../support/writers.ts';
import { Account, storedText } from './account.ts';
import { Crew, travelTimes } from './crew.ts';
import { makeScene } from './scene.ts';

const SLOWER_BY = 2_000;
const PEERS_WITHIN = 300;

/**
 * Every message to the database takes two seconds longer. People go on reading each other at once, and nobody is
 * told Saved before the database, asked past the slow wire, has it.
 */
export async function slowDatabase(seconds: number): Promise<Report> {
  const wire = await slowProxy(process.env.DATABASE_URL ?? '');
  const app = await startApp({ env: { DATABASE_URL: wire.url } });
  const account = new Account();
  try {
    const crew = new Crew(await makeScene(database().db));
    const writers = await crew.come(app.origin);
    const checks: Promise<string[]>[] = [];
    let tooSoon = 0;
    for (const writer of writers) {
      writer.onSaved = (saved) => {
        const now = performance.now();
        tooSoon += saved.filter(({ invokedAt }) => now - invokedAt < SLOWER_BY).length;
        checks.push(notStored(crew.sectionId, saved));
      };
    }
    wire.delay(SLOWER_BY);
    const memoryBefore = residentMiB(app.process.pid);
    for (const writer of writers) writer.type(10);
    await pause(seconds * 1000);
    const statesWhileSlow = writers.map(({ state }) => state.kind);
    for (const writer of writers) writer.rest();
    await until('everything typed slowly is saved', () => writers.every(({ isSaved }) => isSaved), {
      within: 30_000,
    });
    const grownMiB = residentMiB(app.process.pid) - memoryBefore;
    wire.delay(0);
    account.take(writers);
    const early = (await Promise.all(checks)).flat().length + tooSoon;
    const peers = spreadOf(travelTimes(writers));
    const reached = peers.n === writers.flatMap(({ edits }) => edits).length * (writers.length - 1);
    for (const writer of writers) writer.leave();
    const { lost, doubled, ...counted } = account.against(await storedText(crew.sectionId));
    const { delayedChunks } = wire.counted();
    return await report({
      name: 'slow-database',
      seed: 1,
      passed:
        delayedChunks > seconds / 4 &&
        checks.length > 0 &&
        early === 0 &&
        reached &&
        peers.p95 <= PEERS_WITHIN &&
        lost.length + doubled.length === 0 &&
        !statesWhileSlow.includes('saved') &&
        app.process.exitCode === null,
      figures: {
        delayedChunks,
        ...counted,
        lost: lost.length,
        doubled: doubled.length,
        savedTooEarly: early,
        peersMs: peers,
        statesWhileSlow,
        grownMiB,
      },
      passLine: `database ${SLOWER_BY} ms slower: peers' p95 at most ${PEERS_WITHIN} ms, nothing said Saved early, 0 lost`,
    });
  } finally {
    await app.stop();
    await wire.close();
  }
}

/** Which of these edits no journal row holds at this moment. */
async function notStored(sectionId: string, edits: readonly Edit[]): Promise<string[]> {
  const markers = edits.map(({ marker }) => marker);
  const rows = await database().sql<{ marker: string }[]>`
    select marker from unnest(${markers}::text[]) as asked(marker)
    where not exists (
      select from section_update u
      where u.section_id = ${sectionId} and position(convert_to(asked.marker, 'UTF8') in u.update) > 0
    )`;
  return rows.map(({ marker }) => marker);
}

function residentMiB(pid: number | undefined): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}
