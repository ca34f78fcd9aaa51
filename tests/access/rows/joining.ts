import { everybody } from '../actors.ts';
import { coalitionOf, onlyFor, same, thingsOf, type Row } from '../row.ts';

const facilitators = (allowed: number) => onlyFor(['facilitator'], allowed);

/** Invitations, personal links, and joining by them. What ends a link comes last. */
export const joiningRows: Row[] = [
  ...['invitations', 'personal-links'].flatMap((list): Row[] => [
    {
      ...{ route: `routes/coalitions.$id_.${list}`, method: 'GET' },
      path: (w, o) => `/coalitions/${coalitionOf(w, o)}/${list}`,
      ...facilitators(200),
    },
    {
      ...{ route: `routes/coalitions.$id_.${list}`, method: 'UNSAFE', form: () => ({}) },
      path: (w, o) => `/coalitions/${coalitionOf(w, o)}/${list}`,
      ...facilitators(422),
    },
  ]),

  // Whoever has a link may look. An empty form makes no account.
  {
    ...{ route: 'routes/join.$token', method: 'GET' },
    path: (w, o) => `/join/${thingsOf(w, o).invitationToken}`,
    ...same(everybody(200)),
  },
  {
    ...{ route: 'routes/join.$token', method: 'UNSAFE' },
    path: (w, o) => `/join/${thingsOf(w, o).invitationToken}`,
    ...same(everybody(422)),
  },
  {
    ...{ route: 'routes/with.$token', method: 'GET' },
    path: (w, o) => `/with/${thingsOf(w, o).linkToken}`,
    ...same(everybody(200)),
  },
  // It is a personal link: whoever has it comes in as that person, and as nobody else.
  {
    ...{ route: 'routes/with.$token', method: 'UNSAFE' },
    path: (w, o) => `/with/${thingsOf(w, o).linkToken}`,
    ...same(everybody(302)),
  },

  {
    ...{ route: 'routes/personal-links.$id.renewal', method: 'GET' },
    path: (w, o) => `/personal-links/${thingsOf(w, o).linkId}/renewal`,
    ...facilitators(200),
  },
  {
    ...{ route: 'routes/personal-links.$id.renewal', method: 'UNSAFE' },
    path: (w, o) => `/personal-links/${thingsOf(w, o).linkId}/renewal`,
    ...facilitators(200),
  },
  {
    ...{ route: 'routes/personal-links.$id.withdrawal', method: 'GET' },
    path: (w, o) => `/personal-links/${thingsOf(w, o).linkId}/withdrawal`,
    ...same(everybody(302)),
  },
  {
    ...{ route: 'routes/personal-links.$id.withdrawal', method: 'UNSAFE' },
    path: (w, o) => `/personal-links/${thingsOf(w, o).linkId}/withdrawal`,
    ...facilitators(302),
  },
  {
    ...{ route: 'routes/invitations.$id.revocation', method: 'GET' },
    path: (w, o) => `/invitations/${thingsOf(w, o).invitationId}/revocation`,
    ...same(everybody(302)),
  },
  {
    ...{ route: 'routes/invitations.$id.revocation', method: 'UNSAFE' },
    path: (w, o) => `/invitations/${thingsOf(w, o).invitationId}/revocation`,
    ...facilitators(302),
  },
];
