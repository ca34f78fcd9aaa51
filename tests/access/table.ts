import { collaborationPath } from '#app/editor/protocol.ts';
import type { World } from '#tests/support/world.ts';
import { everybody, insiders, onlyStranger, type Cells, type ObjectName } from './actors.ts';
import type { BuiltRoute } from './manifest.ts';

/** One way to knock: which status everybody gets, for the coalition's own things and for another's. */
export type Row = {
  /** The route's id in Remix's manifest. */
  route: string;
  /** `UNSAFE`: POST, PUT, PATCH and DELETE, each with the same answer. */
  method: 'GET' | 'UNSAFE';
  /** The path without parameters answers the same whoever's things are meant. */
  path: (world: World, object: ObjectName) => string;
  /** Fields of the form that is sent along. */
  form?: (world: World, object: ObjectName) => Record<string, string>;
  own: Cells<number>;
  other: Cells<number>;
};

const documentOf = (world: World, object: ObjectName) =>
  object === 'own' ? world.documentId : world.elsewhere.documentId;
const sectionOf = (world: World, object: ObjectName) =>
  object === 'own' ? world.sections.owned : world.elsewhere.sectionId;

/** Signed out, a page sends to /sign-in; what is not a page is not there. */
const TO_SIGN_IN = 302;
const NO_SUCH_METHOD = 405;

const page = { own: insiders(200, 404, TO_SIGN_IN), other: onlyStranger(200, 404, TO_SIGN_IN) };
const piece = { own: insiders(200, 404), other: onlyStranger(200, 404) };
const same = (cells: Cells<number>) => ({ own: cells, other: cells });

/** Every route × method × actor × own or another's coalition. */
export const TABLE: Row[] = [
  {
    route: 'routes/_index',
    method: 'GET',
    path: () => '/',
    ...same({ ...everybody(200), nobody: TO_SIGN_IN }),
  },
  { route: 'routes/_index', method: 'UNSAFE', path: () => '/?index', ...same(everybody(NO_SUCH_METHOD)) },

  { route: 'routes/documents.$id', method: 'GET', path: (w, o) => `/documents/${documentOf(w, o)}`, ...page },
  {
    route: 'routes/documents.$id',
    method: 'UNSAFE',
    path: (w, o) => `/documents/${documentOf(w, o)}`,
    ...same(everybody(NO_SUCH_METHOD)),
  },

  {
    route: 'routes/documents.$id_.export[.docx]',
    method: 'GET',
    path: (w, o) => `/documents/${documentOf(w, o)}/export.docx`,
    ...page,
  },
  {
    route: 'routes/documents.$id_.export[.docx]',
    method: 'UNSAFE',
    path: (w, o) => `/documents/${documentOf(w, o)}/export.docx`,
    ...same(everybody(NO_SUCH_METHOD)),
  },

  {
    route: 'routes/documents.$id_.events',
    method: 'GET',
    path: (w, o) => `/documents/${documentOf(w, o)}/events`,
    ...piece,
  },
  {
    route: 'routes/documents.$id_.events',
    method: 'UNSAFE',
    path: (w, o) => `/documents/${documentOf(w, o)}/events`,
    ...same(everybody(NO_SUCH_METHOD)),
  },

  {
    route: 'routes/sections.$id.reading',
    method: 'GET',
    path: (w, o) => `/sections/${sectionOf(w, o)}/reading`,
    ...piece,
  },
  {
    route: 'routes/sections.$id.reading',
    method: 'UNSAFE',
    path: (w, o) => `/sections/${sectionOf(w, o)}/reading`,
    ...same(everybody(NO_SUCH_METHOD)),
  },

  // Anybody may try to sign in; what is sent here is wrong for everybody.
  { route: 'routes/sign-in', method: 'GET', path: () => '/sign-in', ...same(everybody(200)) },
  {
    route: 'routes/sign-in',
    method: 'UNSAFE',
    path: () => '/sign-in',
    form: () => ({ email: 'nobody@people.example' }),
    ...same(everybody(422)),
  },

  // Nobody is somebody else, however they ask: these people are not made up.
  { route: 'routes/demo-entry', method: 'GET', path: () => '/demo-entry', ...same(everybody(302)) },
  {
    route: 'routes/demo-entry',
    method: 'UNSAFE',
    path: () => '/demo-entry',
    form: (w, o) => ({ person: o === 'own' ? w.facilitator.personId : w.stranger.personId }),
    ...same(everybody(404)),
  },

  // There is somebody here: nobody is the first any more.
  { route: 'routes/set-up', method: 'GET', path: () => '/set-up', ...same(everybody(302)) },
  {
    route: 'routes/set-up',
    method: 'UNSAFE',
    path: () => '/set-up',
    form: () => ({
      code: 'aaaaa-aaaaa-aaaaa-aaaaa',
      coalition: 'Mine now',
      name: 'Some Body',
      email: 'some@body.example',
      password: 'heather on the moor',
    }),
    ...same(everybody(302)),
  },

  // Last, and for throw-away sessions only: whoever asks is signed out.
  { route: 'routes/sign-out', method: 'GET', path: () => '/sign-out', ...same(everybody(302)) },
  { route: 'routes/sign-out', method: 'UNSAFE', path: () => '/sign-out', ...same(everybody(302)) },
];

/** What the table forgets of the manifest, and what it lists that is not there. Both must be empty. */
export function gaps(
  routes: readonly BuiltRoute[],
  table: readonly Row[],
): { missing: string[]; stale: string[] } {
  const listed = new Set(table.map((row) => `${row.method} ${row.route}`));
  const wanted = routes.flatMap((route) => [`GET ${route.id}`, `UNSAFE ${route.id}`]);
  return {
    missing: wanted.filter((name) => !listed.has(name)),
    stale: [...listed].filter((name) => !wanted.includes(name)),
  };
}

/** Routes with two ids in their path, whose requests must also be tried with ids of different owners. */
export const withSeveralIds = (routes: readonly BuiltRoute[]) =>
  [...routes.map((route) => route.path), collaborationPath(':id')].filter(
    (path) => path.split(':').length > 2,
  );
