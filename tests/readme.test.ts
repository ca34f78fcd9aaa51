import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { settings } from '#app/platform/env.server.ts';

/** Without the spaces that line a table's columns up. */
const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8').replace(/ {2,}/g, ' ');

describe('the README', () => {
  it('lists every setting with what it does', () => {
    const rows = Object.entries(settings.shape).map(
      ([name, field]) => `| \`${name}\` | ${field.description} |`,
    );
    expect(readme).toContain(rows.join('\n'));
  });

  it('gives one command to start and one to test, which package.json knows', () => {
    const commands = [...readme.matchAll(/```sh\n(.+?)\n```/gs)].map(([, command]) => command);
    expect(commands).toEqual(['npm start', 'npm test']);
    const { scripts } = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8'));
    expect(scripts).toMatchObject({ start: expect.any(String), test: expect.any(String) });
  });
});
