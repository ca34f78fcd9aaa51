import { DrizzleQueryError } from 'drizzle-orm/errors';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import postgres from 'postgres';
import { expect, test } from 'vitest';
import { loggedError } from '#app/platform/log-error.ts';

const SECRET = 'planted-secret-words';

/** What a line of the log says about this error. */
function lineOf(error: unknown): string {
  let line = '';
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      line += chunk.toString();
      done();
    },
  });
  pino({ serializers: { err: loggedError } }, sink).error({ err: error }, 'failed');
  return line;
}

test('a failed query is logged with its statement and its code, and without its values', () => {
  const refused = new postgres.PostgresError(`invalid input syntax for type uuid: "${SECRET}"`);
  Object.assign(refused, { severity: 'ERROR', code: '22P02', detail: `Key (email)=(${SECRET})` });
  const line = lineOf(new DrizzleQueryError('select * from person where email = $1', [SECRET], refused));
  expect(line).toContain('select * from person where email = $1');
  expect(line).toContain('22P02');
  expect(line).toContain('log-error.test.ts');
  expect(line).not.toContain(SECRET);
});

test('a parser that quotes the text it stumbled over is logged without the quotation', () => {
  const stumble = () => JSON.parse(`${SECRET}`) as unknown;
  try {
    stumble();
    expect.unreachable();
  } catch (error) {
    expect(String(error)).toContain(SECRET.slice(0, 5));
    expect(lineOf(error)).not.toContain(SECRET.slice(0, 5));
  }
});

test('any other error keeps its message: it is ours', () => {
  expect(lineOf(new Error('The session was not written'))).toContain('The session was not written');
});

test('something thrown that is no error says only what it is', () => {
  expect(lineOf(SECRET)).not.toContain(SECRET);
});
