import { accessSync, constants, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { projectFolder } from './project.mjs';

/** The oldest Node that can fetch the newer one this project brings along. */
const OLDEST_NODE = 20;

/** Where the programs are on any Unix, for a start without PATH. */
const USUAL_PATH = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'];

/** Platforms for which npm brings Node and Postgres. */
const PLATFORMS = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64'];

/**
 * Says what is wrong and what to do, and ends.
 *
 * @param {string} message
 * @returns {never}
 */
export function giveUp(message) {
  console.error(`\n${message}\n`);
  process.exit(1);
}

/** Ends with a plain sentence on a machine where nothing further can work. */
export function checkMachine() {
  const [major] = process.versions.node.split('.');
  if (Number(major) < OLDEST_NODE) {
    giveUp(
      `This is Node ${process.versions.node}; Coproduce needs Node ${OLDEST_NODE} or newer: https://nodejs.org`,
    );
  }
  const platform = `${process.platform}-${process.arch}`;
  if (!PLATFORMS.includes(platform)) {
    giveUp(
      `Coproduce runs on Linux and macOS (${PLATFORMS.join(', ')}); this is ${platform}. ` +
        'On Windows use WSL 2 (https://learn.microsoft.com/windows/wsl), elsewhere Docker: docker compose up',
    );
  }
  if (process.platform === 'linux' && !hasGlibc()) {
    giveUp(
      'Coproduce needs a Linux with glibc (Debian, Ubuntu, Fedora, …); this one has another C library. Use Docker.',
    );
  }
}

/**
 * The environment for everything we start: what we were given, with a PATH and a HOME where there is none, and an npm
 * cache that can be written.
 *
 * @returns {NodeJS.ProcessEnv}
 */
export function surroundings() {
  const ownPrograms = join(projectFolder, 'node_modules', '.bin');
  const path = (process.env.PATH ?? '').split(delimiter).filter((part) => part && part !== ownPrograms);
  const nodes = [process.env.npm_node_execpath, process.execPath]
    .filter(Boolean)
    .map((file) => dirname(file ?? ''));
  const env = { ...process.env, PATH: [...new Set([...path, ...nodes, ...USUAL_PATH])].join(delimiter) };
  env.HOME ??= homeOrUndefined();
  if (!env.HOME || !canWrite(env.HOME)) {
    const spare = join(projectFolder, '.cache');
    mkdirSync(spare, { recursive: true });
    env.HOME = spare;
    env.npm_config_cache = join(spare, 'npm');
  }
  return env;
}

function hasGlibc() {
  // Without this the report looks up every network address by name, which takes seconds on some machines.
  process.report.excludeNetwork = true;
  const report = /** @type {{ header: { glibcVersionRuntime?: string } }} */ (process.report.getReport());
  return report.header.glibcVersionRuntime !== undefined;
}

function homeOrUndefined() {
  try {
    return homedir();
  } catch {
    return undefined;
  }
}

/** @param {string} folder */
function canWrite(folder) {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
