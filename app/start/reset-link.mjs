import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { buildFolder } from './project.mjs';
import { endWith, runOnBroughtNode } from './run.mjs';
import { checkMachine } from './surroundings.mjs';

/** `npm run reset-link -- e-mail`: prints a link with which that person chooses a new password. */
checkMachine();
ensureInstalled();
ensureBuilt();
const program = join(buildFolder, 'reset-link.js');
endWith(runOnBroughtNode(program, { NODE_ENV: 'production' }, process.argv.slice(2)));
