import { and, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { authorise } from '#app/domain/access/access.server.ts';
import { placesOf } from '#app/domain/access/places.server.ts';
import { suspendMember } from '#app/domain/coalitions/suspend.server.ts';
import { coalitionHome, homesOf } from '#app/domain/documents/home.server.ts';
import { sectionView } from '#app/domain/documents/page.server.ts';
import { Forbidden, NotFound } from '#app/domain/errors.ts';
import { stepDown } from '#app/domain/ownership/step-down.server.ts';
import { database } from '#db/client.server.ts';
import { hear, hearing, type Notice } from '#db/notices.server.ts';
import { historyEvent, membership } from '#db/schema/index.ts';
import { aWorld, type World } from '#tests/support/world.ts';

const { db } = database();
let world: World;
beforeEach(async () => {
  world = await aWorld(db);
});

const historyOf = (coalitionId: string, kind: string) =>
  db
    .select({ actorId: historyEvent.actorId, sectionId: historyEvent.sectionId, data: historyEvent.data })
    .from(historyEvent)
    .where(and(eq(historyEvent.coalitionId, coalitionId), eq(historyEvent.kind, kind)));

/** Notices about rights in this world's coalition, as they are heard. */
async function listen(): Promise<{ heard: Notice[]; stop: () => void }> {
  const heard: Notice[] = [];
  const stop = hear((notice) => {
    if (notice.kind === 'rights-changed' && notice.coalitionId === world.coalitionId) heard.push(notice);
  });
  await hearing();
  return { heard, stop };
}

describe('an owner who steps down', () => {
  test('may not write any more, leaves the first place to the other owner, and is remembered', async () => {
    const { heard, stop } = await listen();
    const { owned } = world.sections;
    await stepDown(world.owner, owned);
    await expect(authorise(world.owner, 'section.write', owned)).rejects.toThrow(Forbidden);
    const view = await sectionView(world.owner, owned);
    expect(view.owners).toMatchObject([{ id: world.coOwner.personId, first: true }]);
    expect(await historyOf(world.coalitionId, 'section.stepped-down')).toEqual([
      { actorId: world.owner.personId, sectionId: owned, data: { heading: 'First section' } },
    ]);
    await expect
      .poll(() => heard, { timeout: 5_000 })
      .toEqual([{ kind: 'rights-changed', coalitionId: world.coalitionId }]);
    stop();
  });

  test('leaves the section to the facilitators when nobody else owns it', async () => {
    const { owned } = world.sections;
    await stepDown(world.owner, owned);
    await expect(authorise(world.facilitator, 'section.write', owned)).rejects.toThrow(Forbidden);
    await stepDown(world.coOwner, owned);
    expect((await authorise(world.facilitator, 'section.write', owned)).ownsSection).toBe(false);
  });

  test('does it once, however often it is asked for at the same time', async () => {
    const tries = await Promise.allSettled(
      Array.from({ length: 8 }, () => stepDown(world.owner, world.sections.owned)),
    );
    expect(tries.some((each) => each.status === 'fulfilled')).toBe(true);
    expect(await historyOf(world.coalitionId, 'section.stepped-down')).toHaveLength(1);
  });

  test('both at once: one first owner never stands beside another, and nobody is left', async () => {
    await Promise.all([
      stepDown(world.owner, world.sections.owned),
      stepDown(world.coOwner, world.sections.owned),
    ]);
    expect((await sectionView(world.member, world.sections.owned)).owners).toEqual([]);
  });

  for (const standing of ['member', 'facilitator', 'reviewer', 'observer'] as const) {
    test(`is not a ${standing} who owns nothing there`, async () => {
      await expect(stepDown(world[standing], world.sections.owned)).rejects.toThrow(Forbidden);
    });
  }

  for (const standing of ['suspended', 'stranger'] as const) {
    test(`is not a ${standing} person, for whom the section is not there`, async () => {
      await expect(stepDown(world[standing], world.sections.owned)).rejects.toThrow(NotFound);
    });
  }
});

describe('a facilitator', () => {
  test('suspends a member, who sees nothing from then on and still stands in the list', async () => {
    const { heard, stop } = await listen();
    await suspendMember(world.facilitator, world.coalitionId, world.owner.personId);
    await expect(sectionView(world.owner, world.sections.owned)).rejects.toThrow(NotFound);
    expect(await placesOf(world.owner)).toEqual([]);
    expect((await homesOf(world.owner)).coalitions).toEqual([]);
    const [row] = await db.select().from(membership).where(eq(membership.personId, world.owner.personId));
    expect(row?.suspendedAt).toBeInstanceOf(Date);
    expect(await historyOf(world.coalitionId, 'member.suspended')).toEqual([
      { actorId: world.facilitator.personId, sectionId: null, data: { personId: world.owner.personId } },
    ]);
    const { coalitionId, owner } = world;
    await expect
      .poll(() => heard)
      .toEqual([{ kind: 'rights-changed', coalitionId, personId: owner.personId }]);
    stop();
  });

  test('cannot suspend themselves, nor anybody of another coalition', async () => {
    const { facilitator, coalitionId, stranger } = world;
    await expect(suspendMember(facilitator, coalitionId, facilitator.personId)).rejects.toThrow(Forbidden);
    await expect(suspendMember(facilitator, coalitionId, stranger.personId)).rejects.toThrow(NotFound);
    await expect(suspendMember(facilitator, world.elsewhere.coalitionId, stranger.personId)).rejects.toThrow(
      NotFound,
    );
  });

  for (const standing of ['member', 'owner', 'reviewer', 'observer'] as const) {
    test(`is not a ${standing}, who suspends nobody`, async () => {
      await expect(suspendMember(world[standing], world.coalitionId, world.coOwner.personId)).rejects.toThrow(
        Forbidden,
      );
    });
  }
});

describe('the home of a coalition', () => {
  test('has its documents with how far they are, and the sections that are mine', async () => {
    expect(await coalitionHome(world.owner, world.coalitionId)).toMatchObject({
      frame: { me: { id: world.owner.personId, role: 'member' }, coalition: { id: world.coalitionId } },
      documents: [
        {
          id: world.documentId,
          sections: [
            { status: 'drafting', needsOwner: false },
            { status: 'not started', needsOwner: true },
            { status: 'not started', needsOwner: true },
          ],
        },
      ],
      mine: [
        {
          ...{ sectionId: world.sections.owned, number: 1, standing: 'first owner' },
          documentId: world.documentId,
        },
      ],
    });
    const { mine } = await coalitionHome(world.coOwner, world.coalitionId);
    expect(mine).toMatchObject([{ standing: 'owner' }]);
  });

  test('is a stranger’s own and holds nothing of ours; ours is not there for them, nor for nobody', async () => {
    const home = await coalitionHome(world.stranger, world.elsewhere.coalitionId);
    const told = JSON.stringify(home);
    expect(told).toContain(world.elsewhere.documentId);
    expect([world.documentId, world.coalitionId].filter((id) => told.includes(id))).toEqual([]);
    for (const outside of [world.stranger, null])
      await expect(coalitionHome(outside, world.coalitionId)).rejects.toThrow(NotFound);
  });
});
