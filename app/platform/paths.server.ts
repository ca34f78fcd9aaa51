import { existsSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { env, type Env } from './env.server.ts';

/**
 * Where things lie, in one place. This file is bundled into several others (the shell, Remix's build), so it never
 * trusts its own position: it walks up to the project, and everything else is named from there.
 */
const here = dirname(fileURLToPath(import.meta.url));

/** The folder with package.json; the working folder when this runs outside the project. */
export const projectFolder = above(here, 'package.json') ?? process.cwd();

/** What `npm run build` writes. `COPRODUCE_BUILD` names another folder (relative to the project). */
export const buildFolder = join(projectFolder, process.env.COPRODUCE_BUILD ?? 'build');

/** True when this very code was bundled by the build; false under Vitest and in development. */
export const isBuilt = here === buildFolder || here.startsWith(buildFolder + sep);

/** Remix's server build and the files the browser loads. */
export const remixBuild = join(buildFolder, 'server', 'index.js');
export const clientFolder = join(buildFolder, 'client');

/** The worker that builds Word files: bundled in production, the source itself (Node strips the types) elsewhere. */
export const wordWorker = isBuilt
  ? join(buildFolder, 'word-worker.js')
  : join(projectFolder, 'app', 'word', 'worker.ts');

export const migrationsFolder = join(projectFolder, 'db', 'migrations');

/** Where the embedded database and what belongs to it live, and what could not be saved in time. */
export function dataFolder({ COPRODUCE_DATA }: Pick<Env, 'COPRODUCE_DATA'> = env()): string {
  if (COPRODUCE_DATA) return resolve(projectFolder, COPRODUCE_DATA);
  return process.getuid?.() === 0 ? '/var/lib/coproduce' : join(projectFolder, 'data');
}

function above(folder: string, file: string): string | undefined {
  if (existsSync(join(folder, file))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : above(parent, file);
}
