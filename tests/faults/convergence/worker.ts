import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeDatabase } from '#db/client.server.ts';
import { serveSockets } from '../serving.ts';
import { runSeed, type SeedResult, type SeedSize } from './seedRun.ts';

/** What the worker is told, and what it answers for each seed. */
export type Order = { seed: number; size: SeedSize } | 'enough';
export type Answer = { seed: number; result: SeedResult } | { seed: number; failure: string };

/** A process of the convergence fuzz: a server of its own, one seed after the other as they are handed out. */
const folder = await mkdtemp(join(tmpdir(), 'coproduce-seeds-'));
const serving = await serveSockets(folder);

process.on('message', (order: Order) => void obey(order));
// Whoever hands out the seeds is gone.
process.on('disconnect', () => process.exit());
process.send?.('ready');

async function obey(order: Order): Promise<void> {
  if (order === 'enough') {
    await serving.close();
    await closeDatabase();
    await rm(folder, { recursive: true, force: true });
    process.exit();
  }
  const { seed, size } = order;
  const answer: Answer = await runSeed(seed, size, serving).then(
    (result) => ({ seed, result }),
    (error: unknown) => ({
      seed,
      failure: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }),
  );
  process.send?.(answer);
}
