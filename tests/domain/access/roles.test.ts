import { describe, expect, test } from 'vitest';
import { ACTIONS, may, ROLES, type Action, type Role, type Standing } from '#app/domain/access/roles.ts';

const plainly = { openToAll: false, inStead: false, archived: false };
/** How somebody stands towards a section. */
const TOWARDS = {
  own: { ...plainly, ownsSection: true, sectionHasOwner: true },
  "someone else's": { ...plainly, ownsSection: false, sectionHasOwner: true },
  "nobody's": { ...plainly, ownsSection: false, sectionHasOwner: false },
  'open to all': { ...plainly, ownsSection: false, sectionHasOwner: true, openToAll: true },
  "someone else's, in their stead": { ...plainly, ownsSection: false, sectionHasOwner: true, inStead: true },
  'own and archived': { ...plainly, ownsSection: true, sectionHasOwner: true, archived: true },
  "nobody's and archived": { ...plainly, ownsSection: false, sectionHasOwner: false, archived: true },
} as const satisfies Record<string, Omit<Standing, 'role'>>;
type Towards = keyof typeof TOWARDS;

const always = Object.keys(TOWARDS) as Towards[];
const unlessArchived = always.filter((towards) => !towards.includes('archived'));
const notMine = unlessArchived.filter((towards) => towards !== 'own');

const everybody = { facilitator: always, member: always, reviewer: always, observer: always };
const facilitators = { facilitator: always };
const ownersAndFacilitators = { facilitator: unlessArchived, member: ['own'] as const };

/** The whole rule book. Everything that is not said here is refused. */
const ALLOWED: Record<Action, Partial<Record<Role, readonly Towards[]>>> = {
  'coalition.read': everybody,
  'coalition.leave': everybody,
  'coalition.change': facilitators,
  'coalition.invite': facilitators,
  'coalition.manage-members': facilitators,
  'coalition.start-document': facilitators,
  'coalition.remove-demo': facilitators,
  'document.read': everybody,
  'document.export': everybody,
  'document.change': facilitators,
  'document.delete': facilitators,
  'document.arrange': { facilitator: unlessArchived },
  'section.read': everybody,
  'section.write': {
    facilitator: ['own', "nobody's", 'open to all', "someone else's, in their stead"],
    member: ['own', 'open to all'],
  },
  'section.change': ownersAndFacilitators,
  'section.record-agreement': ownersAndFacilitators,
  'section.ask': ownersAndFacilitators,
  'section.offer': { facilitator: notMine, member: notMine },
  'section.answer-offer': ownersAndFacilitators,
  'section.hand-over': { facilitator: ['own'], member: ['own'] },
  'section.step-down': { facilitator: ['own', 'own and archived'], member: ['own', 'own and archived'] },
  'section.open': { facilitator: ['own', "nobody's"], member: ['own'] },
  'section.act-in-stead': {
    facilitator: ["someone else's", 'open to all', "someone else's, in their stead"],
  },
};

describe('the rule book', () => {
  test('has a row for every action there is', () => {
    expect(Object.keys(ALLOWED).sort()).toEqual([...ACTIONS].sort());
  });

  for (const action of ACTIONS) {
    for (const role of ROLES) {
      for (const towards of always) {
        const expected = ALLOWED[action][role]?.includes(towards) ?? false;
        test(`${expected ? 'lets' : 'does not let'} a ${role} ${action} where the section is ${towards}`, () => {
          expect(may(action, { role, ...TOWARDS[towards] })).toBe(expected);
        });
      }
    }
  }
});
