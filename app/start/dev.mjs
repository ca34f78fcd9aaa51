import { watch } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from './install.mjs';
import { projectFolder } from './project.mjs';
import { runOnBroughtNode } from './run.mjs';
import { checkMachine } from './surroundings.mjs';

/** What lives once per process: Vite cannot exchange it under open sockets, so the process starts again. */
const ONCE_PER_PROCESS = [
  'app/server.ts',
  'app/shell',
  'app/platform',
  'app/realtime',
  'app/domain',
  'app/http',
  'db',
];

/** Editors save several files at once: wait until they are done. */
const SETTLE_MS = 200;

/** `npm run dev`: pages reload as they are saved; the process starts again when what it holds has changed. */
checkMachine();
ensureInstalled();

let restarting = false;
let child = start();

/** @type {NodeJS.Timeout | undefined} */
let settled;
for (const path of ONCE_PER_PROCESS) {
  watch(join(projectFolder, path), { recursive: true }, () => {
    clearTimeout(settled);
    settled = setTimeout(restart, SETTLE_MS);
  });
}

function start() {
  const started = runOnBroughtNode('app/server.ts', { NODE_ENV: 'development' });
  started.on('exit', (code) => {
    if (!restarting) process.exit(code ?? 1);
    restarting = false;
    child = start();
  });
  return started;
}

function restart() {
  if (restarting) return;
  restarting = true;
  console.log('Starting again.');
  child.kill('SIGTERM');
}
