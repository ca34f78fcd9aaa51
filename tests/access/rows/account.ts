import { everybody } from '../actors.ts';
import { coalitionOf, no, same, TO_SIGN_IN, type Row } from '../row.ts';

/** A page of one's own: everybody has theirs, whoever's coalition is meant; nobody is sent to sign in. */
const ownPage = (name: string, path: string, form: number): Row[] => [
  {
    route: `routes/${name}`,
    method: 'GET',
    path: () => path,
    ...same({ ...everybody(200), nobody: TO_SIGN_IN }),
  },
  // An empty form: nothing is changed.
  {
    route: `routes/${name}`,
    method: 'UNSAFE',
    path: () => path,
    ...same({ ...everybody(form), nobody: TO_SIGN_IN }),
  },
];

/** For those who have a password; nobody in the world of these tests has, and is sent to where one is added. */
const withPassword = (name: string, path: string): Row[] => [
  { route: `routes/${name}`, method: 'GET', path: () => path, ...same(everybody(302)) },
  { route: `routes/${name}`, method: 'UNSAFE', path: () => path, ...same(everybody(302)) },
];

const outboxPath: Row['path'] = (w, o) => `/coalitions/${coalitionOf(w, o)}/outbox`;

/** One’s own account, and mail. */
export const accountRows: Row[] = [
  {
    route: 'routes/account',
    method: 'GET',
    path: () => '/account',
    ...same({ ...everybody(200), nobody: TO_SIGN_IN }),
  },
  no('UNSAFE', 'routes/account', () => '/account'),
  ...ownPage('account_.name', '/account/name', 422),
  ...ownPage('account_.naming', '/account/naming', 422),
  ...ownPage('account_.make', '/account/make', 422),
  ...withPassword('account_.email', '/account/email'),
  ...withPassword('account_.password', '/account/password'),

  // Ends the person's other sessions: every request here brings a new one.
  {
    route: 'routes/account_.sessions',
    method: 'GET',
    path: () => '/account/sessions',
    ...same(everybody(302)),
  },
  {
    route: 'routes/account_.sessions',
    method: 'UNSAFE',
    path: () => '/account/sessions',
    ...same(everybody(302)),
  },

  { route: 'routes/forgotten', method: 'GET', path: () => '/forgotten', ...same(everybody(200)) },
  { route: 'routes/forgotten', method: 'UNSAFE', path: () => '/forgotten', ...same(everybody(422)) },
  { route: 'routes/reset.$token', method: 'GET', path: () => '/reset/not-a-link', ...same(everybody(404)) },
  {
    route: 'routes/reset.$token',
    method: 'UNSAFE',
    path: () => '/reset/not-a-link',
    form: () => ({ password: 'heather on the moor' }),
    ...same(everybody(404)),
  },

  // Neither coalition is a demo: there is no outbox, not even for its own people.
  {
    route: 'routes/coalitions.$id_.outbox',
    method: 'GET',
    path: outboxPath,
    ...same({ ...everybody(404), nobody: TO_SIGN_IN }),
  },
  no('UNSAFE', 'routes/coalitions.$id_.outbox', outboxPath),
];
