import { everybody } from '../actors.ts';
import { documentOf, NO_SUCH_METHOD, page, piece, same, sectionOf, TO_SIGN_IN, type Row } from '../row.ts';

/** The first page, and documents: read, followed, taken away. */
export const documentRows: Row[] = [
  {
    route: 'routes/_index',
    method: 'GET',
    path: () => '/',
    // To one's only coalition; the suspended belong nowhere and are told what to do.
    ...same({ ...everybody(302), suspended: 200, nobody: TO_SIGN_IN }),
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
];
