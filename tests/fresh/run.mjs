import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { projectFolder } from '../../app/start/project.mjs';
import { giveUp } from '../../app/start/surroundings.mjs';

/**
 * `npm run fresh`, as root on Debian: what somebody meets who has only Node, npm and a copy of this project. Both
 * commands with an empty environment, once as root whose home is closed to others, once as a plain user made for it.
 * `npm run fresh -- start` leaves out `npm test`, which takes most of the time.
 */
const SECOND_START_WITHIN_MS = 5_000;
const STOPS_WITHIN_MS = 9_000;
const READY_WITHIN_MS = 600_000;
const LOOK_MS = 50;
const USER = 'coproduce-fresh';
/** Never part of a copy. */
const LEFT_OUT = ['.git', '.cache', 'data', 'node_modules', 'test-results'];

/** @typedef {{ name: string, project: string, data: string, uid?: number, gid?: number }} Somebody */

if (process.getuid?.() !== 0) giveUp('npm run fresh makes a user and must be root.');
const startOnly = process.argv[2] === 'start';
const place = mkdtempSync(join(tmpdir(), 'coproduce-fresh-'));
chmodSync(place, 0o711);
let held = 0;
try {
  for (const somebody of [closedRoot, plainUser]) {
    const who = somebody();
    await startFresh(who);
    if (!startOnly) testFresh(who);
  }
  console.log(`${held} passed, 0 failed, 0 skipped`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log(`${held} passed, 1 failed, 0 skipped`);
  process.exitCode = 1;
} finally {
  removeUser();
  rmSync(place, { recursive: true, force: true });
}

/** @returns {Somebody} */
function closedRoot() {
  const home = join(place, 'root');
  mkdirSync(home, { mode: 0o700 });
  return {
    name: 'root with a closed home',
    project: copyTo(join(home, 'coproduce')),
    data: join(place, 'data'),
  };
}

/** @returns {Somebody} */
function plainUser() {
  const home = join(place, 'user');
  removeUser();
  execFileSync('useradd', ['--create-home', '--home-dir', home, USER]);
  const id = (/** @type {string} */ which) => Number(execFileSync('id', [which, USER], { encoding: 'utf8' }));
  const project = copyTo(join(home, 'coproduce'));
  execFileSync('chown', ['--recursive', `${USER}:`, project]);
  return { name: 'a plain user', project, data: join(project, 'data'), uid: id('-u'), gid: id('-g') };
}

/** Also one that an interrupted run has left. */
function removeUser() {
  spawnSync('userdel', ['--remove', USER], { stdio: 'ignore' });
}

/** @param {string} folder */
function copyTo(folder) {
  cpSync(projectFolder, folder, {
    recursive: true,
    filter: (source) => {
      const name = source.slice(projectFolder.length + 1);
      return !LEFT_OUT.includes(name) && !/^build[^/]*$/.test(name);
    },
  });
  return folder;
}

/** @param {Somebody} who */
async function startFresh(who) {
  const first = await start(who);
  hold(who, `npm start made a page that answers, after ${seconds(first.tookMs)}`, await answers(first.port));
  first.npm.kill('SIGTERM');
  await gone(first.npm);
  hold(who, 'SIGTERM left no Postgres', await postgresGone(who));

  const second = await start(who);
  hold(who, `the second start took ${seconds(second.tookMs)}`, second.tookMs < SECOND_START_WITHIN_MS);
  second.npm.kill('SIGKILL');
  hold(who, 'kill -9 of npm stopped the app and its Postgres', await postgresGone(who));

  const third = await start(who);
  process.kill(serverOf(who), 'SIGKILL');
  await gone(third.npm);
  const left = postgresOf(who);
  const fourth = await start(who);
  hold(
    who,
    'kill -9 of the app left a Postgres that the next start took over',
    left !== undefined && left === postgresOf(who),
  );
  fourth.npm.kill('SIGINT');
  await gone(fourth.npm);
  hold(who, 'Ctrl-C left no Postgres', await postgresGone(who));
}

/** @param {Somebody} who */
function testFresh(who) {
  const done = spawnSync('/usr/bin/env', ['-i', npm(), 'test'], {
    cwd: who.project,
    uid: who.uid,
    gid: who.gid,
    stdio: 'inherit',
  });
  hold(who, 'npm test passed', done.status === 0);
}

/** `npm start` with nothing in the environment but a free port and, for root, a data folder of its own. */
async function start(/** @type {Somebody} */ who) {
  const began = performance.now();
  const settings = ['PORT=0', ...(who.uid === undefined ? [`COPRODUCE_DATA=${who.data}`] : [])];
  const child = spawn('/usr/bin/env', ['-i', ...settings, npm(), 'start'], {
    cwd: who.project,
    uid: who.uid,
    gid: who.gid,
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  while (performance.now() - began < READY_WITHIN_MS && child.exitCode === null) {
    const port = /Coproduce is ready: http:\/\/localhost:(\d+)/.exec(output)?.[1];
    if (port) return { npm: child, port, tookMs: performance.now() - began };
    await wait(LOOK_MS);
  }
  child.kill('SIGKILL');
  throw new Error(`As ${who.name}, npm start did not come up:\n${output}`);
}

/** @param {string} port */
async function answers(port) {
  const page = await fetch(`http://127.0.0.1:${port}/sign-in`);
  return page.status === 200 && (await page.text()).includes('<h1');
}

/** @param {Somebody} who */
async function postgresGone(who) {
  const until = performance.now() + STOPS_WITHIN_MS;
  while (postgresOf(who) !== undefined && performance.now() < until) await wait(LOOK_MS);
  return postgresOf(who) === undefined;
}

/** The live Postgres that works in this data folder. @param {Somebody} who */
function postgresOf({ data }) {
  return processes().find(
    (pid) => link(`/proc/${pid}/cwd`) === join(data, 'postgres') && parentIsNot(pid, 'postgres'),
  );
}

/** The app's own process. @param {Somebody} who */
function serverOf({ project }) {
  const pid = processes().find(
    (one) =>
      link(`/proc/${one}/cwd`) === project && read(`/proc/${one}/cmdline`).endsWith('build/server.js\0'),
  );
  if (pid === undefined) throw new Error('The app runs no process.');
  return pid;
}

function processes() {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

/** @param {number} pid @param {string} name */
function parentIsNot(pid, name) {
  const parent = /PPid:\t(\d+)/.exec(read(`/proc/${pid}/status`))?.[1];
  return read(`/proc/${parent}/comm`).trim() !== name;
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** @param {string} file */
function link(file) {
  try {
    return readlinkSync(file);
  } catch {
    return undefined;
  }
}

/** @param {import('node:child_process').ChildProcess} child */
async function gone(child) {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

/** The npm beside the Node that is not ours. */
function npm() {
  const beside = join(dirname(process.env.npm_node_execpath ?? '/usr/bin/node'), 'npm');
  return existsSync(beside) ? beside : '/usr/bin/npm';
}

/** @param {number} ms */
function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`;
}

/** @param {Somebody} who @param {string} what @param {boolean} holds */
function hold(who, what, holds) {
  if (!holds) throw new Error(`As ${who.name}: not so: ${what}`);
  held += 1;
  console.log(`As ${who.name}: ${what}.`);
}
