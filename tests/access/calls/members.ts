import { expect } from 'vitest';
import { reachMember } from '#app/domain/coalitions/find.server.ts';
import { foundCoalition, foundingOf, isMadeUp } from '#app/domain/coalitions/found.server.ts';
import { coalitionFrame } from '#app/domain/coalitions/frame.server.ts';
import { changeMember } from '#app/domain/coalitions/hold.server.ts';
import { leaveCoalition, leavingOf } from '#app/domain/coalitions/leave.server.ts';
import { changeOrganisation } from '#app/domain/coalitions/member-organisation.server.ts';
import { memberOf } from '#app/domain/coalitions/member.server.ts';
import {
  addOrganisation,
  organisationOf,
  removeOrganisation,
  renameOrganisation,
} from '#app/domain/coalitions/organisations.server.ts';
import { peopleOf } from '#app/domain/coalitions/people.server.ts';
import { demoRemovalOf, removeDemo } from '#app/domain/coalitions/remove-demo.server.ts';
import { letBack } from '#app/domain/coalitions/return.server.ts';
import { changeRole } from '#app/domain/coalitions/role.server.ts';
import { changeCoalition, settingsOf } from '#app/domain/coalitions/settings.server.ts';
import type { World } from '#tests/support/world.ts';
import { everybody, insiders, onlyStranger, type ObjectName } from '../actors.ts';
import { only, reading, type Call, type Outcome } from '../call.ts';
import { coalitionOf, thingsOf } from '../row.ts';

/** A member who owns nothing; elsewhere the stranger. */
const memberIn = (w: World, o: ObjectName) =>
  o === 'own' ? w.membershipIds.coOwner : w.membershipIds.stranger;
const organisationIn = (w: World, o: ObjectName) => thingsOf(w, o).organisationId;
const about = { name: 'Renamed', place: 'Anywhere', language: 'cy', timeZone: 'Europe/Dublin' };

/** Who is in a coalition may start another one. */
const founders: Pick<Call, 'own' | 'other'> = {
  own: { ...everybody<Outcome>('done'), nobody: 'Forbidden', suspended: 'Forbidden' },
  other: { ...everybody<Outcome>('done'), nobody: 'Forbidden', suspended: 'Forbidden' },
};
/** Asked about themselves. */
const anybody = { own: everybody<Outcome>('done'), other: everybody<Outcome>('done') };
/** None of these coalitions is a demo: there is nothing to remove, for anybody. */
const noDemo = { own: everybody<Outcome>('NotFound'), other: everybody<Outcome>('NotFound') };

/** Members, organisations and the coalition itself. */
export const membersCalls: Record<string, Call> = {
  coalitionFrame: { call: (a, w, o) => coalitionFrame(a, coalitionOf(w, o)), ...reading },
  peopleOf: { call: (a, w, o) => peopleOf(a, coalitionOf(w, o)), ...reading },
  memberOf: { call: (a, w, o) => memberOf(a, memberIn(w, o)), ...reading },
  'memberOf a suspended person': {
    call: (a, w) => memberOf(a, w.membershipIds.suspended),
    own: { ...everybody<Outcome>('NotFound'), facilitator: 'done' },
    other: { ...everybody<Outcome>('NotFound'), facilitator: 'done' },
  },
  reachMember: { call: (a, w, o) => reachMember(a, 'coalition.read', memberIn(w, o)), ...reading },
  changeMember: {
    call: (a, w, o) => changeMember(a, memberIn(w, o), () => Promise.resolve()),
    ...only('facilitator'),
  },
  changeRole: { call: (a, w, o) => changeRole(a, memberIn(w, o), 'observer'), ...only('facilitator') },
  changeOrganisation: {
    call: (a, w, o) => changeOrganisation(a, memberIn(w, o), organisationIn(w, o)),
    ...only('facilitator'),
  },
  letBack: {
    call: (a, w, o) => letBack(a, o === 'own' ? w.membershipIds.suspended : w.membershipIds.stranger),
    ...only('facilitator'),
  },
  leavingOf: { call: (a, w, o) => leavingOf(a, coalitionOf(w, o)), ...reading },
  leaveCoalition: {
    call: (a, w, o) => leaveCoalition(a, coalitionOf(w, o)),
    // Somebody has to run it: the only facilitator stays. Nobody runs the other one, so the stranger does too.
    own: { ...insiders<Outcome>('done', 'NotFound'), facilitator: 'Conflict' },
    other: onlyStranger<Outcome>('Conflict', 'NotFound'),
  },
  addOrganisation: {
    call: (a, w, o) => addOrganisation(a, coalitionOf(w, o), { name: 'New one', kind: 'charity' }),
    ...only('facilitator'),
  },
  organisationOf: { call: (a, w, o) => organisationOf(a, organisationIn(w, o)), ...only('facilitator') },
  renameOrganisation: {
    call: (a, w, o) => renameOrganisation(a, organisationIn(w, o), { name: 'Other name', kind: 'other' }),
    ...only('facilitator'),
  },
  removeOrganisation: {
    call: (a, w, o) => removeOrganisation(a, organisationIn(w, o)),
    ...only('facilitator'),
  },
  settingsOf: { call: (a, w, o) => settingsOf(a, coalitionOf(w, o)), ...only('facilitator') },
  changeCoalition: {
    call: (a, w, o) => changeCoalition(a, coalitionOf(w, o), about),
    ...only('facilitator'),
  },
  foundingOf: { call: (a) => foundingOf(a), ...anybody },
  isMadeUp: { call: (a) => isMadeUp(a).then((so) => expect(so).toBe(false)), ...anybody },
  foundCoalition: { call: (a) => foundCoalition(a, about), ...founders },
  demoRemovalOf: { call: (a) => demoRemovalOf(a), ...noDemo },
  removeDemo: { call: (a) => removeDemo(a), ...noDemo },
};
