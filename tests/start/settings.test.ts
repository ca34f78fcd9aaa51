import { describe, expect, test } from 'vitest';
import { isPublic, readEnv } from '#app/platform/env.server.ts';

/** What is wrong with these settings; empty when nothing is. */
function wrongWith(given: Record<string, string>): string[] {
  const read = readEnv(given);
  return 'wrong' in read ? read.wrong : [];
}

describe('where people may reach it', () => {
  test.each<[given: Record<string, string>, wrong: RegExp | 'fine']>([
    [{}, 'fine'],
    [{ HOST: 'localhost' }, 'fine'],
    [{ HOST: '::1' }, 'fine'],
    [{ HOST: '0.0.0.0' }, /^APP_ORIGIN is needed/],
    [{ HOST: '::' }, /^APP_ORIGIN is needed/],
    [{ HOST: '192.168.1.20' }, /^APP_ORIGIN is needed/],
    [{ HOST: '127.0.0.1.example.org' }, /^APP_ORIGIN is needed/],
    [{ HOST: '0.0.0.0', APP_ORIGIN: 'https://plan.example.org' }, 'fine'],
    [{ APP_ORIGIN: 'https://plan.example.org' }, 'fine'],
    [{ HOST: '0.0.0.0', APP_ORIGIN: 'http://plan.example.org' }, /plain http: passwords/],
    [{ APP_ORIGIN: 'http://plan.example.org' }, /plain http: passwords/],
    [{ HOST: '0.0.0.0', APP_ORIGIN: 'http://plan.example.org', ALLOW_INSECURE_HTTP: '1' }, 'fine'],
    [{ APP_ORIGIN: 'http://localhost:3000' }, 'fine'],
    [{ APP_ORIGIN: 'https://plan.example.org/app' }, /must end after the host and port/],
    [{ APP_ORIGIN: 'https://somebody@plan.example.org' }, /must end after the host and port/],
    [{ APP_ORIGIN: 'plan.example.org' }, /must be an address/],
    [{ APP_ORIGIN: 'ftp://plan.example.org' }, /must be an address/],
  ])('%j: %s', (given, wrong) => {
    if (wrong === 'fine') expect(wrongWith(given)).toEqual([]);
    else expect(wrongWith(given)).toEqual([expect.stringMatching(wrong)]);
  });

  test.each([
    [{}, false],
    [{ HOST: '0.0.0.0', APP_ORIGIN: 'https://plan.example.org' }, true],
    [{ APP_ORIGIN: 'https://plan.example.org' }, true],
    [{ APP_ORIGIN: 'http://localhost:3000' }, false],
  ])('%j is open to other machines: %s', (given, open) => {
    const read = readEnv(given);
    expect('env' in read && isPublic(read.env)).toBe(open);
  });
});

describe('single settings', () => {
  test.each([
    ['PORT', '70000', 'PORT must be a number from 0 to 65535'],
    ['PORT', 'three', 'PORT must be a number from 0 to 65535'],
    [
      'DATABASE_URL',
      'mysql://localhost/plan',
      'DATABASE_URL must look like postgres://user:password@host/database',
    ],
    ['COPRODUCE_DEMO', 'yes', 'COPRODUCE_DEMO must be 0 or 1'],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL must be fatal, error, warn, info, debug or silent'],
    ['COPRODUCE_DEMOS', '1', 'COPRODUCE_DEMOS is not a setting of Coproduce'],
  ])('%s=%s is refused in words', (key, value, said) => {
    expect(wrongWith({ [key]: value })).toEqual([said]);
  });

  test('an empty value counts as unset', () => {
    expect(readEnv({ PORT: '', APP_ORIGIN: '', DATABASE_URL: '' })).toMatchObject({ env: { PORT: 3000 } });
  });

  test('everything that is wrong is said at once', () => {
    expect(wrongWith({ PORT: '-1', COPRODUCE_DEMO: '2', COPRODUCE_TYPO: 'x' })).toHaveLength(3);
  });
});
