import { describe, expect, test } from 'vitest';
import { isFromOurPages, isOurHost, isOurOrigin } from '#app/http/origin.ts';

const PUBLIC = 'https://plan.example.org';
const sent = (headers: Record<string, string>, localPort = 3000) => ({ headers, socket: { localPort } });

describe('without a public address', () => {
  test.each(['localhost:3000', '127.0.0.1:3000', '[::1]:3000', 'LOCALHOST:3000'])('%s is ours', (host) => {
    expect(isOurHost(sent({ host }), undefined)).toBe(true);
  });

  test.each([
    'localhost',
    'localhost:3001',
    'evil.example:3000',
    'localhost.evil.example:3000',
    'evil.localhost:3000',
    '127.0.0.2:3000',
    '127.0.0.1.evil.example:3000',
    'me@localhost:3000',
    '0.0.0.0:3000',
    '[::]:3000',
    '',
  ])('%s is not ours', (host) => {
    expect(isOurHost(sent({ host }), undefined)).toBe(false);
  });

  test('a request that names no host is not ours', () => {
    expect(isOurHost(sent({}), undefined)).toBe(false);
  });

  test('port 80 need not be said', () => {
    expect(isOurHost(sent({ host: 'localhost' }, 80), undefined)).toBe(true);
  });

  test.each(['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'])(
    'a page of %s speaks for itself',
    (origin) => {
      expect(isOurOrigin(sent({ host: origin.slice('http://'.length), origin }), undefined)).toBe(true);
    },
  );

  test('a page of localhost does not speak for 127.0.0.1: they are two people', () => {
    expect(isOurOrigin(sent({ host: '127.0.0.1:3000', origin: 'http://localhost:3000' }), undefined)).toBe(
      false,
    );
  });
});

describe('with a public address', () => {
  test('only its own page speaks for it', () => {
    expect(isOurOrigin(sent({ host: 'plan.example.org', origin: PUBLIC }), PUBLIC)).toBe(true);
  });

  test.each([
    'https://evil.example',
    'null',
    'https://sub.plan.example.org',
    'https://example.org',
    'https://plan.example.org.evil.example',
    'https://evilplan.example.org',
    'http://plan.example.org',
    'https://plan.example.org:8443',
    'https://plan.example.org/',
    'http://localhost:3000',
    'HTTPS://PLAN.EXAMPLE.ORG',
    undefined,
  ])('a page of %s does not', (origin) => {
    expect(isOurOrigin(sent({ host: 'plan.example.org', ...(origin && { origin }) }), PUBLIC)).toBe(false);
  });

  test('the loopback names are not ours any more', () => {
    expect(isOurHost(sent({ host: 'localhost:3000' }), PUBLIC)).toBe(false);
  });
});

describe('an unsafe request', () => {
  const host = 'plan.example.org';
  test.each([
    ['same-origin', undefined, true],
    ['none', undefined, true],
    // A page that hides where it is from (a personal link) sends the origin as null: the browser vouches for it.
    ['same-origin', 'null', true],
    ['same-site', PUBLIC, false],
    ['cross-site', PUBLIC, false],
    ['cross-site', 'https://evil.example', false],
    ['', PUBLIC, false],
    ['anything', PUBLIC, false],
    [undefined, PUBLIC, true],
    [undefined, 'https://evil.example', false],
    [undefined, undefined, false],
  ])('with Sec-Fetch-Site %s and Origin %s is taken: %s', (site, origin, taken) => {
    const headers = {
      host,
      ...(site !== undefined && { 'sec-fetch-site': site }),
      ...(origin && { origin }),
    };
    expect(isFromOurPages(sent(headers), PUBLIC)).toBe(taken);
  });
});
