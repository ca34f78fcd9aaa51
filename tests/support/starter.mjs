import { join } from 'node:path';
import { buildFolder } from '../../app/start/project.mjs';
import { endWith, runOnBroughtNode } from '../../app/start/run.mjs';

/** What `npm start` does at its end, for tests that kill it. */
endWith(runOnBroughtNode(join(buildFolder, 'server.js'), { NODE_ENV: 'production' }));
