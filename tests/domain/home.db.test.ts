import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { coalitionHome, homesOf } from '#app/domain/documents/home.server.ts';
import { mySections } from '#app/domain/ownership/mine.server.ts';
import { NotFound } from '#app/domain/errors.ts';
import { daysAfter, dayOf } from '#app/domain/history/days.ts';
import type { Need } from '#app/domain/documents/home.ts';
import { addDocument, addMember, addOffer, addOwner, addSections } from '#db/seed/language.ts';
import { database } from '#db/client.server.ts';
import {
  agreedBy,
  coalition,
  document,
  membership,
  section,
  sectionAgreement,
  sectionOwner,
} from '#db/schema/index.ts';
import { countStatements } from '#tests/support/statements.ts';
import { aWorld, type TestPerson, type World } from '#tests/support/world.ts';

const { db } = database();
const today = dayOf(new Date(), 'Europe/London');
let world: World;
beforeEach(async () => {
  world = await aWorld(db);
});

const homeOf = (person: TestPerson) => coalitionHome(person, world.coalitionId);
const needsOf = async (person: TestPerson) => (await homeOf(person)).needs.map(inShort);
/** The asks alone: a world's member has agreed to something that changed since. */
const asksOf = async (person: TestPerson) =>
  (await homeOf(person)).needs.filter(({ kind }) => kind === 'asked');
const inShort = (need: Need): [string, string] => {
  if (need.kind === 'offered') return ['offered', need.offer.heading];
  if (need.kind === 'changed') return ['changed', need.change.heading];
  if (need.kind === 'due') return [need.overdue ? 'overdue' : 'due', need.section.heading];
  return ['asked', need.section.heading];
};
const due = (days: number | null, sectionId = world.sections.owned) =>
  db
    .update(section)
    .set({ due: days === null ? null : daysAfter(today, days) })
    .where(eq(section.id, sectionId));

describe('what needs somebody', () => {
  test('a member sees who asks them, in which words, where and by when', async () => {
    await db
      .update(sectionOwner)
      .set({ message: 'You ran the session.', answerBy: daysAfter(today, 3) })
      .where(eq(sectionOwner.id, world.things.askId));
    const { comingUp } = await homeOf(world.member);
    expect(await asksOf(world.member)).toMatchObject([
      {
        kind: 'asked',
        section: {
          id: world.things.askId,
          heading: 'Second section',
          number: 2,
          documentId: world.documentId,
          message: 'You ran the session.',
          askedBy: { name: world.facilitator.name },
          handOver: false,
        },
      },
    ]);
    expect(comingUp).toMatchObject([{ what: 'my answer', who: world.facilitator.name }]);
  });

  test('an owner sees who offers to own their section; those it is not for do not', async () => {
    expect(await needsOf(world.owner)).toEqual([['offered', 'First section']]);
    expect(await needsOf(world.coOwner)).toEqual([['offered', 'First section']]);
    for (const other of [world.facilitator, world.reviewer, world.observer])
      expect(await needsOf(other)).toEqual([]);
  });

  test('a facilitator sees offers to own sections that nobody owns, and nobody else does', async () => {
    await addOffer(db, { sectionId: world.sections.empty, personId: world.coOwner.personId });
    expect(await needsOf(world.facilitator)).toEqual([['offered', 'Third section']]);
    expect(await needsOf(world.owner)).toEqual([['offered', 'First section']]);
    // An owner who is suspended does not answer: the section is nobody's.
    const suspend = { suspendedAt: new Date() };
    for (const owner of [world.owner, world.coOwner])
      await db.update(membership).set(suspend).where(eq(membership.personId, owner.personId));
    expect(await needsOf(world.facilitator)).toEqual([['offered', 'First section']]);
  });

  test.each([
    [-1, [['overdue', 'First section']]],
    [0, [['due', 'First section']]],
    [7, [['due', 'First section']]],
    [8, []],
  ])('an owner sees their section that is due in %s days', async (days, expected) => {
    await due(days);
    expect((await needsOf(world.owner)).filter(([kind]) => kind !== 'offered')).toEqual(expected);
    await db.update(section).set({ status: 'agreed' }).where(eq(section.id, world.sections.owned));
    expect((await needsOf(world.owner)).filter(([kind]) => kind !== 'offered')).toEqual([]);
  });

  test('somebody who agreed to a section that has changed since sees it until they have seen it', async () => {
    const [made] = await db
      .insert(sectionAgreement)
      .values({ sectionId: world.sections.owned, agreedOn: '2026-11-03', agreedAt: 'Open meeting' })
      .returning({ id: sectionAgreement.id });
    const agreementId = made?.id ?? '';
    await db.insert(agreedBy).values({ agreementId, personId: world.observer.personId });
    expect(await needsOf(world.observer)).toEqual([]);
    await db
      .update(sectionAgreement)
      .set({ endedAt: new Date(), endedBy: world.owner.personId })
      .where(eq(sectionAgreement.id, agreementId));
    expect((await homeOf(world.observer)).needs).toMatchObject([
      {
        kind: 'changed',
        change: { agreementId, by: world.owner.name, agreedOn: '2026-11-03', heading: 'First section' },
      },
    ]);
    expect(await needsOf(world.reviewer)).toEqual([]);
    await db.update(agreedBy).set({ toldAt: new Date() }).where(eq(agreedBy.agreementId, agreementId));
    expect(await needsOf(world.observer)).toEqual([]);
  });

  test('nothing of a document that is archived or deleted, and of no section that was taken out', async () => {
    const back = { archivedAt: null, deletedAt: null };
    for (const away of [{ archivedAt: new Date() }, { deletedAt: new Date() }]) {
      await db
        .update(document)
        .set({ ...back, ...away })
        .where(eq(document.id, world.documentId));
      expect(await needsOf(world.owner)).toEqual([]);
      expect(await homeOf(world.member)).toMatchObject({ needs: [], documents: [], documentCount: 0 });
      expect((await mySections(world.owner)).coalitions[0]?.documents).toEqual([]);
    }
    await db.update(document).set(back).where(eq(document.id, world.documentId));
    await db.update(section).set({ removedAt: new Date() }).where(eq(section.id, world.sections.owned));
    const { needs, mine, documents } = await homeOf(world.owner);
    expect([needs, mine, documents[0]?.sections.length]).toEqual([[], [], 2]);
    // What follows it moves up.
    expect(await asksOf(world.member)).toMatchObject([{ section: { number: 1 } }]);
  });

  test('asks come first, then what is owed, then who waits', async () => {
    await db
      .update(sectionOwner)
      .set({ personId: world.owner.personId })
      .where(eq(sectionOwner.id, world.things.askId));
    await due(-3);
    expect((await needsOf(world.owner)).map(([kind]) => kind)).toEqual(['asked', 'overdue', 'offered']);
  });
});

describe('the home of a coalition', () => {
  test('shows documents oldest first with how far their sections are', async () => {
    await addDocument(db, { coalitionId: world.coalitionId, kind: 'standards', title: 'Newer' });
    const { documents, documentCount } = await homeOf(world.observer);
    expect(documentCount).toBe(2);
    expect(documents).toMatchObject([
      {
        id: world.documentId,
        sections: [
          { status: 'drafting', needsOwner: false },
          { status: 'not started', needsOwner: true },
          { status: 'not started', needsOwner: true },
        ],
      },
      { title: 'Newer', sections: [] },
    ]);
  });

  test('tells what is coming in the next four weeks, mine as mine and each once', async () => {
    await due(10);
    await due(5, world.sections.unowned);
    await due(40, world.sections.empty);
    const seen = (await homeOf(world.owner)).comingUp.map(({ what, heading, day }) => [what, heading, day]);
    expect(seen).toEqual([
      ['section', 'Second section', daysAfter(today, 5)],
      ['my section', 'First section', daysAfter(today, 10)],
    ]);
    expect((await homeOf(world.observer)).comingUp.map(({ what }) => what)).toEqual(['section', 'section']);
  });

  test('is not there for strangers, the suspended and nobody', async () => {
    for (const outside of [world.stranger, world.suspended, null])
      await expect(coalitionHome(outside, world.coalitionId)).rejects.toThrow(NotFound);
  });

  test('takes eight statements, and not more when there are many of everything; it stays small', async () => {
    const few = await countStatements(() => homeOf(world.owner));
    expect(few.statements).toBeLessThanOrEqual(8);
    for (let at = 0; at < 60; at += 1) {
      const documentId = await addDocument(db, {
        ...{ coalitionId: world.coalitionId, kind: 'strategy', title: `Document ${at}` },
      });
      const sections = Array.from({ length: 12 }, (_, n) => ({ heading: `Part ${n}` }));
      const [first = ''] = await addSections(db, documentId, sections);
      await addOwner(db, { sectionId: first, personId: world.owner.personId, first: true });
      await addMember(db, { name: `Person ${at}` }, { coalitionId: world.coalitionId, role: 'member' });
      await addOffer(db, { sectionId: first, personId: world.member.personId });
    }
    const many = await countStatements(() => homeOf(world.owner));
    expect(many.statements).toBe(few.statements);
    expect(many.result).toMatchObject({ documentCount: 61, mineCount: 61, moreNeeds: 41 });
    const { documents, mine, needs } = many.result;
    expect([documents.length, mine.length, needs.length]).toEqual([20, 8, 20]);
    expect(documents.at(-1)?.title).toBe('Document 59');
    expect(JSON.stringify(many.result).length).toBeLessThan(40_000);
  }, 60_000);
});

describe('sections of mine', () => {
  test('are everywhere I belong, by document, with what I am asked and what I offered', async () => {
    await db.insert(membership).values({
      coalitionId: world.elsewhere.coalitionId,
      personId: world.member.personId,
      role: 'member',
    });
    await addOwner(db, {
      ...{ sectionId: world.elsewhere.sectionId, personId: world.member.personId, first: true },
    });
    const { coalitions } = await mySections(world.member);
    const seen = coalitions.map(({ id, asked, documents, offered }) => ({
      id,
      asked: asked.map((each) => each.heading),
      owned: documents.map(({ title, sections }) => [title, sections.map((each) => each.heading)]),
      offered: offered.map((each) => each.heading),
    }));
    expect(new Set(seen)).toEqual(
      new Set([
        { id: world.coalitionId, asked: ['Second section'], owned: [], offered: ['First section'] },
        {
          ...{ id: world.elsewhere.coalitionId, asked: [], offered: [] },
          owned: [['Not ours', ['Theirs']]],
        },
      ]),
    );
  });

  test('are gone with the coalition: the suspended see none, and neither do those who left', async () => {
    expect((await mySections(world.suspended)).coalitions).toEqual([]);
    await db
      .update(membership)
      .set({ leftAt: new Date() })
      .where(eq(membership.personId, world.owner.personId));
    expect((await mySections(world.owner)).coalitions).toEqual([]);
  });

  test('take the same statements however many there are', async () => {
    const few = await countStatements(() => mySections(world.owner));
    const sections = Array.from({ length: 40 }, (_, n) => ({ heading: `Part ${n}` }));
    for (const sectionId of await addSections(
      db,
      await addDocument(db, { coalitionId: world.coalitionId, kind: 'strategy', title: 'Long' }),
      sections,
    ))
      await addOwner(db, { sectionId, personId: world.owner.personId, first: true });
    const many = await countStatements(() => mySections(world.owner));
    expect([few.statements, many.statements]).toEqual([4, 4]);
    expect(many.result.coalitions[0]?.documents.flatMap((each) => each.sections)).toHaveLength(41);
  });
});

describe('where to go', () => {
  test('is everywhere one belongs, by name; nowhere for the suspended', async () => {
    expect((await homesOf(world.member)).coalitions.map(({ id }) => id)).toEqual([world.coalitionId]);
    expect(await homesOf(world.suspended)).toMatchObject({ coalitions: [], mayFound: false });
    await db.insert(membership).values({
      coalitionId: world.elsewhere.coalitionId,
      personId: world.member.personId,
      role: 'observer',
    });
    await db
      .update(coalition)
      .set({ name: 'A first one' })
      .where(eq(coalition.id, world.elsewhere.coalitionId));
    const { coalitions, mayFound } = await homesOf(world.member);
    expect([coalitions.map(({ id }) => id), mayFound]).toEqual([
      [world.elsewhere.coalitionId, world.coalitionId],
      true,
    ]);
    await expect(homesOf(null)).rejects.toThrow(NotFound);
  });
});
