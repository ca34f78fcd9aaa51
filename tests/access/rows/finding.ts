import { everybody } from '../actors.ts';
import { coalitionOf, documentOf, no, page, same, TO_SIGN_IN, type Row } from '../row.ts';

/** The home of a coalition, one's own sections, activity and search. */
export const findingRows: Row[] = [
  {
    route: 'routes/coalitions.$id',
    method: 'GET',
    path: (w, o) => `/coalitions/${coalitionOf(w, o)}`,
    ...page,
  },
  no('UNSAFE', 'routes/coalitions.$id', (w, o) => `/coalitions/${coalitionOf(w, o)}`),

  // One's own, wherever that is: nothing is named in the address.
  {
    route: 'routes/my-sections',
    method: 'GET',
    path: () => '/my-sections',
    ...same({ ...everybody(200), nobody: TO_SIGN_IN }),
  },
  no('UNSAFE', 'routes/my-sections', () => '/my-sections'),

  {
    route: 'routes/coalitions.$id_.activity',
    method: 'GET',
    path: (w, o) => `/coalitions/${coalitionOf(w, o)}/activity`,
    ...page,
  },
  no('UNSAFE', 'routes/coalitions.$id_.activity', (w, o) => `/coalitions/${coalitionOf(w, o)}/activity`),

  {
    route: 'routes/documents.$id_.activity',
    method: 'GET',
    path: (w, o) => `/documents/${documentOf(w, o)}/activity`,
    ...page,
  },
  no('UNSAFE', 'routes/documents.$id_.activity', (w, o) => `/documents/${documentOf(w, o)}/activity`),

  {
    route: 'routes/coalitions.$id_.search',
    method: 'GET',
    path: (w, o) => `/coalitions/${coalitionOf(w, o)}/search?q=what`,
    ...page,
  },
  no('UNSAFE', 'routes/coalitions.$id_.search', (w, o) => `/coalitions/${coalitionOf(w, o)}/search`),
];
