import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ActivityPage } from '#app/domain/history/activity.ts';
import { coalitionActivity, documentActivity } from '#app/domain/history/activity.server.ts';
import { NotFound } from '#app/domain/errors.ts';
import { record } from '#app/domain/history/record.server.ts';
import { addHistory, addMember } from '#db/seed/language.ts';
import { database } from '#db/client.server.ts';
import { document, historyEvent, membership, section } from '#db/schema/index.ts';
import { countStatements } from '#tests/support/statements.ts';
import { aWorld, type World } from '#tests/support/world.ts';

const { db } = database();
let world: World;
beforeEach(async () => {
  world = await aWorld(db);
});

const sentences = (page: ActivityPage) =>
  page.days.flatMap(({ done }) => done.map((each) => `${each.who?.name ?? 'Somebody'} ${each.sentence}`));
const all = (actor = world.observer) => coalitionActivity(actor, world.coalitionId);

/** Asked just now by the facilitator, in the section nobody owns. */
const asked = (personId: string) => ({
  ...{ kind: 'section.asked' as const, coalitionId: world.coalitionId, documentId: world.documentId },
  ...{ sectionId: world.sections.unowned, actorId: world.facilitator.personId },
  data: { heading: 'Second section', personId },
});

describe('activity', () => {
  test('names everybody, also people who have left; whoever is not known any more is somebody', async () => {
    await record(db, asked(world.member.personId));
    await record(db, asked('00000000-0000-7000-8000-000000000000'));
    await record(db, { ...asked('no id at all'), actorId: null });
    await db.update(membership).set({ leftAt: new Date() });
    await db.update(membership).set({ leftAt: null }).where(eq(membership.personId, world.observer.personId));
    expect(new Set(sentences(await all()))).toEqual(
      new Set([
        `${world.facilitator.name} asked ${world.member.name} to own “Second section”`,
        `${world.facilitator.name} asked somebody to own “Second section”`,
        'Somebody asked somebody to own “Second section”',
      ]),
    );
  });

  test('of a document holds what was done in it, of a coalition everything', async () => {
    await record(db, asked(world.member.personId), {
      ...{ kind: 'organisation.added', coalitionId: world.coalitionId, actorId: null },
      data: { name: 'Hill Street' },
    });
    expect(sentences(await all())).toHaveLength(2);
    const inDocument = await documentActivity(world.observer, world.documentId);
    expect(sentences(inDocument)).toEqual([
      `${world.facilitator.name} asked ${world.member.name} to own “Second section”`,
    ]);
    expect(inDocument.document).toMatchObject({ id: world.documentId });
  });

  test('is shown to nobody of a document that is deleted, and leads to no section that was taken out', async () => {
    await record(db, asked(world.member.personId));
    const thing = async () => (await all()).days[0]?.done[0]?.thing;
    expect(await thing()).toMatchObject({ sectionId: world.sections.unowned });
    await db.update(section).set({ removedAt: new Date() }).where(eq(section.id, world.sections.unowned));
    expect(await thing()).toBeNull();
    await db.update(document).set({ deletedAt: new Date() }).where(eq(document.id, world.documentId));
    for (const actor of [world.observer, world.facilitator]) expect(sentences(await all(actor))).toEqual([]);
    await expect(documentActivity(world.facilitator, world.documentId)).rejects.toThrow(NotFound);
  });

  test('says whom an invitation went to only to those who may invite', async () => {
    await record(db, {
      ...{ kind: 'invitation.made', coalitionId: world.coalitionId, actorId: world.facilitator.personId },
      data: { role: 'member', email: 'not.yet@people.example' },
    });
    expect(sentences(await all(world.facilitator))[0]).toContain('not.yet@people.example');
    for (const other of [world.member, world.owner, world.reviewer, world.observer])
      expect(JSON.stringify(await all(other))).not.toContain('not.yet@people.example');
  });

  test('comes fifty at a time, newest first, each once, also when all have the same moment', async () => {
    const at = new Date('2026-11-20T10:00:00Z');
    await addHistory(
      db,
      Array.from({ length: 120 }, (_, number) => ({
        ...{ coalitionId: world.coalitionId, kind: 'section.offered', at, data: { heading: `S${number}` } },
        ...{ actorId: world.member.personId, documentId: world.documentId },
      })),
    );
    const first = await all();
    const second = await coalitionActivity(world.observer, world.coalitionId, first.earlier);
    const third = await coalitionActivity(world.observer, world.coalitionId, second.earlier);
    const pages = [first, second, third];
    expect(pages.map((page) => sentences(page).length)).toEqual([50, 50, 20]);
    expect(pages.map((page) => page.isEarlier)).toEqual([false, true, true]);
    expect(third.earlier).toBeNull();
    expect(new Set(pages.flatMap(sentences)).size).toBe(120);
    const last = third.days.at(-1)?.done.at(-1)?.id ?? null;
    expect(await coalitionActivity(world.observer, world.coalitionId, last)).toMatchObject({ days: [] });
  });

  test('takes what is no event for nothing: the newest is shown', async () => {
    await record(db, asked(world.member.personId));
    for (const after of ["' or 1=1", '', '[object Object]'])
      expect(sentences(await coalitionActivity(world.observer, world.coalitionId, after))).toHaveLength(1);
    const theirs = '00000000-0000-7000-8000-000000000000';
    expect(await coalitionActivity(world.observer, world.coalitionId, theirs)).toMatchObject({ days: [] });
  });

  test('takes the same statements for many people and events as for few', async () => {
    await record(db, asked(world.member.personId));
    const few = await countStatements(() => all());
    for (let at = 0; at < 40; at += 1) {
      const place = { coalitionId: world.coalitionId, role: 'member' as const };
      await record(db, asked(await addMember(db, { name: `Person ${at}` }, place)));
    }
    const many = await countStatements(() => all());
    expect([few.statements, many.statements]).toEqual([4, 4]);
    const { statements } = await countStatements(() => documentActivity(world.observer, world.documentId));
    expect(statements).toBe(5);
    expect(await db.$count(historyEvent, eq(historyEvent.coalitionId, world.coalitionId))).toBe(41);
  });
});
