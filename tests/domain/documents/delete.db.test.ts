import { and, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { allDocuments } from '#app/domain/documents/all.server.ts';
import { daysLeft, isTitle } from '#app/domain/documents/deleted.ts';
import { deleteDocument, purgeDeleted, restoreDocument } from '#app/domain/documents/delete.server.ts';
import { duplicateDocument } from '#app/domain/documents/duplicate.server.ts';
import { endFollowing, followDocument } from '#app/domain/documents/following.server.ts';
import { keepPurging } from '#app/domain/documents/keep-purging.server.ts';
import { documentPage, sectionView } from '#app/domain/documents/page.server.ts';
import { changeDocument } from '#app/domain/documents/settings.server.ts';
import { startSession } from '#app/domain/people/session.server.ts';
import { Forbidden, Invalid, NotFound } from '#app/domain/errors.ts';
import { database } from '#db/client.server.ts';
import { document, historyEvent, section, sectionUpdate } from '#db/schema/index.ts';
import { aWorld, type World } from '#tests/support/world.ts';
import { listening } from './listening.ts';

const DAY_MS = 86_400_000;
const { db } = database();
let world: World;
let title: string;
beforeEach(async () => {
  world = await aWorld(db);
  ({ title } = await documentPage(world.member, world.documentId));
});

const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS);
const deletedSince = (when: Date) =>
  db.update(document).set({ deletedAt: when }).where(eq(document.id, world.documentId));
const eventsIn = (kind: string) =>
  db.$count(historyEvent, and(eq(historyEvent.coalitionId, world.coalitionId), eq(historyEvent.kind, kind)));

describe('a deleted document', () => {
  test('is gone for everybody, and only facilitators see it in a list', async () => {
    const heard = await listening(world);
    await deleteDocument(world.facilitator, world.documentId, title);
    for (const who of [world.facilitator, world.owner, world.member, world.observer]) {
      await expect(documentPage(who, world.documentId)).rejects.toThrow(NotFound);
      await expect(sectionView(who, world.sections.owned)).rejects.toThrow(NotFound);
    }
    expect(await allDocuments(world.member, world.coalitionId)).toMatchObject({ kept: [], deleted: [] });
    expect(await allDocuments(world.facilitator, world.coalitionId)).toMatchObject({
      kept: [],
      deleted: [{ id: world.documentId, title, by: world.facilitator.name, daysLeft: 30 }],
    });
    await expect.poll(() => heard.kinds()).toEqual(['document-changed', 'rights-changed']);
    heard.stop();
  });

  test('ends the pages that follow it', async () => {
    const { sessionId } = await startSession(world.member.personId);
    const { promise: ended, resolve } = Promise.withResolvers<string>();
    await followDocument({
      ...{ documentId: world.documentId, session: { sessionId, personId: world.member.personId } },
      ...{ tell: () => undefined, ended: () => resolve('ended') },
    });
    await deleteDocument(world.facilitator, world.documentId, title);
    expect(await ended).toBe('ended');
    endFollowing();
  });

  test('comes back as it was', async () => {
    const before = await documentPage(world.owner, world.documentId);
    await deleteDocument(world.facilitator, world.documentId, title);
    await restoreDocument(world.facilitator, world.documentId);
    expect(await documentPage(world.owner, world.documentId)).toEqual(before);
    expect(await eventsIn('document.deleted')).toBe(1);
    expect(await eventsIn('document.restored')).toBe(1);
  });

  test('comes back once, however often it is asked for at the same time', async () => {
    await deleteDocument(world.facilitator, world.documentId, title);
    await Promise.all(Array.from({ length: 8 }, () => restoreDocument(world.facilitator, world.documentId)));
    expect(await eventsIn('document.restored')).toBe(1);
  });

  test('is deleted once, however often it is asked for at the same time', async () => {
    const tries = await Promise.allSettled(
      Array.from({ length: 8 }, () => deleteDocument(world.facilitator, world.documentId, title)),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await eventsIn('document.deleted')).toBe(1);
  });

  test('is neither changed nor copied by somebody who was just about to', async () => {
    for (let round = 0; round < 10; round += 1) {
      const [removed, changed, copied] = await Promise.allSettled([
        deleteDocument(world.facilitator, world.documentId, title),
        changeDocument(world.facilitator, world.documentId, {
          title,
          language: 'cy',
          numbered: round % 2 === 0,
        }),
        duplicateDocument(world.facilitator, world.documentId),
      ]);
      expect(removed.status).toBe('fulfilled');
      for (const other of [changed, copied])
        if (other.status === 'rejected') expect(other.reason).toBeInstanceOf(NotFound);
      await restoreDocument(world.facilitator, world.documentId);
    }
  });

  test('cannot come back after thirty days, whether or not it has been taken away yet', async () => {
    await deletedSince(daysAgo(30.01));
    await expect(restoreDocument(world.facilitator, world.documentId)).rejects.toThrow(NotFound);
    expect((await allDocuments(world.facilitator, world.coalitionId)).deleted).toEqual([]);
    await deletedSince(daysAgo(29.99));
    expect((await allDocuments(world.facilitator, world.coalitionId)).deleted).toMatchObject([
      { daysLeft: 1 },
    ]);
    await restoreDocument(world.facilitator, world.documentId);
    await documentPage(world.member, world.documentId);
  });

  test('is not brought back by a member, nor by anybody of another coalition', async () => {
    await deleteDocument(world.facilitator, world.documentId, title);
    await expect(restoreDocument(world.member, world.documentId)).rejects.toThrow(Forbidden);
    await expect(restoreDocument(world.stranger, world.documentId)).rejects.toThrow(NotFound);
    await expect(restoreDocument(null, world.documentId)).rejects.toThrow(NotFound);
    await expect(restoreDocument(world.facilitator, "'; drop table document")).rejects.toThrow(NotFound);
  });

  test('is not deleted when another title is typed', async () => {
    const tries = ['', 'Not ours', `${title}!`, title.slice(0, -1)];
    for (const typed of tries)
      await expect(deleteDocument(world.facilitator, world.documentId, typed)).rejects.toThrow(Invalid);
    await documentPage(world.member, world.documentId);
  });
});

describe('taking away what was deleted long ago', () => {
  // What the tests before have left.
  beforeEach(() => purgeDeleted(db, new Date(Date.now() + 40 * DAY_MS)));

  test('leaves nothing of it but that it was deleted, and touches nothing else', async () => {
    const now = new Date();
    await deleteDocument(world.facilitator, world.documentId, title);
    const day = (days: number) => new Date(now.getTime() + days * DAY_MS);
    expect(await purgeDeleted(db, day(29))).toBe(0);
    const other = await aWorld(db);
    expect(await purgeDeleted(db, day(31))).toBe(1);
    expect(await db.$count(document, eq(document.id, world.documentId))).toBe(0);
    expect(await db.$count(section, eq(section.documentId, world.documentId))).toBe(0);
    expect(await db.$count(sectionUpdate, eq(sectionUpdate.sectionId, world.sections.owned))).toBe(0);
    expect(await eventsIn('document.deleted')).toBe(1);
    await documentPage(other.member, other.documentId);
    await documentPage(world.stranger, world.elsewhere.documentId);
    expect(await purgeDeleted(db, day(31))).toBe(0);
  });

  test('and bringing it back at the same moment end in one of the two', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { facilitator, documentId } = await aWorld(db);
      await db
        .update(document)
        .set({ deletedAt: daysAgo(10) })
        .where(eq(document.id, documentId));
      const [gone, back] = await Promise.allSettled([
        purgeDeleted(db, new Date(Date.now() + 25 * DAY_MS)),
        restoreDocument(facilitator, documentId),
      ]);
      const there = await db.$count(document, eq(document.id, documentId));
      expect(gone).toMatchObject({ status: 'fulfilled', value: 1 - there });
      expect(back.status).toBe(there === 1 ? 'fulfilled' : 'rejected');
    }
  });
});

test('a process that starts takes away what is due', async () => {
  await deletedSince(daysAgo(31));
  const stop = keepPurging();
  await expect.poll(() => db.$count(document, eq(document.id, world.documentId))).toBe(0);
  stop();
});

describe('typing the title', () => {
  test.each([
    ['What we won’t trade away', "what we won't  trade away ", true],
    ['Plan 2026–2028', 'PLAN 2026-2028', true],
    ['ﬁrst draft', 'First draft', true],
    ['Straße', 'Strasse', false],
    ['Plan', 'Plan 2', false],
    ['', '', true],
  ])('“%s” is met by “%s”: %s', (real, typed, met) => expect(isTitle(typed, real)).toBe(met));
});

test('the days left are counted whole, and the last one counts', () => {
  const now = new Date('2026-11-23T12:00:00Z');
  expect(daysLeft(now, now)).toBe(30);
  expect(daysLeft(new Date('2026-11-20T13:00:00Z'), now)).toBe(28);
  expect(daysLeft(new Date('2026-10-24T12:00:01Z'), now)).toBe(1);
  expect(daysLeft(new Date('2026-10-01T12:00:00Z'), now)).toBe(0);
});
