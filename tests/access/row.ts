import type { World } from '#tests/support/world.ts';
import { everybody, insiders, onlyStranger, type Cells, type ObjectName } from './actors.ts';

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

/** Whose things: the world's own, or the stranger's. */
export const coalitionOf = (w: World, o: ObjectName) =>
  o === 'own' ? w.coalitionId : w.elsewhere.coalitionId;
export const documentOf = (w: World, o: ObjectName) => (o === 'own' ? w.documentId : w.elsewhere.documentId);
export const sectionOf = (w: World, o: ObjectName) =>
  o === 'own' ? w.sections.owned : w.elsewhere.sectionId;
/** Everything else there is one of on either side. */
export const thingsOf = (w: World, o: ObjectName) => (o === 'own' ? w.things : w.elsewhere.things);

/** Signed out, a page sends to /sign-in; what is not a page is not there. */
export const TO_SIGN_IN = 302;
export const NO_SUCH_METHOD = 405;
/** What Remix answers where a page is asked of an address that only takes forms. */
export const NO_PAGE = 400;

/** A page that all of a coalition may see. */
export const page = { own: insiders(200, 404, TO_SIGN_IN), other: onlyStranger(200, 404, TO_SIGN_IN) };
/** The same for what is not a page. */
export const piece = { own: insiders(200, 404), other: onlyStranger(200, 404) };
export const same = (cells: Cells<number>) => ({ own: cells, other: cells });

/** The row for the other method of a route that has only one. */
export const no = (method: Row['method'], route: string, path: Row['path']): Row => ({
  ...{ route, method, path },
  ...same(everybody(method === 'GET' ? NO_PAGE : NO_SUCH_METHOD)),
});

/**
 * What only some of a coalition may do: the others of it get 403, strangers and the suspended 404, nobody is sent to
 * sign in. The stranger is an ordinary member of theirs, so `theirs` says what a member gets.
 */
export const onlyFor = (
  who: readonly ('facilitator' | 'owner' | 'member' | 'reviewer' | 'observer')[],
  allowed: number,
  theirs = who.includes('member') ? allowed : 403,
  nobody = TO_SIGN_IN,
) => ({
  own: {
    ...insiders(403, 404, nobody),
    ...Object.fromEntries(who.map((name) => [name, allowed])),
  } as Cells<number>,
  other: onlyStranger(theirs, 404, nobody),
});
