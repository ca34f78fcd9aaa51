import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { buildFolder } from './project.mjs';
import { endWith, runOnBroughtNode } from './run.mjs';
import { checkMachine } from './surroundings.mjs';

/** `npm run seed`: fills the database (DATABASE_URL, or the embedded one) with the demo world. */
checkMachine();
ensureInstalled();
ensureBuilt();
endWith(runOnBroughtNode(join(buildFolder, 'seed.js'), { NODE_ENV: 'production' }));
