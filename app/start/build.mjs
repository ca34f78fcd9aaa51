import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { broughtNode, buildFolder, projectFolder } from './project.mjs';
import { giveUp, surroundings } from './surroundings.mjs';

/** Everything the build is made from. */
const SOURCES = [
  'app',
  'db',
  'public',
  'package.json',
  'package-lock.json',
  'remix.config.js',
  'tsconfig.json',
  'vite.config.ts',
];

/** Holds the fingerprint of the sources; written last, so an interrupted build counts as none. */
const STAMP = join(projectFolder, buildFolder, 'made-from');

/** Builds when something it is made from has changed since. */
export function ensureBuilt() {
  const fingerprint = fingerprintOf(SOURCES);
  if (readOrUndefined(STAMP) !== fingerprint) build(fingerprint);
}

/** Builds, changed or not. */
export function build(fingerprint = fingerprintOf(SOURCES)) {
  console.log('Building.');
  // Remix first: it empties the folder. Plain `remix build` would be the old compiler.
  run(['node_modules/@remix-run/dev/dist/cli.js', 'vite:build', '--logLevel', 'error'], 'Remix');
  run(['app/start/bundle.mjs'], 'the server');
  writeFileSync(STAMP, fingerprint);
}

/**
 * @param {string[]} args
 * @param {string} what
 */
function run(args, what) {
  const env = { ...surroundings(), NODE_ENV: 'production' };
  const done = spawnSync(broughtNode, args, {
    cwd: projectFolder,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (done.status !== 0) giveUp(`Building ${what} failed; the reason is above.`);
}

/** @param {string[]} paths */
function fingerprintOf(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesIn(path))) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(projectFolder, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesIn(path) {
  const stat = statSync(join(projectFolder, path), { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return [path];
  return readdirSync(join(projectFolder, path))
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}

/** @param {string} file */
function readOrUndefined(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
