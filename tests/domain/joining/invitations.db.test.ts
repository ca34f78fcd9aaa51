import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { authorise } from '#app/domain/access/access.server.ts';
import { coalitionFrame } from '#app/domain/coalitions/frame.server.ts';
import { joinAs } from '#app/domain/joining/join.server.ts';
import { invite } from '#app/domain/joining/invite.server.ts';
import { invitationsOf } from '#app/domain/joining/invitations.server.ts';
import { joinAsNewcomer } from '#app/domain/joining/newcomer.server.ts';
import { openInvitation } from '#app/domain/joining/open-invitation.server.ts';
import { revokeInvitation } from '#app/domain/joining/revoke.server.ts';
import { findSession } from '#app/domain/people/session.server.ts';
import { signIn } from '#app/domain/people/sign-in.server.ts';
import { words } from '#app/words/index.ts';
import { invitation, mail, membership, person } from '#db/schema/index.ts';
import { countStatements } from '#tests/support/statements.ts';
import { aWorld, type World } from '#tests/support/world.ts';
import {
  ADDRESS,
  allAtOnce,
  aWeekPasses,
  db,
  invited,
  kindsIn,
  membersOf,
  PASSWORD,
  placeOf,
  somebody,
  statesOf,
} from './stage.ts';

let world: World;
let count = 0;
beforeEach(async () => {
  world = await aWorld(db);
  count += 1;
});
const newcomer = (email = `new.${count}@people.example`) => ({
  ...{ name: 'Nadia Newcomer', email, password: PASSWORD, ownDevice: false },
});
const idOf = async () => {
  const { invitations } = await invitationsOf(world.facilitator, world.coalitionId);
  return invitations[0]?.id ?? '';
};

describe('an invitation', () => {
  test('lets somebody new make an account, join with the role and organisation, and be signed in', async () => {
    const token = await invited(world, { role: 'reviewer', organisationId: world.organisationId });
    const joined = await joinAsNewcomer(token, newcomer());
    expect(await placeOf(world.coalitionId, joined.personId)).toMatchObject({
      ...{ role: 'reviewer', organisationId: world.organisationId },
    });
    expect(await findSession(joined.token)).toMatchObject({ personId: joined.personId });
    const again = { email: newcomer().email, password: PASSWORD, ownDevice: false, address: '192.0.2.1' };
    await expect(signIn(again)).resolves.toMatchObject({ personId: joined.personId });
    expect(await kindsIn(world.coalitionId)).toEqual(['invitation.made', 'member.joined']);
    expect((await statesOf(world))[0]).toBe('open');
    expect(await statesOf(world)).toContain('used');
  });

  test('is used up by joining, and not by looking, however often', async () => {
    const token = await invited(world);
    for (let i = 0; i < 5; i += 1) {
      expect(await openInvitation(null, token)).toMatchObject({ state: 'open', role: 'member' });
      expect(await openInvitation(world.member, token)).toMatchObject({ state: 'open' });
    }
    const { personId } = await somebody(`Once${count}`);
    await joinAs({ personId }, token);
    expect(await openInvitation(null, token)).toMatchObject({ state: 'used' });
  });

  test('keeps only the SHA-256 of its token', async () => {
    const token = await invited(world);
    const rows = await db.select().from(invitation);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(rows.every(({ tokenHash }) => tokenHash.byteLength === 32)).toBe(true);
  });

  test('used by twenty accounts at the same moment lets exactly one in', async () => {
    const token = await invited(world);
    const people = await Promise.all(Array.from({ length: 20 }, (_, i) => somebody(`Racer${count}n${i}`)));
    const before = await membersOf(world.coalitionId);
    const { done, refused } = await allAtOnce(people.map((one) => joinAs(one, token)));
    expect(done).toEqual([world.coalitionId]);
    expect(refused).toEqual(Array(19).fill('Conflict'));
    expect(await membersOf(world.coalitionId)).toBe(before + 1);
  });

  test('used by twenty newcomers at the same moment makes exactly one account', async () => {
    const token = await invited(world);
    const before = await db.$count(person);
    const tries = Array.from({ length: 20 }, (_, i) =>
      joinAsNewcomer(token, newcomer(`racer.${count}.${i}@people.example`)),
    );
    const { done, refused } = await allAtOnce(tries);
    expect(done).toHaveLength(1);
    expect(refused).toEqual(Array(19).fill('Conflict'));
    expect(await db.$count(person)).toBe(before + 1);
  });

  test('revoked while somebody joins has one outcome: in, or revoked', async () => {
    for (let i = 0; i < 10; i += 1) {
      const token = await invited(world);
      const id = await idOf();
      const who = await somebody(`Meanwhile${count}n${i}`);
      const { done } = await allAtOnce([joinAs(who, token), revokeInvitation(world.facilitator, id)]);
      expect(done).toHaveLength(1);
      const [row] = await db.select().from(invitation).where(eq(invitation.id, id));
      const isIn = Boolean(await placeOf(world.coalitionId, who.personId));
      expect([row?.joinedAt !== null, row?.revokedAt !== null]).toEqual([isIn, !isIn]);
    }
  });

  test('once revoked, or a week old, lets nobody in and says which', async () => {
    const who = await somebody(`Late${count}`);
    const revoked = await invited(world);
    await revokeInvitation(world.facilitator, await idOf());
    await revokeInvitation(world.facilitator, (await idOf()) || '');
    expect(await openInvitation(who, revoked)).toMatchObject({ state: 'revoked' });
    await expect(joinAs(who, revoked)).rejects.toThrow(words.joining.closed.revoked.what);
    const old = await invited(world);
    await aWeekPasses();
    expect(await openInvitation(who, old)).toMatchObject({ state: 'ended' });
    await expect(joinAs(who, old)).rejects.toThrow(words.joining.closed.ended.what);
    await expect(joinAsNewcomer(old, newcomer())).rejects.toMatchObject({ name: 'Conflict' });
  });

  test.each(['', 'x', 'A'.repeat(43), "'; drop table person; --"])(
    'that was never made, %j, opens nothing',
    async (token) => {
      expect(await openInvitation(world.member, token)).toEqual({ state: 'unknown' });
      await expect(joinAs(world.member, token)).rejects.toMatchObject({ name: 'NotFound' });
      await expect(joinAsNewcomer(token, newcomer())).rejects.toMatchObject({ name: 'NotFound' });
    },
  );
});

describe('an invitation for one e-mail address', () => {
  test('writes one letter with the link, the message and who invites, which opens no account', async () => {
    const email = `Letter.${count}@People.example`;
    const token = await invited(world, { email, message: 'Come and help us.' });
    const letters = await db.select().from(mail).where(eq(mail.to, email));
    expect(letters).toHaveLength(1);
    expect(letters[0]).toMatchObject({
      ...{ coalitionId: world.coalitionId, personId: null, opensAccount: false },
    });
    expect(letters[0]?.text).toContain(`${ADDRESS}/join/${token}`);
    expect(letters[0]?.text).toContain('Come and help us.');
    expect(letters[0]?.text).toContain(world.facilitator.name);
  });

  test('lets in the account with that address, in whatever letters it is written, and no other', async () => {
    const right = await somebody(`Right${count}`);
    const wrong = await somebody(`Wrong${count}`);
    const token = await invited(world, { email: right.email.toUpperCase() });
    await expect(joinAs(wrong, token)).rejects.toThrow(words.joining.otherAddress);
    expect(await openInvitation(wrong, token)).toMatchObject({
      state: 'open',
      me: { fits: 'other address' },
    });
    expect(await joinAs(right, token)).toBe(world.coalitionId);
  });

  test('makes a new account with that address, whatever the form says', async () => {
    const email = `bound.${count}@people.example`;
    const token = await invited(world, { email });
    const { personId } = await joinAsNewcomer(token, newcomer(`mine.${count}@elsewhere.example`));
    const [made] = await db.select().from(person).where(eq(person.id, personId));
    expect(made?.email).toBe(email);
  });

  test('is not made for somebody who is here already', async () => {
    const again = invited(world, { email: world.member.email.toUpperCase() });
    await expect(again).rejects.toMatchObject({
      name: 'Invalid',
      fields: { email: words.joining.hereAlready },
    });
  });
});

describe('who joins', () => {
  test('never gets a password set on an account that is there, and nothing is used up', async () => {
    const there = await somebody(`Owner${count}`);
    const before = await db.select().from(person).where(eq(person.id, there.personId));
    for (const email of [undefined, there.email]) {
      const token = await invited(world, { email });
      const taken = joinAsNewcomer(token, newcomer(there.email.toUpperCase()));
      await expect(taken).rejects.toThrow(words.joining.addressTaken);
      expect(await openInvitation(null, token)).toMatchObject({ state: 'open' });
    }
    expect(await db.select().from(person).where(eq(person.id, there.personId))).toEqual(before);
  });

  test('twice at once with one address and two invitations makes one account, and the other waits unused', async () => {
    const tokens = [await invited(world), await invited(world)];
    const { done, refused } = await allAtOnce(tokens.map((token) => joinAsNewcomer(token, newcomer())));
    expect([done.length, refused]).toEqual([1, ['Conflict']]);
    expect((await statesOf(world)).filter((state) => state === 'open')).toHaveLength(2);
  });

  test('and is in already stays as they are, and nothing is used up', async () => {
    const token = await invited(world, { role: 'facilitator' });
    expect(await joinAs(world.observer, token)).toBe(world.coalitionId);
    expect(await placeOf(world.coalitionId, world.observer.personId)).toMatchObject({ role: 'observer' });
    expect(await openInvitation(world.observer, token)).toMatchObject({
      ...{ state: 'open', me: { place: { kind: 'member', home: world.coalitionId } } },
    });
  });

  test('and had left comes back to the same place, with the role they are invited with', async () => {
    const who = await somebody(`Back${count}`);
    await joinAs(who, await invited(world));
    const first = await placeOf(world.coalitionId, who.personId);
    await db
      .update(membership)
      .set({ leftAt: new Date() })
      .where(eq(membership.id, first?.id ?? ''));
    await joinAs(who, await invited(world, { role: 'observer' }));
    const back = await placeOf(world.coalitionId, who.personId);
    expect(back).toMatchObject({ id: first?.id, leftAt: null, role: 'observer' });
    await expect(authorise(who, 'coalition.read', world.coalitionId)).resolves.toBeTruthy();
  });

  test('and is suspended stays suspended', async () => {
    const who = await somebody(`Paused${count}`);
    await joinAs(who, await invited(world));
    const mine = eq(membership.personId, who.personId);
    for (const set of [{ suspendedAt: new Date() }, { leftAt: new Date() }]) {
      await db.update(membership).set(set).where(mine);
      const token = await invited(world, { role: 'facilitator' });
      await expect(joinAs(who, token)).rejects.toThrow(words.joining.paused);
      expect(await openInvitation(null, token)).toMatchObject({ state: 'open' });
    }
    await expect(authorise(who, 'coalition.read', world.coalitionId)).rejects.toMatchObject({
      name: 'NotFound',
    });
  });

  test('and came in by a personal link alone needs an account first', async () => {
    const who = { personId: world.elsewhere.things.linkPersonId };
    const token = await invited(world);
    expect(await openInvitation(who, token)).toMatchObject({ me: { fits: 'no account' } });
    await expect(joinAs(who, token)).rejects.toThrow(words.joining.needsAccount);
  });

  test('with a password that is easy to guess is asked for another, and nothing is used up', async () => {
    const token = await invited(world);
    const easy = joinAsNewcomer(token, { ...newcomer(), password: 'short' });
    await expect(easy).rejects.toMatchObject({ name: 'Invalid', fields: { password: expect.any(String) } });
    expect(await openInvitation(null, token)).toMatchObject({ state: 'open' });
  });
});

describe('inviting', () => {
  test('for another coalition’s organisation is refused', async () => {
    const wish = invited(world, { organisationId: world.elsewhere.things.organisationId });
    await expect(wish).rejects.toMatchObject({ name: 'Invalid' });
    await expect(invited(world, { organisationId: 'x' })).rejects.toMatchObject({ name: 'Invalid' });
  });

  test('by somebody who may not writes neither an invitation nor a letter', async () => {
    const before = [await db.$count(invitation), await db.$count(mail)];
    const wish = {
      email: 'x@people.example',
      role: 'member',
      organisationId: undefined,
      message: '',
    } as const;
    await expect(invite(world.member, world.coalitionId, wish, ADDRESS)).rejects.toMatchObject({
      name: 'Forbidden',
    });
    expect([await db.$count(invitation), await db.$count(mail)]).toEqual(before);
  });

  test('cannot be revoked once somebody has joined, nor by another coalition', async () => {
    const token = await invited(world);
    const id = await idOf();
    await expect(revokeInvitation(world.stranger, id)).rejects.toMatchObject({ name: 'NotFound' });
    await joinAs(await somebody(`Quick${count}`), token);
    await expect(revokeInvitation(world.facilitator, id)).rejects.toThrow(words.joining.usedAlready);
  });

  test('is listed with as many statements for one invitation as for sixty', async () => {
    const page = () =>
      countStatements(async () => {
        await coalitionFrame(world.facilitator, world.coalitionId);
        return invitationsOf(world.facilitator, world.coalitionId);
      });
    const few = await page();
    for (let i = 0; i < 59; i += 1) await invited(world);
    const many = await page();
    expect(many.result.invitations.length).toBe(few.result.invitations.length + 59);
    expect(many.statements).toBe(few.statements);
    expect(many.statements).toBeLessThanOrEqual(6);
  });
});
