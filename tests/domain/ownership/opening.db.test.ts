import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { authorise, type Actor } from '#app/domain/access/access.server.ts';
import { Conflict, Invalid } from '#app/domain/errors.ts';
import { sectionView } from '#app/domain/documents/page.server.ts';
import { ownershipHistory } from '#app/domain/ownership/history.server.ts';
import { beginInStead, endInStead } from '#app/domain/ownership/in-stead.server.ts';
import { closeSection, openSection } from '#app/domain/ownership/opening.server.ts';
import { database } from '#db/client.server.ts';
import { coalition, historyEvent, inStead, openDrafting } from '#db/schema/index.ts';
import { addAsked } from '#db/seed/language.ts';
import { aWorld, type World } from '#tests/support/world.ts';

const { db } = database();
let world: World;
let owned: string;
beforeEach(async () => {
  world = await aWorld(db);
  owned = world.sections.owned;
});

const mayWrite = (actor: Actor, sectionId = owned) =>
  authorise(actor, 'section.read', sectionId).then((grant) => grant.may('section.write'));

/** So many days from today, as the coalition's calendar has it. */
async function day(days: number): Promise<string> {
  const [row] = await db
    .select({
      day: sql<string>`to_char((now() at time zone ${coalition.timeZone})::date + ${days}::int, 'YYYY-MM-DD')`,
    })
    .from(coalition)
    .where(eq(coalition.id, world.coalitionId));
  return row?.day ?? '';
}

const kinds = async () =>
  (
    await db
      .select({ kind: historyEvent.kind })
      .from(historyEvent)
      .where(eq(historyEvent.sectionId, owned))
      .orderBy(historyEvent.id)
  ).map(({ kind }) => kind);

describe('a section opened for drafting together', () => {
  it('is written by every member and facilitator, and by no reviewer, observer or stranger', async () => {
    await openSection(world.owner, owned, await day(7));
    expect(await mayWrite(world.member)).toBe(true);
    expect(await mayWrite(world.facilitator)).toBe(true);
    expect(await mayWrite(world.owner)).toBe(true);
    expect(await mayWrite(world.reviewer)).toBe(false);
    expect(await mayWrite(world.observer)).toBe(false);
    expect((await sectionView(world.observer, owned)).openUntil).toBe(await day(7));
    expect(await kinds()).toEqual(['section.opened']);
  });

  it('is open to the end of its last day, and not a day longer', async () => {
    await openSection(world.owner, owned, await day(0));
    expect(await mayWrite(world.member)).toBe(true);
    await db.update(openDrafting).set({ until: await day(-1) });
    expect(await mayWrite(world.member)).toBe(false);
    expect((await sectionView(world.member, owned)).openUntil).toBeNull();
  });

  it('is closed again by its owner, before its day', async () => {
    await openSection(world.owner, owned, await day(7));
    await closeSection(world.coOwner, owned);
    expect(await mayWrite(world.member)).toBe(false);
    await expect(closeSection(world.owner, owned)).rejects.toBeInstanceOf(Conflict);
    expect(await kinds()).toEqual(['section.opened', 'section.closed']);
  });

  it.each([
    ['a day that has passed', -1],
    ['a day too far away', 91],
  ])('is not opened until %s', async (_which, days) => {
    await expect(openSection(world.owner, owned, await day(days))).rejects.toBeInstanceOf(Invalid);
    expect(await mayWrite(world.member)).toBe(false);
  });

  it('opened by both owners at once is open once, until one of their days', async () => {
    const [first, second] = [await day(3), await day(9)];
    await Promise.all([openSection(world.owner, owned, first), openSection(world.coOwner, owned, second)]);
    const live = (await db.select().from(openDrafting)).filter(
      (row) => row.sectionId === owned && !row.closedAt,
    );
    expect(live).toHaveLength(1);
    expect([first, second]).toContain(live[0]?.until);
  });
});

describe('a facilitator in an owner’s stead', () => {
  it('writes once they have said why, is named, and stops when done', async () => {
    expect(await mayWrite(world.facilitator)).toBe(false);
    await beginInStead(world.facilitator, owned, 'The owner is ill and asked me to');
    expect(await mayWrite(world.facilitator)).toBe(true);
    expect(await mayWrite(world.owner)).toBe(true);
    const { inStead: standing } = await sectionView(world.observer, owned);
    expect(standing).toMatchObject([{ name: world.facilitator.name }]);
    await endInStead(world.facilitator, owned);
    expect(await mayWrite(world.facilitator)).toBe(false);
    await expect(endInStead(world.facilitator, owned)).rejects.toBeInstanceOf(Conflict);
    expect(await kinds()).toEqual(['section.in-stead-began', 'section.in-stead-ended']);
  });

  it('stops by themselves after a day', async () => {
    await beginInStead(world.facilitator, owned, 'Only today');
    await db.update(inStead).set({ endsAt: sql`now() - interval '1 second'` });
    expect(await mayWrite(world.facilitator)).toBe(false);
    await beginInStead(world.facilitator, owned, 'And today');
    expect(await mayWrite(world.facilitator)).toBe(true);
  });
});

describe('how a section came to its owners', () => {
  it('names everybody, and keeps what was written to those it concerns', async () => {
    const { unowned } = world.sections;
    await addAsked(db, {
      ...{ sectionId: unowned, personId: world.coOwner.personId, askedBy: world.facilitator.personId },
      message: 'You know this best',
    });
    const messages = async (actor: Actor) =>
      (await ownershipHistory(actor, unowned)).map(({ message }) => message).filter(Boolean);
    expect(await messages(world.facilitator)).toEqual(['You know this best']);
    expect(await messages(world.coOwner)).toEqual(['You know this best']);
    expect(await messages(world.observer)).toEqual([]);
    const [newest] = await ownershipHistory(world.observer, unowned);
    expect(newest).toMatchObject({
      person: world.coOwner.name,
      outcome: 'waiting',
      askedBy: world.facilitator.name,
    });
  });
});
