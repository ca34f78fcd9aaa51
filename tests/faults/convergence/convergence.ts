import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { report, type Report } from '../../support/report.ts';
import type { SeedResult, SeedSize } from './seedRun.ts';
import type { Answer, Order } from './worker.ts';

/**
 * The convergence fuzz over the real sockets and database. Seeds are handed out to one process a core; `SEED=17`
 * runs that one alone, with the same people, steps and faults (the network's own timing is the machine's).
 */
export async function convergence({ seeds, ...size }: SeedSize & { seeds: number }): Promise<Report> {
  const only = Number(process.env.SEED);
  const waiting = only > 0 ? [only] : Array.from({ length: seeds }, (_, n) => n + 1);
  const planned = waiting.length;
  const results: SeedResult[] = [];
  const failures: string[] = [];
  const startedAt = performance.now();
  const workers = Array.from({ length: Math.min(planned, availableParallelism(), 4) }, () =>
    runSeeds(waiting, size, results, failures),
  );
  await Promise.all(workers);

  const sum = (of: keyof SeedResult) => results.reduce((total, result) => total + result[of], 0);
  for (const failure of failures) process.stderr.write(`${failure}\n`);
  const faultsHappened =
    only > 0 ||
    (sum('disconnects') > planned && sum('restarts') > planned / 4 && sum('duplicatedIn') > planned);
  return report({
    name: 'convergence',
    seed: only > 0 ? only : 1,
    passed: results.length === planned && failures.length === 0 && faultsHappened,
    figures: {
      seeds: results.length,
      failed: failures.map((failure) => failure.split('\n')[0]),
      ...size,
      stepsDone: sum('steps'),
      disconnects: sum('disconnects'),
      serverRestarts: sum('restarts'),
      framesDelayed: sum('held'),
      framesLost: sum('lost'),
      framesTwice: sum('duplicatedIn') + sum('duplicatedOut'),
      markers: sum('markers'),
      untouchedOnce: sum('untouched'),
      multipliedByRecreatedBlocks: sum('multiplied'),
      seconds: Math.round((performance.now() - startedAt) / 1000),
    },
    passLine: `${planned} seeds: everybody and the journal hold the same valid text, every marker as often as the edits say`,
  });
}

/** One process until no seed is left. */
async function runSeeds(
  waiting: number[],
  size: SeedSize,
  results: SeedResult[],
  failures: string[],
): Promise<void> {
  const worker = fork(join(import.meta.dirname, 'worker.ts'), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: [],
  });
  const ended = once(worker, 'exit');
  worker.on('message', (answer: Answer | 'ready') => {
    if (answer !== 'ready') {
      if ('result' in answer) results.push(answer.result);
      else
        failures.push(
          `seed ${answer.seed} (again: SEED=${answer.seed} npm run faults convergence): ${answer.failure}`,
        );
    }
    const seed = waiting.shift();
    tell(worker, seed === undefined ? 'enough' : { seed, size });
  });
  const [code] = await ended;
  if (code !== 0) failures.push(`a process of the fuzz ended with ${String(code)}`);
}

function tell(worker: ChildProcess, order: Order): void {
  worker.send(order);
}
