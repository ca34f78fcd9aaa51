import { insiders, onlyStranger } from '../actors.ts';
import { documentOf, no, onlyFor, page, sectionOf, type Row } from '../row.ts';

/** Who owns what; opening a section for everybody; writing in an owner's stead. */
export const openingRows: Row[] = [
  {
    route: 'routes/documents.$id_.owners',
    method: 'GET',
    path: (w, o) => `/documents/${documentOf(w, o)}/owners`,
    ...page,
  },
  no('UNSAFE', 'routes/documents.$id_.owners', (w, o) => `/documents/${documentOf(w, o)}/owners`),
  {
    route: 'routes/sections.$id_.opening',
    method: 'GET',
    path: (w, o) => `/sections/${sectionOf(w, o)}/opening`,
    ...onlyFor(['owner'], 200),
  },
  {
    route: 'routes/sections.$id_.opening',
    method: 'UNSAFE',
    path: (w, o) => `/sections/${sectionOf(w, o)}/opening`,
    form: () => ({ until: '2001-01-01' }),
    ...onlyFor(['owner'], 422),
  },
  no('GET', 'routes/sections.$id_.closing', (w, o) => `/sections/${sectionOf(w, o)}/closing`),
  {
    route: 'routes/sections.$id_.closing',
    method: 'UNSAFE',
    path: (w, o) => `/sections/${sectionOf(w, o)}/closing`,
    form: () => ({}),
    ...onlyFor(['owner'], 409),
  },
  {
    route: 'routes/sections.$id_.in-stead',
    method: 'GET',
    path: (w, o) => `/sections/${sectionOf(w, o)}/in-stead`,
    ...onlyFor(['facilitator'], 200),
  },
  {
    route: 'routes/sections.$id_.in-stead',
    method: 'UNSAFE',
    path: (w, o) => `/sections/${sectionOf(w, o)}/in-stead`,
    form: () => ({}),
    ...onlyFor(['facilitator'], 422),
  },
  no('GET', 'routes/sections.$id_.in-stead_.end', (w, o) => `/sections/${sectionOf(w, o)}/in-stead/end`),
  {
    route: 'routes/sections.$id_.in-stead_.end',
    method: 'UNSAFE',
    path: (w, o) => `/sections/${sectionOf(w, o)}/in-stead/end`,
    form: () => ({}),
    // Nobody was acting in anybody's stead.
    own: insiders(409, 404, 302),
    other: onlyStranger(409, 404, 302),
  },
];
