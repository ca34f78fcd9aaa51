import { everybody } from '../actors.ts';
import { same, type Row } from '../row.ts';

/** Signing in and setting up. */
export const peopleRows: Row[] = [
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
];

/** Last, and for throw-away sessions only: whoever asks is signed out. */
export const signOutRows: Row[] = [
  { route: 'routes/sign-out', method: 'GET', path: () => '/sign-out', ...same(everybody(302)) },
  { route: 'routes/sign-out', method: 'UNSAFE', path: () => '/sign-out', ...same(everybody(302)) },
];
