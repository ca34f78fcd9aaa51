import { eq, inArray } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { Conflict, Invalid, NotFound, TooMany } from '#app/domain/errors.ts';
import { accountPage, changeName, chooseNamedOutside } from '#app/domain/people/account.server.ts';
import { changeEmail, changePassword, makeAccount } from '#app/domain/people/change.server.ts';
import { signOutElsewhere } from '#app/domain/people/ending.server.ts';
import { hashPassword } from '#app/domain/people/password.server.ts';
import { makeResetLink, openReset } from '#app/domain/people/reset.server.ts';
import { findSession, startSession, type LiveSession } from '#app/domain/people/session.server.ts';
import { signIn } from '#app/domain/people/sign-in.server.ts';
import { words } from '#app/words/index.ts';
import { database } from '#db/client.server.ts';
import { hear, hearing, type Notice } from '#db/notices.server.ts';
import { mail, person, session, signInFailure } from '#db/schema/index.ts';
import { countStatements } from '#tests/support/statements.ts';
import { aWorld, type TestPerson, type World } from '#tests/support/world.ts';

const { db } = database();
const OLD = 'lanterns over the moss';
const NEW = 'kettles by the window';
const address = '192.0.2.1';
let world: World;
let me: TestPerson;
let here: LiveSession & { token: string };

beforeEach(async () => {
  world = await aWorld(db);
  me = world.member;
  await db.delete(signInFailure);
  await db
    .update(person)
    .set({ passwordHash: await hashPassword(OLD) })
    .where(eq(person.id, me.personId));
  here = { ...(await startSession(me.personId, { ownDevice: true })), personId: me.personId };
});

const rowOf = async (personId: string) => (await db.select().from(person).where(eq(person.id, personId)))[0];
const lettersTo = (to: string) => db.select().from(mail).where(eq(mail.to, to));
const fails = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: Error) => error,
  );

describe('the account page', () => {
  test('shows what is one’s own: this device marked, the coalitions, how one reads outside', async () => {
    const other = await startSession(me.personId);
    await startSession(world.owner.personId);
    const page = await accountPage(here);
    expect(page).toMatchObject({ email: me.email, hasPassword: true, namedOutside: 'not named' });
    expect(page.me).toMatchObject({ id: me.personId, name: me.name });
    expect(page.sessions.map(({ id, here, ownDevice }) => [id, here, ownDevice]).toSorted()).toEqual(
      [
        [here.sessionId, true, true],
        [other.sessionId, false, false],
      ].toSorted(),
    );
    expect(page.coalitions).toMatchObject([
      { id: world.coalitionId, role: 'member', readsAs: words.account.outside.member },
    ]);
    expect(JSON.stringify(page)).not.toContain('argon2');
  });

  test('asks the same number of statements however many devices and coalitions', async () => {
    const few = await countStatements(() => accountPage(here));
    for (let i = 0; i < 5; i += 1) await startSession(me.personId);
    const many = await countStatements(() => accountPage(here));
    expect(many.result.sessions).toHaveLength(6);
    expect(many.statements).toBe(few.statements);
  });

  test('does not list sessions that have run out', async () => {
    const old = await startSession(me.personId);
    await db
      .update(session)
      .set({ endsAt: new Date(0) })
      .where(eq(session.id, old.sessionId));
    expect((await accountPage(here)).sessions.map(({ id }) => id)).toEqual([here.sessionId]);
  });

  test('name and naming are changed for oneself and nobody else', async () => {
    const before = await db.select().from(person);
    await changeName(me, 'Another Name');
    await chooseNamedOutside(me, 'first name');
    const after = await db.select().from(person);
    expect(await rowOf(me.personId)).toMatchObject({ name: 'Another Name', namedOutside: 'first name' });
    const others = (rows: typeof before) => rows.filter(({ id }) => id !== me.personId).toSorted(byId);
    expect(others(after)).toEqual(others(before));
  });
});

describe('signing out elsewhere', () => {
  test('ends every other session of this person, tells their pages, and nobody else’s', async () => {
    const others = [await startSession(me.personId), await startSession(me.personId)];
    const stranger = await startSession(world.owner.personId);
    const heard = await listening();
    await signOutElsewhere(here);
    await expect
      .poll(() => heard.map(idOf).toSorted())
      .toEqual(others.map(({ sessionId }) => sessionId).toSorted());
    expect(await Promise.all(others.map(({ token }) => findSession(token)))).toEqual([null, null]);
    expect(await findSession(here.token)).toMatchObject({ personId: me.personId });
    expect(await findSession(stranger.token)).not.toBeNull();
  });

  test('with hereToo ends this one as well', async () => {
    await signOutElsewhere(here, { hereToo: true });
    expect(await findSession(here.token)).toBeNull();
  });
});

describe('changing the password', () => {
  test('takes the present one, ends every session and link, and goes on here with a new token', async () => {
    const other = await startSession(me.personId);
    const link = await makeResetLink(me.email, (token) => token);
    const { token, ownDevice } = await changePassword(here, { present: OLD, password: NEW, address });
    expect(await Promise.all([here.token, other.token].map((old) => findSession(old)))).toEqual([null, null]);
    expect(await findSession(token)).toMatchObject({ personId: me.personId });
    expect(ownDevice).toBe(true);
    await expect(openReset(link ?? '')).rejects.toThrow(NotFound);
    const given = { email: me.email, ownDevice: false, address };
    await expect(signIn({ ...given, password: OLD })).rejects.toThrow(Invalid);
    await expect(signIn({ ...given, password: NEW })).resolves.toBeTruthy();
    const [letter] = await lettersTo(me.email);
    expect(letter).toMatchObject({ coalitionId: null, personId: me.personId, opensAccount: false });
  });

  test('names the field that is wrong, and changes nothing', async () => {
    const wrong = await fails(changePassword(here, { present: 'not it at all', password: NEW, address }));
    expect(wrong).toMatchObject({ fields: { present: words.account.presentWrong } });
    const weak = await fails(changePassword(here, { present: OLD, password: `${me.name} 1`, address }));
    expect(Object.keys((weak as Invalid).fields)).toEqual(['password']);
    expect(await findSession(here.token)).not.toBeNull();
  });

  test('is held up after ten wrong tries, together with signing in', async () => {
    const wrong = { present: 'not it at all', password: NEW, address };
    for (let i = 0; i < 10; i += 1) expect(await fails(changePassword(here, wrong))).toBeInstanceOf(Invalid);
    expect(await fails(changePassword(here, { ...wrong, present: OLD }))).toBeInstanceOf(TooMany);
    const given = { email: me.email, password: OLD, ownDevice: false, address };
    expect(await fails(signIn(given))).toBeInstanceOf(TooMany);
  });

  test('from two devices at once succeeds on one', async () => {
    const there = { ...(await startSession(me.personId)), personId: me.personId };
    const outcomes = await Promise.all(
      [here, there].map((device, at) =>
        fails(changePassword(device, { present: OLD, password: `${NEW} ${at} again`, address })),
      ),
    );
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome instanceof Conflict)).toHaveLength(1);
    expect((await accountPage(here)).sessions).toHaveLength(1);
  });
});

describe('changing the e-mail address', () => {
  test('takes the password, tells the old address, and ends links to choose a password', async () => {
    const link = await makeResetLink(me.email, (token) => token);
    const email = `new.${me.email}`;
    await changeEmail(here, { email, present: OLD, address });
    expect(await rowOf(me.personId)).toMatchObject({ email });
    expect(await lettersTo(me.email)).toHaveLength(1);
    await expect(openReset(link ?? '')).rejects.toThrow(NotFound);
    expect(await findSession(here.token)).not.toBeNull();
  });

  test('refuses an address that somebody has, however it is capitalised, and counts the try', async () => {
    const email = world.owner.email.toUpperCase();
    const taken = await fails(changeEmail(here, { email, present: OLD, address }));
    expect(taken).toMatchObject({ fields: { email: words.account.emailTaken } });
    expect(await db.$count(signInFailure)).toBe(2);
    expect(await rowOf(me.personId)).toMatchObject({ email: me.email });
  });
});

describe('an account for somebody who came by a personal link', () => {
  let guest: LiveSession & { token: string };
  beforeEach(async () => {
    const { linkPersonId: personId } = world.things;
    guest = { ...(await startSession(personId)), personId };
  });
  const given = () => ({ email: `guest.${me.email}`, password: NEW });

  test('is made of an e-mail address and a password; other devices are signed out', async () => {
    const other = await startSession(guest.personId);
    const { token } = await makeAccount(guest, given());
    expect(await findSession(other.token)).toBeNull();
    expect(await findSession(token)).toMatchObject({ personId: guest.personId });
    await expect(signIn({ ...given(), ownDevice: false, address })).resolves.toBeTruthy();
  });

  test('is made once, also when asked for from two devices at once', async () => {
    const there = { ...(await startSession(guest.personId)), personId: guest.personId };
    const outcomes = await Promise.all([guest, there].map((device) => fails(makeAccount(device, given()))));
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome instanceof Conflict)).toHaveLength(1);
    await expect(makeAccount(guest, given())).rejects.toThrow(Conflict);
  });

  test('holds to the rules of every account', async () => {
    const taken = await fails(makeAccount(guest, { ...given(), email: me.email }));
    expect(taken).toMatchObject({ fields: { email: words.account.emailTaken } });
    const weak = await fails(makeAccount(guest, { ...given(), password: 'short' }));
    expect(Object.keys((weak as Invalid).fields)).toEqual(['password']);
    expect(await rowOf(guest.personId)).toMatchObject({ email: null, passwordHash: null });
  });
});

test('an e-mail address is one person’s, also when two ask for it at once', async () => {
  const { linkPersonId: one } = world.things;
  const { linkPersonId: two } = world.elsewhere.things;
  const email = `both.${me.email}`;
  const outcomes = await Promise.all(
    [one, two].map(async (personId) => {
      const device = { ...(await startSession(personId)), personId };
      return fails(makeAccount(device, { email, password: NEW }));
    }),
  );
  expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
  const rows = await db
    .select()
    .from(person)
    .where(inArray(person.id, [one, two]));
  expect(rows.filter((row) => row.email === email)).toHaveLength(1);
});

const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);
const idOf = (notice: Notice) => ('sessionId' in notice ? notice.sessionId : '');

async function listening(): Promise<Notice[]> {
  const heard: Notice[] = [];
  hear((notice) => notice.kind === 'session-ended' && heard.push(notice));
  await hearing();
  return heard;
}
