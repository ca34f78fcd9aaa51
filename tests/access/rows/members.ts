import type { World } from '#tests/support/world.ts';
import { everybody, insiders, onlyStranger, type ObjectName } from '../actors.ts';
import { coalitionOf, no, onlyFor, page, same, thingsOf, TO_SIGN_IN, type Row } from '../row.ts';

type Path = Row['path'];
const at =
  (rest: string): Path =>
  (w, o) =>
    `/coalitions/${coalitionOf(w, o)}/${rest}`;
const memberIn = (w: World, o: ObjectName) =>
  o === 'own' ? w.membershipIds.coOwner : w.membershipIds.stranger;
const member =
  (rest: string): Path =>
  (w, o) =>
    `/members/${memberIn(w, o)}${rest}`;
const organisation =
  (rest: string): Path =>
  (w, o) =>
    `/organisations/${thingsOf(w, o).organisationId}${rest}`;
/** A form that says nothing: who may is told what is missing; 400 where only a button of ours sends it. */
const facilitators = (route: string, path: Path, answer = 422): Row => ({
  ...{ route, method: 'UNSAFE', path, form: () => ({}) },
  ...onlyFor(['facilitator'], answer),
});

/** Members, organisations and the coalition itself. */
export const membersRows: Row[] = [
  { route: 'routes/coalitions.$id_.people', method: 'GET', path: at('people'), ...page },
  no('UNSAFE', 'routes/coalitions.$id_.people', at('people')),

  { route: 'routes/members.$id', method: 'GET', path: member(''), ...page },
  no('UNSAFE', 'routes/members.$id', member('')),
  facilitators('routes/members.$id_.role', member('/role'), 400),
  no('GET', 'routes/members.$id_.role', member('/role')),
  facilitators('routes/members.$id_.organisation', member('/organisation'), 400),
  no('GET', 'routes/members.$id_.organisation', member('/organisation')),
  // Somebody suspended is not suspended again, and nobody who is here is let back in: nothing changes here.
  {
    route: 'routes/members.$id_.suspension',
    method: 'UNSAFE',
    path: (w, o) => `/members/${o === 'own' ? w.membershipIds.suspended : memberIn(w, o)}/suspension`,
    form: () => ({}),
    ...onlyFor(['facilitator'], 404),
  },
  no('GET', 'routes/members.$id_.suspension', member('/suspension')),
  {
    route: 'routes/members.$id_.return',
    method: 'UNSAFE',
    path: member('/return'),
    form: () => ({}),
    ...onlyFor(['facilitator'], 404),
  },
  no('GET', 'routes/members.$id_.return', member('/return')),

  {
    route: 'routes/coalitions.$id_.organisations',
    method: 'GET',
    path: at('organisations'),
    ...onlyFor(['facilitator'], 200),
  },
  facilitators('routes/coalitions.$id_.organisations', at('organisations')),
  {
    route: 'routes/organisations.$id',
    method: 'GET',
    path: organisation(''),
    ...onlyFor(['facilitator'], 200),
  },
  facilitators('routes/organisations.$id', organisation('')),
  facilitators('routes/organisations.$id_.removal', organisation('/removal'), 400),
  no('GET', 'routes/organisations.$id_.removal', organisation('/removal')),

  {
    route: 'routes/coalitions.$id_.settings',
    method: 'GET',
    path: at('settings'),
    ...onlyFor(['facilitator'], 200),
  },
  facilitators('routes/coalitions.$id_.settings', at('settings')),

  { route: 'routes/coalitions.$id_.leaving', method: 'GET', path: at('leaving'), ...page },
  {
    route: 'routes/coalitions.$id_.leaving',
    method: 'UNSAFE',
    path: at('leaving'),
    form: () => ({}),
    own: insiders(422, 404, TO_SIGN_IN),
    other: onlyStranger(422, 404, TO_SIGN_IN),
  },

  // Who is in a coalition may start another one; the others are told whom to ask.
  { route: 'routes/coalitions.new', method: 'GET', path: () => '/coalitions/new', ...same(everybody(200)) },
  {
    route: 'routes/coalitions.new',
    method: 'UNSAFE',
    path: () => '/coalitions/new',
    form: () => ({}),
    ...same({ ...everybody(422), nobody: 403, suspended: 403 }),
  },

  // None of these coalitions is a demo.
  {
    route: 'routes/demo-removal',
    method: 'GET',
    path: () => '/demo-removal',
    ...same({ ...everybody(404), nobody: TO_SIGN_IN }),
  },
  {
    route: 'routes/demo-removal',
    method: 'UNSAFE',
    path: () => '/demo-removal',
    form: () => ({}),
    ...same({ ...everybody(404), nobody: TO_SIGN_IN }),
  },
];
