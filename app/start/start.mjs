import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { buildFolder } from './project.mjs';
import { endWith, runOnBroughtNode } from './run.mjs';
import { checkMachine } from './surroundings.mjs';

/** `npm start`: from a fresh copy to a running Coproduce. Plain JavaScript without packages: nothing is there yet. */
checkMachine();
ensureInstalled();
ensureBuilt();
endWith(runOnBroughtNode(join(buildFolder, 'server.js'), { NODE_ENV: 'production' }));
