import { afterAll, beforeAll, expect, test } from 'vitest';
import { words } from '#app/words/index.ts';
import { startApp, type App } from '#tests/support/server.ts';
import { knock, knockFromHere } from './knock.ts';

const first = {
  name: 'Amina Yusuf',
  email: 'amina@tenfold.example',
  password: 'heather on the moor',
  coalition: 'Greater Manchester co-production coalition',
};

/** An empty installation, on the test's own database. */
let app: App;
beforeAll(async () => {
  app = await startApp({ env: { DATABASE_URL: process.env.DATABASE_URL ?? '' } });
});
afterAll(() => app?.stop());

const printedCode = () => /[a-z2-9]{5}(?:-[a-z2-9]{5}){3}/.exec(app.output())?.[0] ?? '';
const send = (form: Record<string, string>) => knockFromHere(app.port, '/set-up', { method: 'POST', form });

test('the first person comes from the first page to a coalition of their own, with the printed code', async () => {
  expect((await knock(app.port, '/')).headers.location).toBe('/sign-in');
  expect((await knock(app.port, '/sign-in')).headers.location).toBe('/set-up');
  expect((await knock(app.port, '/set-up')).body).toContain(words.setUp.codeHint);

  const wrong = await send({ ...first, code: printedCode(), password: '12345678' });
  expect([wrong.status, wrong.cookies]).toEqual([422, []]);
  expect(wrong.body).toContain(words.password.tooShort(8));
  expect(wrong.body).toContain(first.coalition);
  expect(wrong.body).not.toContain('12345678');

  const made = await send({ ...first, code: printedCode() });
  expect([made.status, made.headers.location]).toEqual([302, '/']);
  const cookie = made.cookies[0]?.split(';')[0] ?? '';
  const home = (await knock(app.port, '/', { headers: { cookie } })).headers.location ?? '';
  expect((await knock(app.port, home, { headers: { cookie } })).body).toContain(first.coalition);
});

test('the second person finds no set-up any more', async () => {
  expect((await knock(app.port, '/set-up')).headers.location).toBe('/sign-in');
  const late = await send({ ...first, email: 'late@tenfold.example', code: printedCode() });
  expect([late.status, late.cookies]).toEqual([302, []]);
});
