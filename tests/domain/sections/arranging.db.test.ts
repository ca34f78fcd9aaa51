import { and, asc, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { documentPage } from '#app/domain/documents/page.server.ts';
import { Conflict, Forbidden, NotFound } from '#app/domain/errors.ts';
import { addSection } from '#app/domain/sections/add.server.ts';
import { arrangement } from '#app/domain/sections/arrangement.server.ts';
import { describeSection } from '#app/domain/sections/describe.server.ts';
import { moveSection } from '#app/domain/sections/place.server.ts';
import { removeSection } from '#app/domain/sections/remove.server.ts';
import { returnSection } from '#app/domain/sections/return.server.ts';
import { setStatus } from '#app/domain/sections/status.server.ts';
import { database } from '#db/client.server.ts';
import { document, historyEvent, section } from '#db/schema/index.ts';
import { countStatements } from '#tests/support/statements.ts';
import { aWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeEach(async () => {
  world = await aWorld(database().db);
});

const headings = async () =>
  (await documentPage(world.facilitator, world.documentId)).sections.map(({ heading }) => heading);
const happened = async (kind: string) =>
  (
    await database()
      .db.select({ data: historyEvent.data, actorId: historyEvent.actorId })
      .from(historyEvent)
      .where(and(eq(historyEvent.documentId, world.documentId), eq(historyEvent.kind, kind)))
      .orderBy(asc(historyEvent.at), asc(historyEvent.id))
  ).map(({ data, actorId }) => ({ data, by: actorId }));
const add = (heading: string, after = 'last') =>
  addSection(world.facilitator, world.documentId, { heading, after });

describe('a facilitator adds a section', () => {
  test('at the end, at the beginning and after any other', async () => {
    await add('Last');
    await add('Before all', 'first');
    await add('Between', world.sections.owned);
    expect(await headings()).toEqual([
      ...['Before all', 'First section', 'Between', 'Second section', 'Third section', 'Last'],
    ]);
  });

  test('at the end when the one to put it after has gone meanwhile', async () => {
    await removeSection(world.facilitator, world.sections.unowned);
    await add('New', world.sections.unowned);
    expect(await headings()).toEqual(['First section', 'Third section', 'New']);
  });

  test('which has a text to begin with, no owner, and stands in the history', async () => {
    const id = await add('New');
    const page = await documentPage(world.facilitator, world.documentId);
    expect(page.sections.at(-1)).toMatchObject({
      ...{ id, heading: 'New', status: 'not started', owners: [], wordCount: 0, mayWrite: true },
    });
    expect(page.sections.at(-1)?.seq).toBeGreaterThan(0);
    expect(await happened('section.added')).toEqual([
      { data: { heading: 'New' }, by: world.facilitator.personId },
    ]);
  });
});

describe('a facilitator moves a section', () => {
  const cases: [string, 'owned' | 'unowned' | 'empty', string, string[], object | undefined][] = [
    ['up', 'unowned', 'up', ['Second', 'First', 'Third'], { from: 2, to: 1 }],
    ['down', 'owned', 'down', ['Second', 'First', 'Third'], { from: 1, to: 2 }],
    ['to the top', 'empty', 'first', ['Third', 'First', 'Second'], { from: 3, to: 1 }],
    ['to the end', 'owned', 'last', ['Second', 'Third', 'First'], { from: 1, to: 3 }],
    ['nowhere: it is first', 'owned', 'up', ['First', 'Second', 'Third'], undefined],
    ['nowhere: it is last', 'empty', 'down', ['First', 'Second', 'Third'], undefined],
  ];
  test.each(cases)('%s', async (_name, which, goal, order, moved) => {
    await moveSection(world.facilitator, world.sections[which], goal);
    expect(await headings()).toEqual(order.map((heading) => `${heading} section`));
    expect(await happened('section.moved')).toMatchObject(moved ? [{ data: moved }] : []);
  });

  test('after another, either way', async () => {
    await moveSection(world.facilitator, world.sections.owned, world.sections.unowned);
    expect(await headings()).toEqual(['Second section', 'First section', 'Third section']);
    await moveSection(world.facilitator, world.sections.empty, world.sections.unowned);
    expect(await headings()).toEqual(['Second section', 'Third section', 'First section']);
  });

  test('not after one that is not there: somebody else took it out, and nothing changes', async () => {
    await removeSection(world.facilitator, world.sections.empty);
    await expect(moveSection(world.facilitator, world.sections.owned, world.sections.empty)).rejects.toThrow(
      Conflict,
    );
    expect(await headings()).toEqual(['First section', 'Second section']);
  });
});

describe('a section that is taken out', () => {
  test('is on no page, keeps its words, and comes back to its place with them', async () => {
    await removeSection(world.facilitator, world.sections.unowned);
    expect(await headings()).toEqual(['First section', 'Third section']);
    expect((await arrangement(world.facilitator, world.documentId)).removed).toMatchObject([
      { id: world.sections.unowned, heading: 'Second section', removedBy: world.facilitator.name },
    ]);
    await returnSection(world.facilitator, world.sections.unowned);
    const page = await documentPage(world.facilitator, world.documentId);
    expect(page.sections[1]).toMatchObject({ heading: 'Second section', wordCount: 4 });
    expect(await happened('section.restored')).toHaveLength(1);
  });

  test('comes back beside the one that has its rank now', async () => {
    await removeSection(world.facilitator, world.sections.unowned);
    const rank = (await database().db.select().from(section).where(eq(section.id, world.sections.unowned)))[0]
      ?.rank;
    await add('In between', world.sections.owned);
    await database().db.update(section).set({ rank }).where(eq(section.heading, 'In between'));
    await returnSection(world.facilitator, world.sections.unowned);
    expect(await headings()).toEqual(['First section', 'In between', 'Second section', 'Third section']);
  });

  test('is taken out once and brought back once, however often it is pressed', async () => {
    await Promise.all([1, 2, 3].map(() => removeSection(world.facilitator, world.sections.empty)));
    expect(await happened('section.removed')).toHaveLength(1);
    await Promise.all([1, 2, 3].map(() => returnSection(world.facilitator, world.sections.empty)));
    expect(await happened('section.restored')).toHaveLength(1);
  });
});

describe('at the same time', () => {
  test('adding, moving, taking out and bringing back end in one order without doubles', async () => {
    const { owned, unowned, empty } = world.sections;
    const { facilitator } = world;
    for (let round = 0; round < 6; round += 1) {
      await Promise.all(
        [
          ...[1, 2, 3].map((nth) => add(`New ${round}-${nth}`, unowned)),
          moveSection(facilitator, owned, 'down'),
          moveSection(facilitator, empty, 'first'),
          moveSection(facilitator, unowned, 'up'),
          removeSection(facilitator, empty).then(() => returnSection(facilitator, empty)),
        ].map((work) => work.catch((error: unknown) => expect(error).toBeInstanceOf(NotFound))),
      );
    }
    const ranks = await database()
      .db.select({ rank: section.rank })
      .from(section)
      .where(eq(section.documentId, world.documentId));
    expect(new Set(ranks.map(({ rank }) => rank)).size).toBe(ranks.length);
    expect(ranks).toHaveLength(3 + 18);
    expect(await happened('section.added')).toHaveLength(18);
  });

  test('one is moved up twice by two who press at once', async () => {
    await Promise.all([1, 2].map(() => moveSection(world.facilitator, world.sections.empty, 'up')));
    expect(await headings()).toEqual(['Third section', 'First section', 'Second section']);
  });

  test('archiving wins or loses against adding, and nothing is added to an archived document', async () => {
    const archive = database()
      .db.update(document)
      .set({ archivedAt: new Date() })
      .where(eq(document.id, world.documentId));
    const [, added] = await Promise.allSettled([archive, add('New')]);
    if (added.status === 'rejected') expect(added.reason).toBeInstanceOf(Forbidden);
    await expect(add('Too late')).rejects.toThrow(Forbidden);
  });
});

describe('describing a section', () => {
  const was = { heading: 'First section', purpose: '', guidance: '', due: null };

  test('its owner changes heading, purpose, guidance and date, and history names each', async () => {
    const now = { heading: 'A better one', purpose: 'Why', guidance: 'Ask\nListen', due: '2027-01-31' };
    await describeSection(world.owner, world.sections.owned, now, was);
    const page = await documentPage(world.member, world.documentId);
    expect(page.sections[0]).toMatchObject({ ...now, guidance: ['Ask', 'Listen'] });
    expect(await happened('section.renamed')).toEqual([
      { data: { from: 'First section', to: 'A better one' }, by: world.owner.personId },
    ]);
    expect(await happened('section.changed')).toHaveLength(2);
    expect(await happened('section.due-changed')).toMatchObject([{ data: { to: '2027-01-31' } }]);
  });

  test('two people who change different things at once both keep theirs', async () => {
    await Promise.all([
      describeSection(world.owner, world.sections.owned, { ...was, heading: 'Renamed' }, was),
      describeSection(world.facilitator, world.sections.owned, { ...was, due: '2027-02-01' }, was),
    ]);
    const page = await documentPage(world.member, world.documentId);
    expect(page.sections[0]).toMatchObject({ heading: 'Renamed', due: '2027-02-01' });
  });

  test('saving without a change leaves no trace', async () => {
    await describeSection(world.owner, world.sections.owned, was, was);
    await setStatus(world.owner, world.sections.owned, 'drafting');
    expect(await happened('section.renamed')).toEqual([]);
    expect(await happened('section.status-changed')).toEqual([]);
  });

  test('a member who does not own it changes neither its heading nor its status', async () => {
    const now = { ...was, heading: 'Mine' };
    await expect(describeSection(world.member, world.sections.owned, now, was)).rejects.toThrow(Forbidden);
    await expect(setStatus(world.member, world.sections.owned, 'revising')).rejects.toThrow(Forbidden);
  });
});

test('the page that arranges needs as many statements for fifty sections as for three', async () => {
  const few = await countStatements(() => arrangement(world.facilitator, world.documentId));
  for (let nth = 0; nth < 47; nth += 1) await add(`Section ${nth}`);
  await removeSection(world.facilitator, world.sections.empty);
  const many = await countStatements(() => arrangement(world.facilitator, world.documentId));
  expect(many.result.sections).toHaveLength(49);
  expect(many.statements).toBe(few.statements);
});
