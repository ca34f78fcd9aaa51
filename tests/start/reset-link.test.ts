import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { buildFolder, projectFolder } from '#app/platform/paths.server.ts';
import { startApp } from '../support/server.ts';

const run = promisify(execFile);
const EMAIL = 'joyce.adeyemi@coalition.example';

/** What `npm run reset-link` runs, once everything is built. */
async function resetLink(env: Record<string, string>, ...given: string[]) {
  return run(process.execPath, [join(buildFolder, 'reset-link.js'), ...given], {
    cwd: projectFolder,
    env: { NODE_ENV: 'production', ...env },
  }).then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    (error: { code?: number; stderr?: string }) => ({ code: error.code, said: error.stderr ?? '' }),
  );
}

test('a reset link is printed beside a running Coproduce and without one, and opens there', async () => {
  const COPRODUCE_DATA = await mkdtemp(join(tmpdir(), 'coproduce-reset-'));
  try {
    const app = await startApp({ dataFolder: COPRODUCE_DATA });
    const env = { COPRODUCE_DATA, PORT: String(app.port) };
    const { code, said } = await resetLink(env, EMAIL.toUpperCase());
    expect(code).toBe(0);
    const [link = ''] = /http:\S+/.exec(said) ?? [];
    const opened = await fetch(link.replace('localhost', '127.0.0.1'));
    expect(opened.status).toBe(200);
    expect(await opened.text()).toContain(EMAIL);
    expect(await resetLink(env, 'nobody@coalition.example')).toMatchObject({ code: 1 });
    expect(await resetLink(env)).toMatchObject({
      code: 1,
      said: expect.stringContaining('npm run reset-link'),
    });
    expect(await app.stop()).toBe(0);

    const alone = await resetLink({ COPRODUCE_DATA, PORT: '3000' }, EMAIL);
    expect(alone).toMatchObject({ code: 0, said: expect.stringContaining('http://localhost:3000/reset/') });
  } finally {
    await rm(COPRODUCE_DATA, { recursive: true, force: true });
  }
});
