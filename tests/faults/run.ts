import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * `npm run faults`: the long form of every fault test; `npm run faults kill garbage` only those with such names.
 * `SEED=17 npm run faults convergence` runs one seed again, `FAULTS=small` the sizes of CI. Reports, with seeds,
 * counts and pass lines, are left in test-results/faults.
 */
const project = join(import.meta.dirname, '../..');
const names = process.argv.slice(2).map((name) => `tests/faults/${name}`);
const done = spawnSync(
  process.execPath,
  [
    join(project, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--project',
    'processes',
    ...(names.length > 0 ? names : ['tests/faults/']),
  ],
  { cwd: project, stdio: 'inherit', env: { FAULTS: 'long', ...process.env } },
);
process.exit(done.status ?? 1);
