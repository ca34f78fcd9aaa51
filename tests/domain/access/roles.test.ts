import { describe, expect, test } from 'vitest';
import { ACTIONS, may, type Action, type Role } from '#app/domain/access/roles.ts';

const ROLES: Role[] = ['facilitator', 'member', 'reviewer', 'observer'];
/** How somebody stands towards a section: owns it; somebody else does; nobody does. */
const TOWARDS = {
  own: { ownsSection: true, sectionHasOwner: true },
  "someone else's": { ownsSection: false, sectionHasOwner: true },
  "nobody's": { ownsSection: false, sectionHasOwner: false },
} as const;
type Towards = keyof typeof TOWARDS;

/** The whole rule book. Everything that is not said here is refused. */
const ALLOWED: Record<Action, Partial<Record<Role, Towards[] | 'always'>>> = {
  'coalition.read': { facilitator: 'always', member: 'always', reviewer: 'always', observer: 'always' },
  'document.read': { facilitator: 'always', member: 'always', reviewer: 'always', observer: 'always' },
  'document.export': { facilitator: 'always', member: 'always', reviewer: 'always', observer: 'always' },
  'section.read': { facilitator: 'always', member: 'always', reviewer: 'always', observer: 'always' },
  'section.write': { facilitator: ['own', "nobody's"], member: ['own'] },
  'section.step-down': { facilitator: ['own'], member: ['own'], reviewer: ['own'], observer: ['own'] },
  'coalition.suspend': { facilitator: 'always' },
};

describe('the rule book', () => {
  test('has a row for every action there is', () => {
    expect(Object.keys(ALLOWED).sort()).toEqual([...ACTIONS].sort());
  });

  for (const action of ACTIONS) {
    for (const role of ROLES) {
      for (const towards of Object.keys(TOWARDS) as Towards[]) {
        const allowed = ALLOWED[action][role];
        const expected = allowed === 'always' || (allowed?.includes(towards) ?? false);
        test(`${expected ? 'lets' : 'does not let'} a ${role} ${action} where the section is ${towards}`, () => {
          expect(may(action, { role, ...TOWARDS[towards] })).toBe(expected);
        });
      }
    }
  }
});
