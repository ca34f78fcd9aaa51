import { hash } from '@node-rs/argon2';
import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { Invalid, TooMany } from '#app/domain/errors.ts';
import { hashPassword, isOutdated } from '#app/domain/people/password.server.ts';
import { findSession } from '#app/domain/people/session.server.ts';
import { signIn } from '#app/domain/people/sign-in.server.ts';
import { words } from '#app/words/index.ts';
import { database } from '#db/client.server.ts';
import { person, signInFailure } from '#db/schema/index.ts';

const { db } = database();
const PASSWORD = 'heather on the moor';
const kept = await hashPassword(PASSWORD);
let email = '';
let personId = '';
let made = 0;

beforeEach(async () => {
  await db.delete(signInFailure);
  email = `Joyce.${(made += 1)}@cobblersyard.example`;
  const [row] = await db.insert(person).values({ name: 'Joyce', email, passwordHash: kept }).returning();
  personId = row?.id ?? '';
});

const attempt = (password: string, over: Partial<Parameters<typeof signIn>[0]> = {}) =>
  signIn({ email, password, ownDevice: false, address: '192.0.2.1', ...over });
const outcome = async (trying: Promise<unknown>) =>
  trying.then(
    () => 'in',
    (error: Error) => error,
  );

describe('signing in', () => {
  test('with the right password begins a session', async () => {
    const { token } = await attempt(PASSWORD);
    expect(await findSession(token)).toMatchObject({ personId });
  });

  test('does not mind how the e-mail address is capitalised, nor how the keyboard composes letters', async () => {
    const accented = await hashPassword('caf\u00e9 on the corner');
    await db.update(person).set({ passwordHash: accented }).where(eq(person.id, personId));
    await expect(attempt('cafe\u0301 on the corner', { email: email.toUpperCase() })).resolves.toBeTruthy();
  });

  test('says the same for a wrong password, an unknown address and somebody without a password', async () => {
    const [row] = await db
      .insert(person)
      .values({ name: 'Guest', email: `guest${made}@people.example` })
      .returning();
    const answers = await Promise.all([
      outcome(attempt('wrong')),
      outcome(attempt(PASSWORD, { email: 'nobody@people.example' })),
      outcome(attempt(PASSWORD, { email: row?.email ?? '' })),
    ]);
    for (const answer of answers) {
      expect(answer).toBeInstanceOf(Invalid);
      expect(answer).toMatchObject({ message: words.signIn.wrong, fields: {} });
    }
  });

  test('renews a hash that was made with weaker parameters', async () => {
    const weak = await hash(PASSWORD, { memoryCost: 8_192, timeCost: 1, parallelism: 1 });
    await db.update(person).set({ passwordHash: weak }).where(eq(person.id, personId));
    await attempt(PASSWORD);
    const [row] = await db.select().from(person).where(eq(person.id, personId));
    expect(isOutdated(weak)).toBe(true);
    expect(row?.passwordHash).not.toBe(weak);
    expect(isOutdated(row?.passwordHash ?? '')).toBe(false);
    await expect(attempt(PASSWORD)).resolves.toBeTruthy();
  });
});

describe('the throttle', () => {
  test('lets ten wrong tries pass in five minutes, and not the eleventh, right or wrong', async () => {
    for (let i = 0; i < 10; i += 1) expect(await outcome(attempt('wrong'))).toBeInstanceOf(Invalid);
    for (const password of ['wrong', PASSWORD]) {
      const answer = await outcome(attempt(password));
      expect(answer).toBeInstanceOf(TooMany);
      expect((answer as TooMany).retryAfterSeconds).toBeGreaterThan(200);
      expect((answer as TooMany).retryAfterSeconds).toBeLessThanOrEqual(300);
    }
  });

  test('does so for an address that has no account just the same', async () => {
    const unknown = { email: 'nobody@people.example' };
    for (let i = 0; i < 10; i += 1) expect(await outcome(attempt('wrong', unknown))).toBeInstanceOf(Invalid);
    expect(await outcome(attempt('wrong', unknown))).toBeInstanceOf(TooMany);
  });

  test('is a wait and never a lock: tries turned away do not lengthen it', async () => {
    for (let i = 0; i < 10; i += 1) await outcome(attempt('wrong'));
    for (let i = 0; i < 20; i += 1) await outcome(attempt('wrong'));
    await db.update(signInFailure).set({ at: sql`${signInFailure.at} - interval '5 minutes'` });
    expect(await outcome(attempt(PASSWORD))).toBe('in');
  });

  test('counts tries made at the same moment one by one', async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, () => outcome(attempt('wrong'))));
    expect(answers.filter((answer) => answer instanceof Invalid)).toHaveLength(10);
    expect(answers.filter((answer) => answer instanceof TooMany)).toHaveLength(20);
  });

  test('forgets the failures of somebody who then signs in', async () => {
    for (let i = 0; i < 9; i += 1) await outcome(attempt('wrong'));
    await attempt(PASSWORD);
    for (let i = 0; i < 9; i += 1) expect(await outcome(attempt('wrong'))).toBeInstanceOf(Invalid);
  });

  test('lets fifty wrong tries come from one place, whoever they are for, and others go on', async () => {
    for (let i = 0; i < 5; i += 1) {
      const tries = Array.from({ length: 10 }, () =>
        outcome(attempt('wrong', { email: `guess${i}@people.example` })),
      );
      await Promise.all(tries);
    }
    expect(await outcome(attempt(PASSWORD))).toBeInstanceOf(TooMany);
    expect(await outcome(attempt(PASSWORD, { address: '192.0.2.2' }))).toBe('in');
  });

  test('keeps neither e-mail address nor place', async () => {
    await outcome(attempt('wrong'));
    const stored = JSON.stringify(await db.execute(sql`select * from sign_in_failure`));
    expect(stored).not.toContain('cobblersyard');
    expect(stored).not.toContain(Buffer.from('cobblersyard').toString('hex'));
    expect(stored).not.toContain('192.0.2.1');
  });
});

test('knowing whether somebody has an account takes more than a clock', async () => {
  const took = async (who: string) => {
    await db.delete(signInFailure);
    const began = performance.now();
    await outcome(attempt('wrong', { email: who }));
    return performance.now() - began;
  };
  const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] };
  // Turn by turn, so that whatever else the machine does falls on both alike.
  for (let i = 0; i < 100; i += 1) {
    times.known.push(await took(email));
    times.unknown.push(await took('nobody@people.example'));
  }
  const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length / 2] ?? 0;
  expect(Math.abs(median(times.known) - median(times.unknown))).toBeLessThan(20);
});
