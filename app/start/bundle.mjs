import { build } from 'esbuild';
import { join } from 'node:path';
import { buildFolder, projectFolder } from './project.mjs';

/**
 * Bundles what runs outside Remix's build: the process shell, the commands that fill a database and print a link, and
 * the Word worker as an entry of its own, because a thread is started from a file. Packages stay outside: one copy of
 * each per process. Runs after Remix, whose build empties the folder, as a program of its own: it is the only file
 * here that needs a package.
 */
await build({
  absWorkingDir: projectFolder,
  entryPoints: {
    server: 'app/server.ts',
    seed: 'app/seed.ts',
    'reset-link': 'app/reset-link.ts',
    'word-worker': 'app/word/worker.ts',
  },
  outdir: join(projectFolder, buildFolder),
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  packages: 'external',
  jsx: 'automatic',
  logLevel: 'warning',
});
