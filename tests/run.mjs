import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ensureBuilt } from '../app/start/build.mjs';
import { ensureInstalled } from '../app/start/install.mjs';
import { broughtNode, projectFolder } from '../app/start/project.mjs';
import { checkMachine, giveUp, surroundings } from '../app/start/surroundings.mjs';
import { add, inWords, playwrightSum, vitestSum } from './support/sum.mjs';
import { ensureTools } from './support/tools.mjs';

/**
 * `npm test`: from a fresh copy to one sum. `--check` (npm run check) looks at format, lint and types first.
 * `--database <folders>` runs only the database tests of these folders, on the Postgres in DATABASE_URL.
 * Ends with 1 when a test failed, was skipped, or none ran.
 */
const [mode, ...folders] = process.argv.slice(2);
const results = join(projectFolder, 'test-results');

checkMachine();
ensureInstalled();
const { chromium } = ensureTools();
if (mode === '--check') checkSources();
mkdirSync(results, { recursive: true });

const sum = mode === '--database' ? vitest(['--project', 'database', ...folders]) : everything();
console.log(inWords(sum));
process.exit(sum.failed > 0 || sum.skipped > 0 || sum.passed === 0 ? 1 : 0);

function everything() {
  ensureBuilt();
  return add([vitest([]), playwright()]);
}

/** Stops at the first that fails: nothing after it would be worth reading. */
function checkSources() {
  const checks = /** @type {const} */ ([
    ['Format', ['prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'], 'npm run format'],
    ['Lint', ['eslint/bin/eslint.js', '.'], 'npm run lint'],
    ['Types', ['typescript/bin/tsc', '--project', '.'], 'npm run types'],
  ]);
  for (const [name, [program, ...args], command] of checks) {
    if (run(join('node_modules', program ?? ''), args) !== 0)
      giveUp(`${name}: not as it should be (${command}).`);
    console.log(`${name}: as it should be.`);
  }
}

/** @param {string[]} args */
function vitest(args) {
  const report = newReport('vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return vitestSum(report, run('node_modules/vitest/vitest.mjs', ['run', ...reporters, ...args]));
}

function playwright() {
  const report = newReport('playwright.json');
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  return playwrightSum(
    report,
    run('node_modules/@playwright/test/cli.js', ['test', '--reporter=list,json'], env),
  );
}

/**
 * Where a report goes; the last run's is taken away, so that it is never counted again.
 *
 * @param {string} name
 */
function newReport(name) {
  const report = join(results, name);
  rmSync(report, { force: true });
  return report;
}

/**
 * On the Node that came along, which programs started from there find first too.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [more]
 */
function run(program, args, more = {}) {
  const env = surroundings();
  const path = [join(projectFolder, 'node_modules', '.bin'), env.PATH].join(delimiter);
  const done = spawnSync(broughtNode, [program, ...args], {
    cwd: projectFolder,
    stdio: 'inherit',
    env: { ...env, PATH: path, CHROMIUM: chromium, ...more },
  });
  return done.status ?? 1;
}
