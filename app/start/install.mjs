import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { broughtNode, projectFolder } from './project.mjs';
import { giveUp, surroundings } from './surroundings.mjs';

/** The major version of Node everything is built and tested with. */
const BROUGHT_MAJOR = 24;

/**
 * Makes node_modules what package-lock.json says, if it is not, and checks the Node that came with it: its program is
 * fetched by an install script, which the lockfile does not cover.
 */
export function ensureInstalled() {
  if (!isInstalled()) install();
  const version = broughtVersion();
  if (!version?.startsWith(`v${BROUGHT_MAJOR}.`)) {
    giveUp(
      `The Node ${BROUGHT_MAJOR} that belongs to this project ${version ? `is ${version}` : 'does not run'} (${broughtNode}). ` +
        'Install scripts may be switched off (npm config get ignore-scripts). Delete node_modules and start again.',
    );
  }
}

/**
 * Whether what npm recorded as installed is what the lockfile asks for. npm writes its record last, so an interrupted
 * installation counts as none; packages for other platforms are never there.
 */
export function isInstalled() {
  const wanted = packagesIn(join(projectFolder, 'package-lock.json'));
  const there = packagesIn(join(projectFolder, 'node_modules', '.package-lock.json'));
  if (!existsSync(broughtNode)) return false;
  return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    if (path === '') return true;
    const found = there[path];
    return found ? found.version === version && found.integrity === integrity : optional === true;
  });
}

function install() {
  console.log('Installing what is missing. This takes a minute or two the first time.');
  console.log(
    '(npm may note EBADENGINE: some parts want a newer Node than yours. They get it: it comes along.)',
  );
  const env = surroundings();
  const npm = process.env.npm_execpath?.endsWith('npm-cli.js') ? process.env.npm_execpath : undefined;
  const args = ['ci', '--include=dev', '--include=optional', '--no-fund', '--no-audit'];
  const options = /** @type {const} */ ({ cwd: projectFolder, env, stdio: 'inherit' });
  const done = npm ? spawnSync(nodeFor(), [npm, ...args], options) : spawnSync('npm', args, options);
  if (done.error)
    giveUp(`npm could not be started (${done.error.message}). It comes with Node: https://nodejs.org`);
  if (done.status !== 0) {
    giveUp(
      'npm could not install everything; its own words are above. Usual reasons: no way to the package registry, ' +
        'no space left, or a node_modules folder that belongs to another user (delete it, start again).',
    );
  }
}

/** npm must not run on the Node it is about to replace. */
function nodeFor() {
  const used = process.env.npm_node_execpath;
  if (used && existsSync(used) && used !== broughtNode) return used;
  return process.execPath === broughtNode ? 'node' : process.execPath;
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, integrity?: string, optional?: boolean }>}
 */
function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}

function broughtVersion() {
  try {
    return execFileSync(broughtNode, ['--version'], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}
