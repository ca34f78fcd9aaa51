import { spawn } from 'node:child_process';
import { broughtNode, projectFolder } from './project.mjs';
import { surroundings } from './surroundings.mjs';

/** How often to look whether npm, which started us, is still there. */
const LOOK_MS = 1000;

/**
 * Runs a program of ours on the Node that came along and ends as it ends. Signals are passed on. The channel between
 * the two tells it when we are gone without a word (`kill -9`): it then stops by itself.
 *
 * @param {string} file relative to the project
 * @param {NodeJS.ProcessEnv} [more]
 * @param {readonly string[]} [given] what the program is told
 * @returns {import('node:child_process').ChildProcess}
 */
export function runOnBroughtNode(file, more = {}, given = []) {
  const child = spawn(broughtNode, [file, ...given], {
    cwd: projectFolder,
    env: { ...surroundings(), ...more },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal === 'SIGINT' ? 'SIGTERM' : signal));
  }
  stopWithNpm(child);
  return child;
}

/**
 * Ends this process with the code of `child`.
 *
 * @param {import('node:child_process').ChildProcess} child
 */
export function endWith(child) {
  child.on('error', (error) => {
    console.error(error.message);
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

/**
 * npm passes signals on, but not its own sudden end: then nobody would be left to stop us. (Its scripts say `exec`, so
 * that npm, not a shell between, is our parent.)
 *
 * @param {import('node:child_process').ChildProcess} child
 */
function stopWithNpm(child) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) child.kill('SIGTERM');
  }, LOOK_MS).unref();
}
