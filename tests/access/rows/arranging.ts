import { documentOf, no, onlyFor, piece, sectionOf, thingsOf, TO_SIGN_IN, type Row } from '../row.ts';

/** What is sent is none of our pages' forms, so nothing changes for those who may. */
const NONE_OF_OURS = 400;

const sections: Row['path'] = (w, o) => `/documents/${documentOf(w, o)}/sections`;
const at =
  (part: string): Row['path'] =>
  (w, o) =>
    `/sections/${sectionOf(w, o)}${part}`;
const seen: Row['path'] = (w, o) => `/agreements/${thingsOf(w, o).agreementId}/seen`;

/** Sections: adding, moving, describing, agreeing and removing them. */
export const arrangingRows: Row[] = [
  {
    route: 'routes/documents.$id_.sections',
    method: 'GET',
    path: sections,
    ...onlyFor(['facilitator'], 200),
  },
  {
    route: 'routes/documents.$id_.sections',
    method: 'UNSAFE',
    path: sections,
    ...onlyFor(['facilitator'], 422),
  },

  { route: 'routes/sections.$id', method: 'GET', path: at(''), ...onlyFor(['facilitator', 'owner'], 200) },
  { route: 'routes/sections.$id', method: 'UNSAFE', path: at(''), ...onlyFor(['facilitator', 'owner'], 422) },

  no('GET', 'routes/sections.$id_.place', at('/place')),
  {
    route: 'routes/sections.$id_.place',
    method: 'UNSAFE',
    path: at('/place'),
    ...onlyFor(['facilitator'], NONE_OF_OURS),
  },
  no('GET', 'routes/sections.$id_.removal', at('/removal')),
  {
    route: 'routes/sections.$id_.removal',
    method: 'UNSAFE',
    path: at('/removal'),
    ...onlyFor(['facilitator'], NONE_OF_OURS),
  },
  no('GET', 'routes/sections.$id_.return', at('/return')),
  {
    route: 'routes/sections.$id_.return',
    method: 'UNSAFE',
    path: at('/return'),
    ...onlyFor(['facilitator'], NONE_OF_OURS),
  },
  no('GET', 'routes/sections.$id_.status', at('/status')),
  {
    route: 'routes/sections.$id_.status',
    method: 'UNSAFE',
    path: at('/status'),
    ...onlyFor(['facilitator', 'owner'], NONE_OF_OURS),
  },

  {
    route: 'routes/sections.$id_.agreement',
    method: 'GET',
    path: at('/agreement'),
    ...onlyFor(['facilitator', 'owner'], 200),
  },
  {
    route: 'routes/sections.$id_.agreement',
    method: 'UNSAFE',
    path: at('/agreement'),
    ...onlyFor(['facilitator', 'owner'], 422),
  },

  // For oneself only: whoever did not agree changes nothing.
  no('GET', 'routes/agreements.$id.seen', seen),
  {
    route: 'routes/agreements.$id.seen',
    method: 'UNSAFE',
    path: seen,
    own: {
      ...piece.own,
      ...seenBy('observer', 'reviewer', 'member', 'owner', 'facilitator'),
      nobody: TO_SIGN_IN,
    },
    other: { ...piece.other, ...seenBy('stranger'), nobody: TO_SIGN_IN },
  },
];

/** They are led back to their coalition. */
function seenBy<Name extends string>(...names: Name[]): Record<Name, number> {
  return Object.fromEntries(names.map((name) => [name, 302])) as Record<Name, number>;
}
