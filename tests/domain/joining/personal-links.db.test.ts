import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { authorise } from '#app/domain/access/access.server.ts';
import { joinByLink } from '#app/domain/joining/join-by-link.server.ts';
import { makePersonalLink } from '#app/domain/joining/make-link.server.ts';
import { openPersonalLink } from '#app/domain/joining/open-link.server.ts';
import type { NewPersonalLink } from '#app/domain/joining/personal-link.ts';
import { personalLinksOf } from '#app/domain/joining/personal-links.server.ts';
import { linkToRenew, renewPersonalLink } from '#app/domain/joining/renew-link.server.ts';
import { withdrawPersonalLink } from '#app/domain/joining/withdraw-link.server.ts';
import { findSession } from '#app/domain/people/session.server.ts';
import { words } from '#app/words/index.ts';
import { hear, hearing, type Notice } from '#db/notices.server.ts';
import { membership, person, personalLink } from '#db/schema/index.ts';
import { countStatements } from '#tests/support/statements.ts';
import { aWorld, type World } from '#tests/support/world.ts';
import { ADDRESS, allAtOnce, db, kindsIn, placeOf, sessionsOf, tokenOf } from './stage.ts';

const { closed } = words.joining.links;
const onAnyDevice = { ownDevice: false };

let world: World;
let count = 0;
const heard: Notice[] = [];
let stop: () => void = () => undefined;
beforeEach(async () => {
  world = await aWorld(db);
  count += 1;
  heard.length = 0;
  stop = hear((notice) => heard.push(notice));
  await hearing();
});
afterEach(() => stop());

async function linked(wish: Partial<NewPersonalLink> = {}) {
  const plain = { name: 'Marek', email: undefined, role: 'member', organisationId: undefined } as const;
  const asked = { ...plain, purpose: 'Tell us about the bus', minutes: 20, ...wish };
  const made = await makePersonalLink(world.facilitator, world.coalitionId, asked, ADDRESS);
  const { links } = await personalLinksOf(world.facilitator, world.coalitionId);
  const token = tokenOf(made.link);
  const { personId } = await joinByLink(token, onAnyDevice);
  return { token, personId, id: links.find(({ name }) => name === asked.name)?.id ?? '' };
}
const stateOf = async (token: string) => (await openPersonalLink(null, token)).state;
const tryAt = (token: string) => joinByLink(token, onAnyDevice);

describe('a personal link', () => {
  test('makes the person, their place and their way in at once, and keeps no token', async () => {
    const wish = { name: 'Ola', email: `ola.${count}@people.example`, role: 'reviewer' } as const;
    const about = { organisationId: world.organisationId, purpose: 'Read the draft', minutes: undefined };
    const made = await makePersonalLink(world.facilitator, world.coalitionId, { ...wish, ...about }, ADDRESS);
    expect(made).toMatchObject({ name: 'Ola', from: world.facilitator.name, minutes: null });
    expect(JSON.stringify(await db.select().from(personalLink))).not.toContain(tokenOf(made.link));
    const [row] = await db.select().from(person).where(eq(person.email, wish.email));
    expect(row).toMatchObject({ name: 'Ola', passwordHash: null, namedOutside: 'not named' });
    expect(await placeOf(world.coalitionId, row?.id ?? '')).toMatchObject({
      ...{ role: 'reviewer', organisationId: world.organisationId },
    });
    expect(await kindsIn(world.coalitionId)).toEqual(['personal-link.made']);
  });

  test('says who asks, for what, how long it takes and who will see it, and counts no look', async () => {
    const { link } = await makePersonalLink(
      world.facilitator,
      world.coalitionId,
      {
        name: 'Ola',
        email: undefined,
        role: 'member',
        organisationId: undefined,
        purpose: 'Look',
        minutes: 5,
      },
      ADDRESS,
    );
    const expected = {
      state: 'open',
      madeBy: world.facilitator.name,
      purpose: 'Look',
      minutes: 5,
      here: null,
    };
    expect(await openPersonalLink(null, tokenOf(link))).toMatchObject(expected);
    expect(await openPersonalLink(world.member, tokenOf(link))).toMatchObject({
      here: { other: world.member.name },
    });
    const { links } = await personalLinksOf(world.facilitator, world.coalitionId);
    expect(links.find(({ name }) => name === 'Ola')).toMatchObject({ state: 'open', firstUsedAt: null });
  });

  test('lets the person in on any number of devices, and writes down the first as their joining', async () => {
    const { token, personId } = await linked();
    const { done } = await allAtOnce(Array.from({ length: 10 }, () => tryAt(token)));
    expect(new Set(done.map((one) => one.token)).size).toBe(10);
    expect(await sessionsOf(personId)).toBe(11);
    const kinds = await kindsIn(world.coalitionId);
    expect(kinds.filter((kind) => kind === 'member.joined')).toHaveLength(1);
    await expect(authorise({ personId }, 'coalition.read', world.coalitionId)).resolves.toBeTruthy();
  });

  test('for a taken e-mail address is not made, and no person is', async () => {
    const before = await db.$count(person);
    await expect(linked({ email: world.stranger.email.toUpperCase() })).rejects.toMatchObject({
      ...{ name: 'Invalid', fields: { email: words.joining.addressInUse } },
    });
    expect(await db.$count(person)).toBe(before);
  });

  test.each(['', 'x', 'A'.repeat(43)])('that was never made, %j, opens nothing', async (token) => {
    expect(await stateOf(token)).toBe('unknown');
    await expect(tryAt(token)).rejects.toMatchObject({ name: 'NotFound' });
  });
});

describe('a withdrawn link', () => {
  test('opens nothing, and every device it opened is signed out and hears of it', async () => {
    const { token, personId, id } = await linked();
    const second = await tryAt(token);
    const session = await findSession(second.token);
    await withdrawPersonalLink(world.facilitator, id);
    expect(await stateOf(token)).toBe('withdrawn');
    await expect(tryAt(token)).rejects.toThrow(closed.withdrawn.what);
    expect(await findSession(second.token)).toBeNull();
    expect(await sessionsOf(personId)).toBe(0);
    await expect.poll(() => heard).toContainEqual({ kind: 'session-ended', sessionId: session?.sessionId });
    expect(await kindsIn(world.coalitionId)).toContain('personal-link.withdrawn');
    await withdrawPersonalLink(world.facilitator, id);
    expect((await kindsIn(world.coalitionId)).filter((kind) => kind.endsWith('withdrawn'))).toHaveLength(1);
  });

  test('withdrawn while the person comes in leaves no session behind', async () => {
    for (let i = 0; i < 10; i += 1) {
      const { token, personId, id } = await linked({ name: `Marek ${i}` });
      await allAtOnce<unknown>([
        ...Array.from({ length: 5 }, () => tryAt(token)),
        withdrawPersonalLink(world.facilitator, id),
        ...Array.from({ length: 5 }, () => tryAt(token)),
      ]);
      expect(await sessionsOf(personId)).toBe(0);
    }
  });
});

describe('a renewed link', () => {
  test('is a new one: the old one opens nothing, its devices are out, the new one lets in again', async () => {
    const { token, personId, id } = await linked();
    const { link } = await renewPersonalLink(world.facilitator, id, ADDRESS);
    expect(await stateOf(token)).toBe('withdrawn');
    expect(await sessionsOf(personId)).toBe(0);
    await expect(tryAt(tokenOf(link))).resolves.toMatchObject({ personId });
    const { links } = await personalLinksOf(world.facilitator, world.coalitionId);
    expect(links.filter(({ name }) => name === 'Marek')).toHaveLength(1);
    const kinds = await kindsIn(world.coalitionId);
    expect(kinds).toEqual(['personal-link.made', 'member.joined', 'personal-link.renewed']);
  });

  test('may follow a withdrawn one', async () => {
    const { id, personId } = await linked();
    await withdrawPersonalLink(world.facilitator, id);
    expect(await linkToRenew(world.facilitator, id)).toMatchObject({ name: 'Marek', live: false });
    const { link } = await renewPersonalLink(world.facilitator, id, ADDRESS);
    await expect(tryAt(tokenOf(link))).resolves.toMatchObject({ personId });
  });

  test('by two facilitators at once leaves exactly one that works', async () => {
    const { id } = await linked();
    const renewals = Array.from({ length: 8 }, () => renewPersonalLink(world.facilitator, id, ADDRESS));
    const { done } = await allAtOnce(renewals);
    expect(done).toHaveLength(8);
    const states = await Promise.all(done.map(({ link }) => stateOf(tokenOf(link))));
    expect(states.filter((state) => state === 'open')).toHaveLength(1);
  });
});

describe('somebody with a link', () => {
  const changed = (state: 'account' | 'elsewhere' | 'paused') =>
    ({
      account: (personId: string) =>
        db.update(person).set({ passwordHash: 'chosen' }).where(eq(person.id, personId)),
      elsewhere: (personId: string) =>
        db.insert(membership).values({ coalitionId: world.elsewhere.coalitionId, personId, role: 'member' }),
      paused: (personId: string) =>
        db.update(membership).set({ suspendedAt: new Date() }).where(eq(membership.personId, personId)),
    })[state];

  test.each([
    ['has chosen a password', 'account'],
    ['takes part in another coalition too', 'elsewhere'],
    ['is suspended', 'paused'],
  ] as const)('who %s is not let in by it, and no facilitator ends or renews it', async (_why, state) => {
    const { token, personId, id } = await linked();
    await changed(state)(personId);
    expect(await stateOf(token)).toBe(state);
    await expect(tryAt(token)).rejects.toThrow(closed[state].what);
    const barred = { name: 'Conflict', message: words.joining.links.barred[state]('Marek') };
    await expect(withdrawPersonalLink(world.facilitator, id)).rejects.toMatchObject(barred);
    await expect(renewPersonalLink(world.facilitator, id, ADDRESS)).rejects.toMatchObject(barred);
    expect(await sessionsOf(personId)).toBe(1);
  });

  test('who has become a facilitator is not let in by it: it holds fewer keys', async () => {
    const { token, personId } = await linked();
    await db.update(membership).set({ role: 'facilitator' }).where(eq(membership.personId, personId));
    expect(await stateOf(token)).toBe('paused');
    await expect(tryAt(token)).rejects.toMatchObject({ name: 'Conflict' });
  });

  test('who has left is on no list', async () => {
    const { personId } = await linked();
    await db.update(membership).set({ leftAt: new Date() }).where(eq(membership.personId, personId));
    const { links } = await personalLinksOf(world.facilitator, world.coalitionId);
    expect(links.map(({ name }) => name)).not.toContain('Marek');
  });

  test('is listed with as many statements for one as for thirty', async () => {
    const list = () => countStatements(() => personalLinksOf(world.facilitator, world.coalitionId));
    const few = await list();
    for (let i = 0; i < 29; i += 1) await linked({ name: `Person ${i}` });
    const many = await list();
    expect(many.result.links.length).toBe(few.result.links.length + 29);
    expect(many.statements).toBe(few.statements);
  });
});
