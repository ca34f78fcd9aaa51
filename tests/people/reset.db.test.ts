import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { Invalid, NotFound, TooMany } from '#app/domain/errors.ts';
import { askForReset, makeResetLink, openReset, resetPassword } from '#app/domain/people/reset.server.ts';
import { findSession, startSession } from '#app/domain/people/session.server.ts';
import { signIn } from '#app/domain/people/sign-in.server.ts';
import { database } from '#db/client.server.ts';
import { invitation, mail, membership, passwordReset, person, signInFailure } from '#db/schema/index.ts';
import { aWorld, type TestPerson, type World } from '#tests/support/world.ts';

const { db } = database();
const NEW = 'kettles by the window';
const address = '192.0.2.1';
const linkTo = (token: string) => `https://plan.people.example/reset/${token}`;
let world: World;
let me: TestPerson;

beforeEach(async () => {
  world = await aWorld(db);
  me = world.member;
  await db.delete(signInFailure);
  await db.delete(mail);
});

const ask = (email: string) => askForReset({ email, address, linkTo });
const letters = () => db.select().from(mail);
const tokenIn = (text = '') => /reset\/([\w-]+)/.exec(text)?.[1] ?? '';
const token = async () => (await makeResetLink(me.email, (each) => each)) ?? '';
const outcome = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: Error) => error,
  );

describe('asking for a link', () => {
  test('writes one letter to the person’s own address, whose link opens their account', async () => {
    await ask(me.email.toUpperCase());
    const [letter, ...more] = await letters();
    expect(more).toEqual([]);
    expect(letter).toMatchObject({
      ...{ to: me.email, personId: me.personId, coalitionId: null, opensAccount: true, sentAt: null },
    });
    expect(await openReset(tokenIn(letter?.text))).toMatchObject({ personId: me.personId });
  });

  test('writes nothing for an address that nobody has, and says nothing either way', async () => {
    expect(await ask('nobody@people.example')).toBe(await ask(me.email));
    expect(await letters()).toHaveLength(1);
  });

  test('keeps no token, only its SHA-256', async () => {
    const secret = await token();
    const stored = JSON.stringify(await db.select().from(passwordReset));
    expect(stored).not.toContain(secret);
  });

  test('fills nobody’s letter box: five in an hour, and the rest is passed over in silence', async () => {
    for (let i = 0; i < 8; i += 1) await ask(me.email);
    expect(await letters()).toHaveLength(5);
  });

  test('is held up after ten times for one address, known or not, and keeps nobody from signing in', async () => {
    for (const email of [me.email, 'nobody@people.example']) {
      for (let i = 0; i < 10; i += 1) await ask(email);
      expect(await outcome(ask(email))).toBeInstanceOf(TooMany);
    }
    const given = { email: me.email, password: 'wrong', ownDevice: false, address };
    expect(await outcome(signIn(given))).toBeInstanceOf(Invalid);
  });

  test('takes as long for an address that is known as for one that is not', async () => {
    const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] };
    const took = async (email: string) => {
      await db.delete(signInFailure);
      await db.delete(passwordReset);
      const began = performance.now();
      await ask(email);
      return performance.now() - began;
    };
    // Turn by turn, so that whatever else the machine does falls on both alike.
    for (let i = 0; i < 100; i += 1) {
      times.known.push(await took(me.email));
      times.unknown.push(await took('nobody@people.example'));
    }
    const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length / 2] ?? 0;
    expect(Math.abs(median(times.known) - median(times.unknown))).toBeLessThan(20);
  });
});

describe('a link', () => {
  test('is not used up by looking', async () => {
    const link = await token();
    for (let i = 0; i < 3; i += 1) expect(await openReset(link)).toMatchObject({ email: me.email });
    await expect(resetPassword(link, NEW)).resolves.toBeTruthy();
  });

  test('sets the password, ends every session and every other link, and signs in', async () => {
    const old = await startSession(me.personId);
    const [link, other] = [await token(), await token()];
    const done = await resetPassword(link, NEW);
    expect(await findSession(old.token)).toBeNull();
    expect(await findSession(done.token)).toMatchObject({ personId: me.personId });
    const given = { email: me.email, password: NEW, ownDevice: false, address };
    await expect(signIn(given)).resolves.toMatchObject({ personId: me.personId });
    for (const dead of [link, other]) await expect(openReset(dead)).rejects.toThrow(NotFound);
  });

  test('works once: of ten at the same moment one succeeds', async () => {
    const link = await token();
    const tries = Array.from({ length: 10 }, (_, at) => outcome(resetPassword(link, `${NEW} ${at}`)));
    const outcomes = await Promise.all(tries);
    expect(outcomes.filter((each) => each === 'done')).toHaveLength(1);
    expect(outcomes.filter((each) => each instanceof NotFound)).toHaveLength(9);
  });

  test.each([
    ['9 minutes 50 seconds', 'done'],
    ['10 minutes 1 second', 'NotFound'],
  ])('that is %s old: %s', async (age, expected) => {
    const link = await token();
    await db.update(passwordReset).set({ madeAt: sql`now() - ${age}::interval` });
    const answer = await outcome(resetPassword(link, NEW));
    expect(answer instanceof Error ? answer.name : answer).toBe(expected);
  });

  test('stays when the password is too easy, and names the field', async () => {
    const link = await token();
    expect(await outcome(resetPassword(link, `${me.name} 12`))).toMatchObject({
      fields: { password: expect.any(String) },
    });
    await expect(resetPassword(link, NEW)).resolves.toBeTruthy();
  });

  test('gives somebody who came by a personal link a password, where an e-mail address is known', async () => {
    const personId = world.things.linkPersonId;
    const email = `linked.${me.email}`;
    await db.update(person).set({ email }).where(eq(person.id, personId));
    const link = (await makeResetLink(email, (each) => each)) ?? '';
    await expect(resetPassword(link, NEW)).resolves.toMatchObject({ personId });
  });

  test('accepts no invitation by the side, and changes no membership', async () => {
    await db.update(invitation).set({ email: me.email, boundToEmail: true });
    const before = [await db.select().from(invitation), await db.select().from(membership)];
    await resetPassword(await token(), NEW);
    expect([await db.select().from(invitation), await db.select().from(membership)]).toEqual(before);
  });

  test.each(['', 'x', "'; drop table person; --", '\u0000'])('%j opens nothing', async (link) => {
    await expect(openReset(link)).rejects.toThrow(NotFound);
    await expect(resetPassword(link, NEW)).rejects.toThrow(NotFound);
  });

  test('is not made for an address that nobody has', async () => {
    expect(await makeResetLink('nobody@people.example', linkTo)).toBeUndefined();
  });
});
