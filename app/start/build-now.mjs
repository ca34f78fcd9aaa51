import { build } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { checkMachine } from './surroundings.mjs';

/** `npm run build`: the production build, changed or not. */
checkMachine();
ensureInstalled();
build();
