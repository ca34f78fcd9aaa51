import { and, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { Forbidden, Invalid, NotFound } from '#app/domain/errors.ts';
import { documentPage } from '#app/domain/documents/page.server.ts';
import { startDocument, type Start } from '#app/domain/documents/start.server.ts';
import { TEMPLATES } from '#app/domain/documents/templates/index.ts';
import { database } from '#db/client.server.ts';
import { document, historyEvent } from '#db/schema/index.ts';
import { countStatements } from '#tests/support/statements.ts';
import { aWorld, type World } from '#tests/support/world.ts';

const { db } = database();
let world: World;
beforeEach(async () => {
  world = await aWorld(db);
});

const plan = (...sections: string[]): Start => ({
  title: 'Our plan',
  language: 'cy',
  from: { template: 'action-plan', sections },
});

describe('a facilitator who starts a document', () => {
  test('gets the chosen sections in the order of the template, with purposes, prompts and nothing written', async () => {
    const id = await startDocument(
      world.facilitator,
      world.coalitionId,
      plan('tracking', 'in-short', 'actions'),
    );
    const page = await documentPage(world.facilitator, id);
    expect(page).toMatchObject({
      ...{ title: 'Our plan', language: 'cy', kind: 'action plan', lifecycle: 'drafting', wordCount: 0 },
    });
    expect(page.sections.map(({ heading }) => heading)).toEqual([
      'In short',
      'Actions by theme',
      'How we will track progress',
    ]);
    expect(page.sections[0]).toMatchObject({ status: 'not started', owners: [], due: null, mayWrite: true });
    expect(page.sections[0]?.purpose).not.toBe('');
    expect(page.sections[0]?.guidance).toContain('How many actions are there?');
    // Each has its first text, so that the first to write does not begin with an edit of their own.
    expect(page.sections.every(({ seq }) => seq > 0)).toBe(true);
  });

  test('is written into the history, with the template', async () => {
    const id = await startDocument(world.facilitator, world.coalitionId, plan('why'));
    const events = await db
      .select({ kind: historyEvent.kind, actorId: historyEvent.actorId, data: historyEvent.data })
      .from(historyEvent)
      .where(eq(historyEvent.documentId, id));
    expect(events).toEqual([
      {
        ...{ kind: 'document.started', actorId: world.facilitator.personId },
        data: { title: 'Our plan', template: 'action-plan' },
      },
    ]);
    const [row] = await db.select().from(document).where(eq(document.id, id));
    expect(row?.startedBy).toBe(world.facilitator.personId);
  });

  test('may begin empty, and may leave out what is needed before review', async () => {
    const empty = await startDocument(world.facilitator, world.coalitionId, {
      ...{ title: 'Later', language: 'en-GB', from: { kind: 'standards' } },
    });
    expect(await documentPage(world.facilitator, empty)).toMatchObject({ kind: 'standards', sections: [] });
    const none = await startDocument(world.facilitator, world.coalitionId, plan());
    expect((await documentPage(world.facilitator, none)).sections).toEqual([]);
  });

  test('is told when the template has no such section, and nothing is started', async () => {
    const before = await db.$count(document);
    await expect(
      startDocument(world.facilitator, world.coalitionId, plan('in-short', 'made-up')),
    ).rejects.toThrow(Invalid);
    expect(await db.$count(document)).toBe(before);
  });

  test('needs as many statements for every section as for one', async () => {
    const strategy = TEMPLATES.find(({ key }) => key === 'strategy');
    const all = strategy?.sections.map(({ key }) => key) ?? [];
    const start = (sections: string[]) =>
      countStatements(() =>
        startDocument(world.facilitator, world.coalitionId, {
          ...{ title: 'Long', language: 'en-GB', from: { template: 'strategy', sections } },
        }),
      );
    const one = await start(all.slice(0, 1));
    const every = await start(all);
    expect(every.statements).toBe(one.statements);
    expect((await documentPage(world.member, every.result)).sections).toHaveLength(all.length);
  });
});

for (const standing of ['member', 'owner', 'reviewer', 'observer'] as const) {
  test(`a ${standing} starts nothing`, async () => {
    await expect(startDocument(world[standing], world.coalitionId, plan('why'))).rejects.toThrow(Forbidden);
  });
}

test('nobody starts anything in another coalition', async () => {
  const theirs = and(eq(document.coalitionId, world.elsewhere.coalitionId), eq(document.title, 'Our plan'));
  await expect(startDocument(world.facilitator, world.elsewhere.coalitionId, plan('why'))).rejects.toThrow(
    NotFound,
  );
  expect(await db.$count(document, theirs)).toBe(0);
});
