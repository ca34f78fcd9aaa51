import { describe, expect, test } from 'vitest';
import { pathHere, secondAddress } from '#app/http/paths.ts';

describe('where to go after signing in', () => {
  test.each(['/', '/documents/1', '/documents/1?at=2#s3', '/sign-in?to=%2Fdocuments'])(
    '%s is a place here',
    (to) => {
      expect(pathHere(to)).toBe(to);
    },
  );

  test.each([
    'https://evil.example',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/.//evil.example',
    '/x/..//evil.example',
    'javascript:alert(1)',
    'documents/1',
    ' /documents/1',
    '',
    null,
    undefined,
  ])('%j is not: the first page it is', (to) => {
    expect(pathHere(to)).toBe('/');
  });
});

describe('the address for a second person', () => {
  test.each([
    ['localhost:3000', 'http://127.0.0.1:3000'],
    ['127.0.0.1:3000', 'http://localhost:3000'],
    ['[::1]:3000', 'http://localhost:3000'],
  ])('beside %s is %s', (host, second) => {
    expect(secondAddress(host)).toBe(second);
  });

  test('is not offered at a public address', () => {
    expect(secondAddress('plan.example.org')).toBeUndefined();
  });
});
