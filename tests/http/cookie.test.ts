import { describe, expect, test } from 'vitest';
import { cookieName, noCookie, sessionCookie, tokenIn } from '#app/http/cookie.ts';

const https = { appOrigin: 'https://plan.example.org', host: 'plan.example.org' };
const loopback = { appOrigin: undefined, host: 'localhost:3000' };

describe('the session cookie', () => {
  test('on https is bound to the host and to TLS', () => {
    expect(sessionCookie(https, 'abc', false)).toBe(
      '__Host-coproduce=abc; Path=/; HttpOnly; SameSite=Lax; Secure',
    );
  });

  test('on plain http of this machine names the port and is not Secure', () => {
    expect(sessionCookie(loopback, 'abc', false)).toBe('coproduce-3000=abc; Path=/; HttpOnly; SameSite=Lax');
  });

  test('of an own device stays for 180 days, of every other one until the browser closes', () => {
    expect(sessionCookie(https, 'abc', true)).toContain('Max-Age=15552000');
    expect(sessionCookie(https, 'abc', false)).not.toContain('Max-Age');
  });

  test('is taken away under the same name with the same attributes', () => {
    expect(noCookie(https)).toBe('__Host-coproduce=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0');
  });

  test.each([
    ['localhost:3000', 'coproduce-3000'],
    ['[::1]:4000', 'coproduce-4000'],
    ['127.0.0.1', 'coproduce-80'],
  ])('at %s is called %s', (host, name) => {
    expect(cookieName({ appOrigin: undefined, host })).toBe(name);
  });
});

describe('reading the session cookie', () => {
  test('finds the token among other cookies', () => {
    expect(tokenIn('theme=dark; coproduce-3000=abc; x=y', loopback)).toBe('abc');
  });

  test.each([
    ['no header', undefined],
    ['an empty one', ''],
    ['another port', 'coproduce-3001=abc'],
    ['a longer name', 'xcoproduce-3000=abc'],
    ['an empty value', 'coproduce-3000='],
    ['a name that comes twice', 'coproduce-3000=abc; coproduce-3000=def'],
  ])('finds nothing in %s', (_case, header) => {
    expect(tokenIn(header, loopback)).toBeUndefined();
  });

  test('on https does not take the name that plain http uses', () => {
    expect(tokenIn('coproduce-443=abc', https)).toBeUndefined();
  });
});
