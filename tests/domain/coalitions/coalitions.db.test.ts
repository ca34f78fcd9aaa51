import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { isLanguage, isTimeZone } from '#app/domain/coalitions/about.ts';
import { foundCoalition, foundingOf, foundWithAccount } from '#app/domain/coalitions/found.server.ts';
import { coalitionFrame } from '#app/domain/coalitions/frame.server.ts';
import {
  addOrganisation,
  organisationOf,
  removeOrganisation,
  renameOrganisation,
} from '#app/domain/coalitions/organisations.server.ts';
import { peopleOf } from '#app/domain/coalitions/people.server.ts';
import { demoRemovalOf, removeDemo } from '#app/domain/coalitions/remove-demo.server.ts';
import { changeCoalition } from '#app/domain/coalitions/settings.server.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '#app/domain/errors.ts';
import { findSession, startSession } from '#app/domain/people/session.server.ts';
import { setUp } from '#app/domain/people/set-up.server.ts';
import { signIn } from '#app/domain/people/sign-in.server.ts';
import { database } from '#db/client.server.ts';
import { hear, hearing, type Notice } from '#db/notices.server.ts';
import { coalition, historyEvent, membership, person, setupCode } from '#db/schema/index.ts';
import { seedDemo } from '#db/seed/index.ts';
import { addCoalition, addMember } from '#db/seed/language.ts';
import { aWorld, type World } from '#tests/support/world.ts';

const { db } = database();
const about = { name: 'Second coalition', place: 'Bury', language: 'cy', timeZone: 'Europe/Dublin' };
let world: World;
beforeEach(async () => {
  await db.delete(coalition);
  await db.delete(person);
  await db.delete(setupCode);
  world = await aWorld(db);
});

describe('somebody who starts a coalition', () => {
  test('runs it, at its place, in its language, by its clock', async () => {
    const id = await foundCoalition(world.member, about, 'invited');
    const frame = await coalitionFrame(world.member, id);
    expect(frame.coalition).toEqual({ id, demo: false, ...about });
    expect(frame.me.role).toBe('facilitator');
    expect(frame.others.map((other) => other.id)).toEqual([world.coalitionId]);
  });

  test('has to be in one already, unless anyone may', async () => {
    expect(await foundingOf(world.suspended, 'invited')).toBe('no');
    expect(await foundingOf(null, 'invited')).toBe('no');
    expect(await foundingOf(world.suspended, 'anyone')).toBe('as you are');
    expect(await foundingOf(null, 'anyone')).toBe('with an account');
    await expect(foundCoalition(world.suspended, about, 'invited')).rejects.toThrow(Forbidden);
    await expect(foundCoalition(null, about, 'anyone')).rejects.toThrow(Forbidden);
  });

  test('who is made up starts one that is made up too', async () => {
    await db.update(person).set({ demo: true }).where(eq(person.id, world.member.personId));
    const id = await foundCoalition(world.member, about, 'invited');
    expect((await coalitionFrame(world.member, id)).coalition.demo).toBe(true);
  });

  test('says a time zone the database knows', async () => {
    const wrong = { ...about, timeZone: 'Mars/Olympus' };
    await expect(foundCoalition(world.member, wrong, 'invited')).rejects.toThrow(Invalid);
    await expect(changeCoalition(world.facilitator, world.coalitionId, wrong)).rejects.toThrow(Invalid);
  });
});

describe('somebody unknown who starts a coalition', () => {
  const founder = { name: 'New Person', email: 'new.person@people.example', password: 'heather on the moor' };
  const newcomer = { ...about, founder, address: '192.0.2.7' };

  test('has an account from then on, and is signed in', async () => {
    const { personId, token, coalitionId } = await foundWithAccount(newcomer, 'anyone');
    expect(await findSession(token)).toMatchObject({ personId });
    expect((await coalitionFrame({ personId }, coalitionId)).me.role).toBe('facilitator');
    const again = {
      email: founder.email,
      password: founder.password,
      ownDevice: false,
      address: '192.0.2.7',
    };
    await expect(signIn(again)).resolves.toMatchObject({ personId });
  });

  test('cannot take somebody else’s address, whatever its capitals, and changes nothing by trying', async () => {
    const email = world.member.email.toUpperCase();
    const before = await db.$count(coalition);
    const taken = foundWithAccount({ ...newcomer, founder: { ...founder, email } }, 'anyone');
    await expect(taken).rejects.toMatchObject({ name: 'Invalid', fields: { email: expect.any(String) } });
    expect(await db.$count(coalition)).toBe(before);
  });

  test('who tries many addresses has to wait', async () => {
    const email = world.owner.email;
    const attempt = () => foundWithAccount({ ...newcomer, founder: { ...founder, email } }, 'anyone');
    for (let at = 0; at < 10; at += 1) await expect(attempt()).rejects.toThrow(Invalid);
    await expect(attempt()).rejects.toMatchObject({ name: 'TooMany' });
  });

  test('does not, where only people who are in a coalition may', async () => {
    await expect(foundWithAccount(newcomer, 'invited')).rejects.toThrow(Forbidden);
  });
});

test('languages and time zones are real ones', () => {
  expect(['en-GB', 'cy', 'zh-Hant-TW'].map(isLanguage)).toEqual([true, true, true]);
  expect(['', 'en_GB', 'not a language'].map(isLanguage)).toEqual([false, false, false]);
  expect(['Europe/London', 'Asia/Kolkata'].map(isTimeZone)).toEqual([true, true]);
  expect(['', '+01:00', 'Mars/Olympus', "'; drop"].map(isTimeZone)).toEqual([false, false, false, false]);
});

describe('an organisation', () => {
  const group = { name: 'Canal Street Group', kind: 'group' } as const;

  test('is there once, whatever its capitals', async () => {
    const { facilitator, coalitionId, elsewhere } = world;
    const id = await addOrganisation(facilitator, coalitionId, group);
    const same = { ...group, name: 'CANAL street group' };
    await expect(addOrganisation(facilitator, coalitionId, same)).rejects.toThrow(Conflict);
    const other = await addOrganisation(facilitator, coalitionId, { name: 'Other', kind: 'other' });
    await expect(renameOrganisation(facilitator, other, same)).rejects.toThrow(Conflict);
    await renameOrganisation(facilitator, id, { name: 'CANAL Street Group', kind: 'charity' });
    expect(await organisationOf(facilitator, id)).toMatchObject({
      name: 'CANAL Street Group',
      kind: 'charity',
    });
    // The same name elsewhere is another organisation.
    await db
      .update(membership)
      .set({ role: 'facilitator' })
      .where(eq(membership.id, world.membershipIds.stranger));
    await expect(addOrganisation(world.stranger, elsewhere.coalitionId, group)).resolves.toBeTruthy();
  });

  test('added ten times at once is there once', async () => {
    const tries = await Promise.allSettled(
      Array.from({ length: 10 }, () => addOrganisation(world.facilitator, world.coalitionId, group)),
    );
    expect(tries.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
    const told = await db.$count(historyEvent, eq(historyEvent.kind, 'organisation.added'));
    expect(told).toBe(1);
  });

  test('that is removed leaves its members, for none', async () => {
    const { facilitator, coalitionId, membershipIds, organisationId } = world;
    await db.update(membership).set({ organisationId }).where(eq(membership.id, membershipIds.member));
    expect((await organisationOf(facilitator, organisationId)).members).toBe(1);
    await removeOrganisation(facilitator, organisationId);
    await expect(organisationOf(facilitator, organisationId)).rejects.toThrow(NotFound);
    const { themselves, organisations } = await peopleOf(facilitator, coalitionId);
    expect(organisations).toEqual([]);
    expect(themselves.map((each) => each.person.id)).toContain(world.member.personId);
  });
});

describe('the demo', () => {
  /** A demo beside the world, and somebody of it who runs it. */
  async function demoBeside() {
    await seedDemo(db);
    const [runs] = await db
      .select({ personId: person.id, coalitionId: coalition.id })
      .from(membership)
      .innerJoin(person, eq(person.id, membership.personId))
      .innerJoin(coalition, eq(coalition.id, membership.coalitionId))
      .where(sql`${coalition.demo} and ${membership.role} = 'facilitator'`);
    if (!runs) throw new Error('Nobody runs the demo');
    return runs;
  }

  test('is removed whole by who runs it, and real people and coalitions stay', async () => {
    const actor = await demoBeside();
    const { sessionId } = await startSession(actor.personId);
    const heard: Notice[] = [];
    const stop = hear((notice) => heard.push(notice));
    await hearing();
    const there = await demoRemovalOf(actor);
    expect(there.coalitions).toBe(1);
    expect(there.documents).toBeGreaterThan(0);
    const real = await db.$count(person, eq(person.demo, false));
    expect(await removeDemo(actor)).toEqual({ stays: false, setupCode: undefined });
    expect(await db.$count(coalition, eq(coalition.demo, true))).toBe(0);
    expect(await db.$count(person)).toBe(real);
    expect((await coalitionFrame(world.member, world.coalitionId)).me.id).toBe(world.member.personId);
    await expect
      .poll(() => heard)
      .toEqual(
        expect.arrayContaining([
          { kind: 'session-ended', sessionId },
          { kind: 'rights-changed', coalitionId: actor.coalitionId },
        ]),
      );
    stop();
  });

  test('keeps who was made up and is in a real coalition, made up no longer', async () => {
    const actor = await demoBeside();
    const { coalitionId } = world;
    await db.insert(membership).values({ coalitionId, personId: actor.personId, role: 'member' });
    expect((await removeDemo(actor)).stays).toBe(true);
    const [kept] = await db.select().from(person).where(eq(person.id, actor.personId));
    expect(kept?.demo).toBe(false);
  });

  test('leaves a real person who only looked around', async () => {
    const actor = await demoBeside();
    const visitor = await addMember(
      db,
      { name: 'Real Visitor', email: 'real.visitor@people.example' },
      { coalitionId: actor.coalitionId, role: 'observer' },
    );
    await removeDemo(actor);
    expect(await db.$count(person, eq(person.id, visitor))).toBe(1);
  });

  test('that was all there was leaves a code for the first account, which works', async () => {
    await db.delete(coalition);
    await db.delete(person);
    const { setupCode: code } = await removeDemo(await demoBeside());
    const first = { name: 'Amina Yusuf', email: 'amina@tenfold.example', password: 'heather on the moor' };
    await expect(setUp({ ...first, coalition: 'Ours', code: code ?? '' })).resolves.toBeTruthy();
  });

  test('removed ten times at once is removed once', async () => {
    const actor = await demoBeside();
    const tries = await Promise.allSettled(Array.from({ length: 10 }, () => removeDemo(actor)));
    expect(tries.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
  });

  test('is not for others in it, nor for people outside, to remove', async () => {
    const { coalitionId } = await demoBeside();
    const personId = await addMember(db, { name: 'Only Member' }, { coalitionId, role: 'member' });
    await expect(removeDemo({ personId })).rejects.toThrow(Forbidden);
    await expect(removeDemo(world.facilitator)).rejects.toThrow(NotFound);
    const second = await addCoalition(db, { name: 'Real one' });
    const inBoth = await addMember(db, { name: 'In both' }, { coalitionId: second, role: 'facilitator' });
    await db.insert(membership).values({ coalitionId, personId: inBoth, role: 'member' });
    await expect(removeDemo({ personId: inBoth })).rejects.toThrow(Forbidden);
  });
});
