import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { words } from '#app/words/index.ts';
import type { App } from '#tests/support/server.ts';
import { signedIn, type World } from '#tests/support/world.ts';
import { knock, knockFromHere } from './knock.ts';
import { ORIGIN, PLANTED, served, signIn, type Served } from './served.ts';

let world: World;
let here: App;
let there: App;
let stop: Served['stop'] = async () => undefined;
beforeAll(async () => {
  ({ world, here, there, stop } = await served());
});
afterAll(() => stop());

describe('the session cookie', () => {
  test('on this machine is HttpOnly, SameSite=Lax, and called after the port', async () => {
    const { cookies } = await signIn(here, { origin: `http://localhost:${here.port}` });
    expect(cookies).toHaveLength(1);
    expect(cookies[0]).toMatch(
      new RegExp(`^coproduce-${here.port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Lax$`),
    );
  });

  test('at a public address is bound to the host and to TLS', async () => {
    const { cookies } = await signIn(there, { host: 'plan.example.org', origin: ORIGIN });
    expect(cookies[0]).toMatch(/^__Host-coproduce=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
  });

  test('is a new one at each sign-in, and the one before opens nothing any more', async () => {
    const origin = `http://localhost:${here.port}`;
    const first = (await signIn(here, { origin })).cookies[0]?.split(';')[0] ?? '';
    const second = (await signIn(here, { origin, cookie: first })).cookies[0]?.split(';')[0] ?? '';
    expect(second).not.toBe(first);
    expect((await knock(here.port, '/', { headers: { cookie: first } })).headers.location).toBe('/sign-in');
    expect((await knock(here.port, '/my-sections', { headers: { cookie: second } })).status).toBe(200);
  });

  test('after signing out opens nothing, even for somebody who kept it', async () => {
    const { cookie } = await signedIn(world.member, `localhost:${here.port}`);
    expect((await knock(here.port, '/my-sections', { headers: { cookie } })).status).toBe(200);
    const out = await knockFromHere(here.port, '/sign-out', {
      method: 'POST',
      headers: { cookie },
      form: {},
    });
    expect(out.cookies[0]).toContain('Max-Age=0');
    expect((await knock(here.port, '/', { headers: { cookie } })).headers.location).toBe('/sign-in');
  });

  test('of one installation is not taken by another on the next port', async () => {
    const { cookie } = await signedIn(world.member, `localhost:${here.port + 1}`);
    expect((await knock(here.port, '/', { headers: { cookie } })).headers.location).toBe('/sign-in');
  });
});

describe('the headers of an answer', () => {
  const page = '/sign-in';
  test.each([
    ['x-content-type-options', 'nosniff'],
    ['cross-origin-opener-policy', 'same-origin'],
    ['cross-origin-resource-policy', 'same-origin'],
    ['referrer-policy', 'same-origin'],
    ['cache-control', 'no-store'],
    ['x-powered-by', undefined],
    ['strict-transport-security', undefined],
  ])('%s is %s', async (name, value) => {
    expect((await knock(here.port, page)).headers[name]).toBe(value);
  });

  test('ask for https for a year, subdomains too, where there is https', async () => {
    const { headers } = await knock(there.port, page, { headers: { host: 'plan.example.org' } });
    expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
    expect(headers['content-security-policy']).toContain("connect-src 'self' wss://plan.example.org");
  });

  test.each([page, '/nowhere', '/sections/x/reading'])('hold the policy at %s', async (path) => {
    const { headers } = await knock(here.port, path);
    const policy = String(headers['content-security-policy']);
    for (const part of [
      "default-src 'none'",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ]) {
      expect(policy).toContain(part);
    }
    expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/]{22}=='/);
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    expect(policy).not.toContain('unsafe-eval');
  });

  test('hold another nonce each time, the one that every inline script of the page carries', async () => {
    const [one, two] = [await knock(here.port, page), await knock(here.port, page)];
    const nonceOf = (answer: typeof one) =>
      /'nonce-([^']+)'/.exec(String(answer.headers['content-security-policy']))?.[1];
    expect(nonceOf(one)).not.toBe(nonceOf(two));
    const scripts = [...one.body.matchAll(/<script([^>]*)>/g)].map(([, attributes]) => attributes ?? '');
    expect(scripts.length).toBeGreaterThan(1);
    for (const attributes of scripts) expect(attributes).toContain(`nonce="${nonceOf(one)}"`);
    expect((await knock(here.port, `${page}.data`)).body).not.toContain(nonceOf(one));
  });
});

describe('a form', () => {
  const origin = () => ({ origin: `http://localhost:${here.port}` });
  test('longer than any of ours is refused before it is read', async () => {
    const answer = await knock(here.port, '/sign-in', {
      method: 'POST',
      headers: { ...origin(), 'content-length': '300000' },
    });
    expect(answer).toMatchObject({ status: 413, body: words.http.tooLong });
  });

  test('that does not say how long it is, is refused', async () => {
    const headers = { ...origin(), 'transfer-encoding': 'chunked' };
    expect((await knock(here.port, '/sign-in', { method: 'POST', headers })).status).toBe(411);
  });

  test.each<Record<string, string>>([
    { role: 'facilitator' },
    { personId: 'x' },
    { 'email[0]': PLANTED.email },
    { 'to.x': '/' },
  ])('with fields that are not ours, %j, is not taken', async (more) => {
    const form = { email: PLANTED.email, password: PLANTED.password, ...more };
    const answer = await knockFromHere(here.port, '/sign-in', { method: 'POST', form });
    expect([answer.status, answer.cookies]).toEqual([422, []]);
  });

  test('that was wrong comes back with the e-mail address and without the password', async () => {
    const { status, body } = await signIn(here, origin(), 'planted-wrong-words');
    expect(status).toBe(422);
    expect(body).toContain(PLANTED.email);
    expect(body).not.toContain('planted-wrong-words');
    expect(body).toContain(words.signIn.wrong);
  });

  test('tried eleven times says when to come back', async () => {
    const form = { email: 'nobody@people.example', password: 'wrong' };
    const tries = [];
    for (let i = 0; i < 11; i += 1)
      tries.push(await knockFromHere(here.port, '/sign-in', { method: 'POST', form }));
    expect(tries.map((answer) => answer.status)).toEqual([...Array<number>(10).fill(422), 429]);
    expect(Number(tries.at(-1)?.headers['retry-after'])).toBeGreaterThan(200);
  });
});

test('nothing that was planted stands in the log: no password, address, token, code, query or cookie', async () => {
  await knock(here.port, '/sign-in?to=/planted-in-the-query&token=planted-token');
  await knock(here.port, '/', { headers: { cookie: `coproduce-${here.port}=planted-cookie` } });
  await knockFromHere(here.port, '/set-up', { method: 'POST', form: { code: 'planted-code' } });
  const { cookie, token } = await signedIn(world.member, `localhost:${here.port}`);
  await knock(here.port, '/', { headers: { cookie } });
  await expect.poll(() => here.output()).toContain('"event":"signed-in"');
  for (const log of [here.output(), there.output()]) {
    expect(log).toContain('"path":"/sign-in"');
    expect(log).not.toMatch(/planted/i);
    expect(log).not.toContain(token);
    expect(log).not.toContain('cobblersyard');
  }
});
