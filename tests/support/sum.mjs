import { readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Sum */

/**
 * What Vitest counted. A file that could not even be loaded is one failure; todo counts as skipped.
 *
 * @param {string} file its JSON report
 * @param {number} exitCode
 * @returns {Sum}
 */
export function vitestSum(file, exitCode) {
  const report = read(file);
  const unloaded = (report?.testResults ?? []).filter(
    (/** @type {{ status: string, assertionResults: unknown[] }} */ suite) =>
      suite.status === 'failed' && suite.assertionResults.length === 0,
  ).length;
  return honest(exitCode, {
    passed: report?.numPassedTests ?? 0,
    failed: (report?.numFailedTests ?? 0) + unloaded,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  });
}

/**
 * What Playwright counted. Where a second try is given (on the CI machine), a test that needed it is said on a line of
 * its own.
 *
 * @param {string} file its JSON report
 * @param {number} exitCode
 * @returns {Sum}
 */
export function playwrightSum(file, exitCode) {
  const stats = read(file)?.stats ?? {};
  if (stats.flaky) console.log(`Passed only on a second try: ${stats.flaky}`);
  return honest(exitCode, {
    passed: (stats.expected ?? 0) + (stats.flaky ?? 0),
    failed: stats.unexpected ?? 0,
    skipped: stats.skipped ?? 0,
  });
}

/** @param {Sum[]} sums @returns {Sum} */
export function add(sums) {
  return {
    passed: sums.reduce((total, sum) => total + sum.passed, 0),
    failed: sums.reduce((total, sum) => total + sum.failed, 0),
    skipped: sums.reduce((total, sum) => total + sum.skipped, 0),
  };
}

/** @param {Sum} sum */
export function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** A run that ended badly without naming a test (a crash, an error between tests), or that ran nothing, has failed.
 *
 * @param {number} exitCode @param {Sum} sum @returns {Sum}
 */
function honest(exitCode, sum) {
  const silent = (exitCode !== 0 || sum.passed === 0) && sum.failed === 0;
  return silent ? { ...sum, failed: 1 } : sum;
}

/** @param {string} file */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
