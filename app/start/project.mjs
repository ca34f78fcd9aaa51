import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder this project lies in, wherever it is started from. */
export const projectFolder = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The Node that comes with the project (npm package `node`), once it is installed. */
export const broughtNode = join(projectFolder, 'node_modules', 'node', 'bin', 'node');

/** Where the build goes; Remix's configuration reads the same variable. */
export const buildFolder = process.env.COPRODUCE_BUILD || 'build';
