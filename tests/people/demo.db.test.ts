import { beforeEach, describe, expect, test, vi } from 'vitest';
import { NotFound } from '#app/domain/errors.ts';
import type * as Demo from '#app/domain/people/demo.server.ts';
import { findSession } from '#app/domain/people/session.server.ts';
import { database } from '#db/client.server.ts';
import { coalition, membership, person } from '#db/schema/index.ts';

const { db } = database();
let demo: typeof Demo;

/** The module with these settings, as a freshly started process reads them. */
async function withSettings(settings: Record<string, string>) {
  vi.resetModules();
  for (const [key, value] of Object.entries(settings)) vi.stubEnv(key, value);
  return import('#app/domain/people/demo.server.ts');
}

beforeEach(async () => {
  await db.delete(coalition);
  await db.delete(person);
  demo = await withSettings({ HOST: '127.0.0.1', APP_ORIGIN: '', COPRODUCE_DEMO: '0' });
});

async function aCoalition(isDemo: boolean) {
  const [row] = await db.insert(coalition).values({ name: 'A coalition', demo: isDemo }).returning();
  return row?.id ?? '';
}

async function somebody(madeUp: boolean, coalitionIds: string[], suspended = false) {
  const [row] = await db.insert(person).values({ name: 'Some Body', demo: madeUp }).returning();
  const personId = row?.id ?? '';
  for (const coalitionId of coalitionIds) {
    const suspendedAt = suspended ? new Date() : null;
    await db.insert(membership).values({ coalitionId, personId, role: 'member', suspendedAt });
  }
  return personId;
}

describe('a face', () => {
  test('of somebody made up in a made-up coalition lets a visitor in', async () => {
    const personId = await somebody(true, [await aCoalition(true)]);
    const entered = await demo.enterAs(personId);
    expect(await findSession(entered.token)).toMatchObject({ personId });
    expect((await demo.demoFaces()).map((face) => face.id)).toEqual([personId]);
  });

  test.each([
    ['somebody real in a made-up coalition', false, [true], false],
    ['somebody made up in a real coalition', true, [false], false],
    ['somebody made up in a real and a made-up coalition', true, [true, false], false],
    ['somebody made up in none', true, [], false],
    ['somebody made up who is suspended', true, [true], true],
  ])('of %s does not', async (_who, madeUp, kinds, suspended) => {
    const coalitions = await Promise.all(kinds.map(aCoalition));
    const personId = await somebody(madeUp, coalitions, suspended);
    await expect(demo.enterAs(personId)).rejects.toMatchObject({ name: NotFound.name });
    expect(await demo.demoFaces()).toEqual([]);
  });

  test('is offered once, however many made-up coalitions the person is in', async () => {
    const personId = await somebody(true, [await aCoalition(true), await aCoalition(true)]);
    expect((await demo.demoFaces()).map((face) => face.id)).toEqual([personId]);
  });

  test.each([
    ['this machine', { HOST: '127.0.0.1' }, true],
    ['this machine by another name', { HOST: 'localhost' }, true],
    ['a public address', { APP_ORIGIN: 'https://plan.example.org' }, false],
    ['every interface', { HOST: '0.0.0.0', APP_ORIGIN: 'https://plan.example.org' }, false],
    [
      'a public address when asked for',
      { APP_ORIGIN: 'https://plan.example.org', COPRODUCE_DEMO: '1' },
      true,
    ],
  ])('at %s is offered: %s', async (_where, settings, offered) => {
    const personId = await somebody(true, [await aCoalition(true)]);
    const there = await withSettings({ HOST: '127.0.0.1', ...settings });
    expect(await there.demoFaces()).toHaveLength(offered ? 1 : 0);
    const entering = there.enterAs(personId).then(
      () => true,
      (error: Error) => error.name !== NotFound.name,
    );
    expect(await entering).toBe(offered);
  });
});
