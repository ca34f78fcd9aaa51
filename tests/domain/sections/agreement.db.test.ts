import { and, eq, isNull } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { documentPage } from '#app/domain/documents/page.server.ts';
import { Conflict, Invalid, NotFound } from '#app/domain/errors.ts';
import { agreementForm } from '#app/domain/sections/arrangement.server.ts';
import { recordAgreement, seenChange } from '#app/domain/sections/agreement.server.ts';
import { appendToJournal } from '#app/domain/sections/journal.server.ts';
import { setStatus } from '#app/domain/sections/status.server.ts';
import { database } from '#db/client.server.ts';
import { hear, hearing } from '#db/notices.server.ts';
import { agreedBy, historyEvent, section, sectionAgreement, sectionUpdate } from '#db/schema/index.ts';
import { countStatements } from '#tests/support/statements.ts';
import { aWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeEach(async () => {
  world = await aWorld(database().db);
});

const MEETING = { on: '2026-09-14', at: 'Steering group' };
const agree = (people: string[] = [world.owner.personId, world.member.personId]) =>
  recordAgreement(world.owner, world.sections.owned, { ...MEETING, people });
const typed = (origin = 'edit', authorId: string | null = world.coOwner.personId) =>
  appendToJournal([{ sectionId: world.sections.owned, update: new Uint8Array([0, 0]), authorId, origin }]);
const statusNow = async () =>
  (await database().db.select().from(section).where(eq(section.id, world.sections.owned)))[0]?.status;
const agreements = () =>
  database().db.select().from(sectionAgreement).where(eq(sectionAgreement.sectionId, world.sections.owned));
const happened = (kind: string) =>
  database()
    .db.select()
    .from(historyEvent)
    .where(and(eq(historyEvent.sectionId, world.sections.owned), eq(historyEvent.kind, kind)));

describe('recording that a section is agreed', () => {
  test('says when and where on its page, and by whom', async () => {
    await agree();
    const page = await documentPage(world.member, world.documentId);
    expect(page.sections[0]).toMatchObject({ status: 'agreed', agreed: MEETING });
    expect(await database().db.$count(agreedBy, isNull(agreedBy.toldAt))).toBeGreaterThanOrEqual(2);
    expect(await happened('section.agreed')).toMatchObject([
      { data: { heading: 'First section', ...MEETING }, actorId: world.owner.personId },
    ]);
  });

  test('takes only people of the coalition', async () => {
    await agree([world.member.personId, world.stranger.personId, world.suspended.personId]);
    const [made] = await agreements();
    const people = await database()
      .db.select({ id: agreedBy.personId })
      .from(agreedBy)
      .where(eq(agreedBy.agreementId, made?.id ?? ''));
    expect(people).toEqual([{ id: world.member.personId }]);
  });

  test('is refused for a day to come and while it is agreed already', async () => {
    const later = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
    await expect(
      recordAgreement(world.owner, world.sections.owned, { ...MEETING, on: later, people: [] }),
    ).rejects.toThrow(Invalid);
    await agree();
    await expect(agree()).rejects.toThrow(Conflict);
  });

  test('two who record it at once record it once', async () => {
    const both = await Promise.allSettled([agree(), agree()]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await agreements()).toHaveLength(1);
  });

  test('offers everybody of the coalition, its owners first', async () => {
    const form = await agreementForm(world.owner, world.sections.owned);
    const names = form.people.map(({ name }) => name);
    expect(new Set(names.slice(0, 2))).toEqual(new Set([world.owner.name, world.coOwner.name]));
    expect(names).not.toContain(world.suspended.name);
    expect(form.today).toMatch(/^\d{4}-\d\d-\d\d$/);
  });
});

describe('the first change of an agreed text', () => {
  test('makes it revising, ends the agreement, and history says who changed it', async () => {
    await agree();
    await typed();
    expect(await statusNow()).toBe('revising');
    expect(await agreements()).toMatchObject([{ endedBy: world.coOwner.personId }]);
    expect(await happened('section.agreement-ended')).toMatchObject([
      {
        ...{ data: { heading: 'First section' }, actorId: world.coOwner.personId },
        ...{ documentId: world.documentId, coalitionId: world.coalitionId },
      },
    ]);
    await typed();
    expect(await happened('section.agreement-ended')).toHaveLength(1);
  });

  test('is told to open pages when it is committed', async () => {
    const heard: string[] = [];
    const deaf = hear((notice) => {
      if (notice.kind === 'document-changed') heard.push(notice.documentId);
    });
    await hearing();
    await agree();
    await expect.poll(() => heard).toEqual([world.documentId]);
    await typed();
    await expect.poll(() => heard).toEqual([world.documentId, world.documentId]);
    deaf();
  });

  test.each(['seed', 'repair', 'server'])('is no %s of the system', async (origin) => {
    await agree();
    await typed(origin, null);
    expect(await statusNow()).toBe('agreed');
  });

  test.each(['accept:1', 'restore:1'])('is also what came by %s', async (origin) => {
    await agree();
    await typed(origin);
    expect(await statusNow()).toBe('revising');
  });

  test('by somebody whose account is gone is kept, and its author is nobody', async () => {
    await agree();
    await typed('edit', '00000000-0000-7000-8000-000000000000');
    expect(await agreements()).toMatchObject([{ endedBy: null }]);
    expect(await statusNow()).toBe('revising');
  });

  test('costs no statement more than any other change', async () => {
    const before = await countStatements(() => typed());
    await agree();
    const ending = await countStatements(() => typed());
    expect([before.statements, ending.statements]).toEqual([1, 1]);
  });

  test('while the agreement is being recorded comes before it or after it, never half', async () => {
    const seen = new Set<string>();
    for (let round = 0; round < 40; round += 1) {
      world = await aWorld(database().db);
      await Promise.all([agree(), ...Array.from({ length: round % 4 }, () => typed()), typed()]);
      const [one] = await agreements();
      const ended = await happened('section.agreement-ended');
      const outcome = [await statusNow(), one?.endedAt !== null, ended.length];
      expect([
        ['agreed', false, 0],
        ['revising', true, 1],
      ]).toContainEqual(outcome);
      seen.add(String(outcome[0]));
      const rows = await database().db.$count(sectionUpdate, eq(sectionUpdate.origin, 'edit'));
      expect(rows).toBeGreaterThan(round);
      // Whichever it was: the next change ends it for good.
      await typed();
      expect(await statusNow()).toBe('revising');
    }
  });
});

describe('another status set by hand', () => {
  test('ends the agreement, in the history too', async () => {
    await agree();
    await setStatus(world.facilitator, world.sections.owned, 'drafting');
    expect(await statusNow()).toBe('drafting');
    expect(await agreements()).toMatchObject([{ endedBy: world.facilitator.personId }]);
    expect(await happened('section.status-changed')).toMatchObject([
      { data: { from: 'agreed', to: 'drafting' } },
    ]);
    await typed();
    expect(await statusNow()).toBe('drafting');
    await agree();
    expect(await statusNow()).toBe('agreed');
  });

  test('at the moment of a change ends it once', async () => {
    for (let round = 0; round < 15; round += 1) {
      world = await aWorld(database().db);
      await agree();
      await Promise.all([setStatus(world.facilitator, world.sections.owned, 'drafting'), typed()]);
      expect(await statusNow()).toBe('drafting');
      expect((await agreements()).filter(({ endedAt }) => endedAt === null)).toEqual([]);
    }
  });
});

describe('somebody who agreed', () => {
  const toldOf = async (agreementId: string, personId: string) =>
    (
      await database()
        .db.select()
        .from(agreedBy)
        .where(and(eq(agreedBy.agreementId, agreementId), eq(agreedBy.personId, personId)))
    )[0]?.toldAt;

  test('says that they have seen the change, for themselves only, and only once there is one', async () => {
    await agree();
    const id = (await agreements())[0]?.id ?? '';
    await seenChange(world.member, id);
    expect(await toldOf(id, world.member.personId)).toBeNull();
    await typed();
    await seenChange(world.member, id);
    expect(await toldOf(id, world.member.personId)).toBeInstanceOf(Date);
    expect(await toldOf(id, world.owner.personId)).toBeNull();
  });

  test('is a member: to a stranger the agreement is not there', async () => {
    await agree();
    const [made] = await agreements();
    await expect(seenChange(world.stranger, made?.id ?? '')).rejects.toThrow(NotFound);
    await expect(seenChange(world.member, 'x')).rejects.toThrow(NotFound);
  });
});
