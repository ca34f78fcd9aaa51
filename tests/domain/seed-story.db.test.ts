import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { database } from '#db/client.server.ts';
import {
  agreedBy,
  document,
  historyEvent,
  invitation,
  membership,
  openDrafting,
  person,
  personalLink,
  section,
  sectionAgreement,
  sectionOwner,
} from '#db/schema/index.ts';
import { seedDemo } from '#db/seed/index.ts';

const { db } = database();
const today = new Date('2026-11-23T09:30:00Z');
type Row<Table extends { $inferSelect: object }> = Table['$inferSelect'];
let owners: (Row<typeof sectionOwner> & { heading: string; plan: boolean })[];
let happenings: Row<typeof historyEvent>[];
let sections: Row<typeof section>[];

beforeAll(async () => {
  await seedDemo(db, today);
  const rows = await db
    .select({ row: sectionOwner, heading: section.heading, kind: document.kind })
    .from(sectionOwner)
    .innerJoin(section, eq(section.id, sectionOwner.sectionId))
    .innerJoin(document, eq(document.id, section.documentId));
  owners = rows.map(({ row, heading, kind }) => ({ ...row, heading, plan: kind === 'action plan' }));
  happenings = await db.select().from(historyEvent).orderBy(asc(historyEvent.at), asc(historyEvent.id));
  sections = await db.select().from(section);
});

const live = () => owners.filter((row) => row.acceptedAt && !row.endedAt);
const waiting = () => owners.filter((row) => !row.acceptedAt && !row.declinedAt && !row.endedAt);

describe('whose the demo’s sections are', () => {
  test('some have one owner, some two, some none; whoever has owners has one who answers first', () => {
    const bySection = Map.groupBy(live(), (row) => row.sectionId);
    const counts = [...bySection.values()].map((rows) => rows.length);
    expect(counts).toContain(1);
    expect(counts).toContain(2);
    expect(sections.length - bySection.size).toBeGreaterThanOrEqual(2);
    for (const rows of bySection.values()) expect(rows.filter((row) => row.first)).toHaveLength(1);
  });

  test('asks wait with what the asker wrote and a day to answer by, and so do offers', () => {
    const asks = waiting().filter((row) => row.askedBy);
    expect(asks.map((row) => row.heading).sort()).toEqual(['Getting into the room', 'What could stop us']);
    for (const ask of asks) {
      expect(ask.message.length).toBeGreaterThan(40);
      expect(Date.parse(ask.answerBy ?? '')).toBeGreaterThan(today.getTime());
    }
    const offers = waiting().filter((row) => !row.askedBy);
    expect(offers).toHaveLength(2);
    for (const offer of offers) expect(offer.message.length).toBeGreaterThan(40);
  });

  test('somebody said no with a reason, somebody handed over, somebody stepped down', () => {
    expect(owners.find((row) => row.plan && row.declinedAt)?.declineReason).toMatch(/\.$/);
    expect(live().filter((row) => row.replaces)).toHaveLength(1);
    expect(owners.filter((row) => row.acceptedAt && row.endedBy === row.personId).length).toBe(1);
  });

  test('one is open for drafting together, and its owner still answers for it', async () => {
    const [opened, ...more] = await db.select().from(openDrafting).where(isNull(openDrafting.closedAt));
    expect(more).toEqual([]);
    expect(opened?.until).toBe('2026-12-02');
    expect(live().some((row) => row.sectionId === opened?.sectionId && row.first)).toBe(true);
  });

  test('nobody owns, was asked or has offered who may not', async () => {
    const drafters = await db.select().from(membership);
    const may = drafters.filter(({ role }) => role === 'facilitator' || role === 'member');
    for (const row of owners) expect(may.map((each) => each.personId)).toContain(row.personId);
  });
});

describe('what the demo’s people agreed', () => {
  test('every agreed section says where and when, and who was there', async () => {
    const agreements = await db.select().from(sectionAgreement).where(isNull(sectionAgreement.endedAt));
    const agreed = sections.filter((each) => each.status === 'agreed').map((each) => each.id);
    expect(agreements.map((each) => each.sectionId).sort()).toEqual(agreed.sort());
    for (const { id, agreedAt, agreedOn } of agreements) {
      expect(agreedAt).toMatch(/, /);
      expect(Date.parse(agreedOn)).toBeLessThan(today.getTime());
      expect(await db.$count(agreedBy, eq(agreedBy.agreementId, id))).toBeGreaterThan(3);
    }
  });

  test('one section has changed since, and those who agreed have not said that they saw it', async () => {
    const [ended, ...more] = await db
      .select()
      .from(sectionAgreement)
      .where(isNotNull(sectionAgreement.endedAt));
    expect(more).toEqual([]);
    expect(sections.find((each) => each.id === ended?.sectionId)?.status).toBe('revising');
    const who = await db
      .select()
      .from(agreedBy)
      .where(eq(agreedBy.agreementId, ended?.id ?? ''));
    expect(who.length).toBeGreaterThan(0);
    expect(who.every((each) => each.toldAt === null && each.personId !== ended?.endedBy)).toBe(true);
  });
});

describe('what the demo’s history tells', () => {
  test('it all lies behind us, spread over weeks, and its ids sort as it happened', () => {
    expect(happenings.at(-1)?.at.getTime()).toBeLessThan(today.getTime());
    const days = new Set(happenings.map(({ at }) => at.toISOString().slice(0, 10)));
    expect(days.size).toBeGreaterThan(30);
    expect(new Set(happenings.map(({ id }) => id)).size).toBe(happenings.length);
    expect(happenings.map(({ id }) => id)).toEqual(happenings.map(({ id }) => id).sort());
    const recent = happenings.filter(({ at }) => today.getTime() - at.getTime() < 7 * 86_400_000);
    expect(recent.length).toBeGreaterThanOrEqual(10);
  });

  test('nobody does anything before they joined, and nothing happens to a document before it was started', async () => {
    const joined = new Map(
      happenings.filter(({ kind }) => kind === 'member.joined').map(({ actorId, at }) => [actorId, at]),
    );
    const started = new Map(
      happenings
        .filter(({ kind }) => kind === 'document.started')
        .map(({ documentId, at }) => [documentId, at]),
    );
    const before = (at: Date, from: Date | undefined) => !from || at < from;
    for (const { kind, at, actorId, documentId } of happenings) {
      const founding = /^(coalition|organisation)\./.test(kind);
      if (!founding) expect(before(at, joined.get(actorId)), `${kind} by ${actorId}`).toBe(false);
      if (documentId) expect(before(at, started.get(documentId)), kind).toBe(false);
    }
  });

  test('the last word on a section’s status is the status it has', () => {
    const last = new Map<string, string>();
    for (const { kind, sectionId, data } of happenings) {
      if (!sectionId) continue;
      if (kind === 'section.agreed') last.set(sectionId, 'agreed');
      if (kind === 'section.agreement-ended') last.set(sectionId, 'revising');
      const to = kind === 'section.status-changed' && Reflect.get(Object(data), 'to');
      if (typeof to === 'string') last.set(sectionId, to);
    }
    for (const { id, status } of sections) expect(last.get(id) ?? 'not started').toBe(status);
  });
});

test('the invitation and the personal link of the demo are there to be seen; one belongs to somebody with no account', async () => {
  const [open] = await db.select().from(invitation);
  expect(open).toMatchObject({ joinedAt: null, revokedAt: null, boundToEmail: true });
  const linked = await db
    .select({ name: person.name, email: person.email, hash: person.passwordHash })
    .from(personalLink)
    .innerJoin(
      membership,
      and(
        eq(membership.personId, personalLink.personId),
        eq(membership.coalitionId, personalLink.coalitionId),
      ),
    )
    .innerJoin(person, eq(person.id, personalLink.personId));
  expect(linked).toEqual([{ name: 'Auntie Bee', email: null, hash: null }]);
});
