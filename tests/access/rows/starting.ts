import { everybody } from '../actors.ts';
import { coalitionOf, documentOf, no, onlyFor, page, same, TO_SIGN_IN, type Row } from '../row.ts';

const documents: Row['path'] = (w, o) => `/coalitions/${coalitionOf(w, o)}/documents`;
const startAt: Row['path'] = (w, o) => `${documents(w, o)}/new`;
const compareAt: Row['path'] = (w, o) => `${documents(w, o)}/compare`;
const at =
  (what: string): Row['path'] =>
  (w, o) =>
    `/documents/${documentOf(w, o)}/${what}`;

/** A form that a facilitator is asked to put right: nothing of the world changes. */
const again = onlyFor(['facilitator'], 422);
const seen = onlyFor(['facilitator'], 200);
/** Leads on to the document. */
const led = onlyFor(['facilitator'], TO_SIGN_IN);

/** The address alone does nothing: it leads to the settings, whoever asks. */
const elsewhere = (route: string, path: Row['path']): Row => ({
  ...{ route, path, method: 'GET' },
  ...same(everybody(302)),
});

/** Documents: starting, keeping, archiving and deleting them. */
export const startingRows: Row[] = [
  { route: 'routes/coalitions.$id_.documents', method: 'GET', path: documents, ...page },
  no('UNSAFE', 'routes/coalitions.$id_.documents', documents),
  { route: 'routes/coalitions.$id_.documents_.compare', method: 'GET', path: compareAt, ...page },
  no('UNSAFE', 'routes/coalitions.$id_.documents_.compare', compareAt),
  { route: 'routes/coalitions.$id_.documents_.new', method: 'GET', path: startAt, ...seen },
  { route: 'routes/coalitions.$id_.documents_.new', method: 'UNSAFE', path: startAt, ...again },

  { route: 'routes/documents.$id_.settings', method: 'GET', path: at('settings'), ...seen },
  { route: 'routes/documents.$id_.settings', method: 'UNSAFE', path: at('settings'), ...again },
  { route: 'routes/documents.$id_.deletion', method: 'GET', path: at('deletion'), ...seen },
  { route: 'routes/documents.$id_.deletion', method: 'UNSAFE', path: at('deletion'), ...again },

  // A document that is there already: brought back and taken up by nobody, and nothing changes.
  elsewhere('routes/documents.$id_.restoration', at('restoration')),
  { route: 'routes/documents.$id_.restoration', method: 'UNSAFE', path: at('restoration'), ...led },
  elsewhere('routes/documents.$id_.copy', at('copy')),
  { route: 'routes/documents.$id_.copy', method: 'UNSAFE', path: at('copy'), ...led },
  elsewhere('routes/documents.$id_.archive', at('archive')),
  { route: 'routes/documents.$id_.archive', method: 'UNSAFE', path: at('archive'), ...led },
  elsewhere('routes/documents.$id_.unarchive', at('unarchive')),
  // After the row above, so that the world's document is as it was.
  { route: 'routes/documents.$id_.unarchive', method: 'UNSAFE', path: at('unarchive'), ...led },
];
