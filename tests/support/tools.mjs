import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { giveUp } from '../../app/start/surroundings.mjs';

/** What the tests need besides npm packages: a browser, and two programs that open the Word files we make. */
const TOOLS = [
  {
    debian: 'chromium',
    programs: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
  },
  { debian: 'libreoffice-writer', programs: ['/usr/bin/soffice', '/usr/local/bin/soffice'] },
  { debian: 'pandoc', programs: ['/usr/bin/pandoc', '/usr/local/bin/pandoc'] },
];

/**
 * Installs what is missing when this is root on Debian; otherwise says the one command to run and ends.
 *
 * @returns {{ chromium: string }} where the browser is
 */
export function ensureTools() {
  const missing = TOOLS.filter((tool) => !found(tool)).map((tool) => tool.debian);
  if (missing.length > 0) {
    const install = ['apt-get', 'install', '--yes', '--no-install-recommends', ...missing];
    if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
      giveUp(`The tests also need: ${missing.join(', ')}. On Debian or Ubuntu:\n  sudo ${install.join(' ')}`);
    }
    console.log(`Installing for the tests: ${missing.join(', ')}`);
    apt(['update', '--quiet']);
    apt([...install.slice(1), '--quiet']);
    const still = TOOLS.filter((tool) => !found(tool)).map((tool) => tool.debian);
    if (still.length > 0) giveUp(`Could not install ${still.join(', ')}; apt-get's own words are above.`);
  }
  return { chromium: process.env.CHROMIUM ?? found(TOOLS[0]) ?? '' };
}

/** @param {{ programs: string[] } | undefined} tool */
function found(tool) {
  return tool?.programs.find((program) => existsSync(program));
}

/** @param {string[]} args */
function apt(args) {
  spawnSync('apt-get', args, {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
