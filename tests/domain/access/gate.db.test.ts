import { beforeAll, describe, expect, test } from 'vitest';
import { authorise, type Actor } from '#app/domain/access/access.server.ts';
import { ACTIONS, may, type Action } from '#app/domain/access/roles.ts';
import { DomainError, Forbidden, NotFound } from '#app/domain/errors.ts';
import { database } from '#db/client.server.ts';
import { addMember, addOwner } from '#db/seed/language.ts';
import { aWorld, STANDINGS, type Standing, type World } from '#tests/support/world.ts';

const { db } = database();
let world: World;
beforeAll(async () => {
  world = await aWorld(db);
});

/** What an action can be tried on: ours by who owns it, and the same of the stranger's coalition. */
const objects = (action: Action): Record<string, string> => {
  const { sections, elsewhere } = world;
  const noun = action.split('.')[0];
  if (noun === 'coalition') return { ours: world.coalitionId, theirs: elsewhere.coalitionId };
  if (noun === 'document') return { ours: world.documentId, theirs: elsewhere.documentId };
  return { owned: sections.owned, "nobody's": sections.unowned, theirs: elsewhere.sectionId };
};

/** What the rule book says of somebody here; of people who are not here it says nothing. */
function expected(
  action: Action,
  standing: Standing,
  object: string,
): typeof Forbidden | typeof NotFound | 'yes' {
  const here = standing !== 'suspended' && standing !== 'stranger';
  const there = standing === 'stranger' && object === 'theirs';
  if (object === 'theirs' ? !there : !here) return NotFound;
  const owner = standing === 'owner' || standing === 'coOwner';
  const towards = { ownsSection: owner && object === 'owned', sectionHasOwner: object === 'owned' };
  const role = owner || !here ? 'member' : standing;
  const plainly = { openToAll: false, inStead: false, archived: false };
  return may(action, { role, ...towards, ...plainly }) ? 'yes' : Forbidden;
}

const outcome = (actor: Actor, action: Action, id: string) =>
  authorise(actor, action, id).then(
    () => 'yes',
    (error: unknown) => (error instanceof DomainError ? error.constructor : error),
  );

describe('the gate answers as the rule book says, and hides what is elsewhere', () => {
  for (const action of ACTIONS) {
    for (const standing of STANDINGS) {
      test(`${standing}: ${action}`, async () => {
        for (const [object, id] of Object.entries(objects(action))) {
          const answer = await outcome(world[standing], action, id);
          expect(answer, `${standing} ${action} ${object}`).toBe(expected(action, standing, object));
        }
      });
    }

    test(`nobody: ${action}`, async () => {
      for (const id of Object.values(objects(action))) expect(await outcome(null, action, id)).toBe(NotFound);
    });

    test(`${action} on what is no record of that kind is not found`, async () => {
      const others = [
        world.facilitator.personId,
        '',
        'section',
        "' or 1=1 --",
        '00000000-0000-0000-0000-000000000000',
      ];
      for (const id of others) expect(await outcome(world.facilitator, action, id)).toBe(NotFound);
    });
  }
});

describe('owning a section', () => {
  test('gives a reviewer or an observer no way to write it', async () => {
    for (const role of ['reviewer', 'observer'] as const) {
      const about = { name: `Owning ${role}`, email: `owning.${role}@people.example` };
      const personId = await addMember(db, about, { coalitionId: world.coalitionId, role });
      await addOwner(db, { sectionId: world.sections.owned, personId });
      expect(await outcome({ personId }, 'section.write', world.sections.owned)).toBe(Forbidden);
    }
  });

  test('in one coalition gives nothing in another', async () => {
    await addOwner(db, { sectionId: world.elsewhere.sectionId, personId: world.owner.personId });
    expect(await outcome(world.owner, 'section.write', world.elsewhere.sectionId)).toBe(NotFound);
    expect(await outcome(world.owner, 'section.read', world.elsewhere.sectionId)).toBe(NotFound);
  });

  test('gives a suspended person nothing', async () => {
    await addOwner(db, { sectionId: world.sections.owned, personId: world.suspended.personId });
    expect(await outcome(world.suspended, 'section.write', world.sections.owned)).toBe(NotFound);
  });
});
