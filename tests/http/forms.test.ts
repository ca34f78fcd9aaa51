import { parseWithZod } from '@conform-to/zod/v4';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { Conflict, Forbidden, Invalid, TooMany } from '#app/domain/errors.ts';
import { again, formOf, refused } from '#app/http/forms.server.ts';

const schema = z.strictObject({ email: z.string(), password: z.string().optional() });
const posted = (body: BodyInit, type = 'application/x-www-form-urlencoded') =>
  new Request('http://localhost/', { method: 'POST', body, headers: { 'content-type': type } });
const parsed = async (body: string) => parseWithZod(await formOf(posted(body)), { schema });

test.each([
  '__proto__.role=x',
  'constructor.prototype.role=x',
  '__proto__[role]=x',
  'email.__proto__.role=x',
])('a field called %s reaches no prototype', async (field) => {
  const form = await parsed(`email=a&${encodeURI(field)}`);
  expect(({} as Record<string, unknown>).role).toBeUndefined();
  if (form.status === 'success') expect(form.value).toEqual({ email: 'a' });
});

test.each(['application/json', 'text/plain', ''])(
  'what is sent as "%s" is not a form and has no fields',
  async (type) => {
    expect([...(await formOf(posted('{"email":"a"}', type)))]).toEqual([]);
  },
);

test('a form that is broken off has no fields', async () => {
  expect([...(await formOf(posted('--x\r\n', 'multipart/form-data; boundary=x')))]).toEqual([]);
});

test('a form comes back with what was typed and without the password', async () => {
  const { data, init } = again(await parsed('password=secret-words'));
  expect(init?.status).toBe(422);
  expect(data.error).toHaveProperty('email');
  expect(JSON.stringify(data)).not.toContain('secret-words');
});

test.each([
  [new Invalid('Say more', { email: 'No such place' }), 422, { email: ['No such place'] }],
  [new Invalid('Say more'), 422, { '': ['Say more'] }],
  [new Conflict('Somebody was first'), 409, { '': ['Somebody was first'] }],
  [new TooMany('Wait', 90), 429, { '': ['Wait'] }],
])('%s is said in the form', async (error, status, told) => {
  const form = await parsed('email=a&password=secret-words');
  const { data, init } = refused(form, error);
  expect([init?.status, data.error]).toEqual([status, told]);
  expect(data.initialValue).toEqual({ email: 'a' });
});

test('what no form can put right passes through', async () => {
  const form = await parsed('email=a');
  for (const error of [new Forbidden('no'), new Error('x')])
    expect(() => refused(form, error)).toThrow(error);
});
