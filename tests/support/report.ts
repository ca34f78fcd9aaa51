import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a fault test did and found. `passed` is the test's own verdict, `figures` what it counted. */
export type Report = {
  name: string;
  seed: number;
  passed: boolean;
  figures: Record<string, unknown>;
  /** What has to hold, in words: the pass line. */
  passLine: string;
};

const folder = join(import.meta.dirname, '../../test-results/faults');

/** Writes `test-results/faults/<name>.json`, says it in one line, and returns the report. */
export async function report(found: Report): Promise<Report> {
  await mkdir(folder, { recursive: true });
  const at = new Date().toISOString();
  await writeFile(join(folder, `${found.name}.json`), `${JSON.stringify({ ...found, at }, null, 2)}\n`);
  const verdict = found.passed ? 'passed' : 'FAILED';
  process.stdout.write(
    `${found.name}: ${verdict} (seed ${found.seed}; ${found.passLine}) ${JSON.stringify(found.figures)}\n`,
  );
  return found;
}

/** The seed given as `SEED=…`, or `otherwise`. */
export const seedFrom = (otherwise: number): number => {
  const given = Number(process.env.SEED);
  return Number.isSafeInteger(given) && given > 0 ? given : otherwise;
};
