import { linkToRenew, renewPersonalLink } from '#app/domain/joining/renew-link.server.ts';
import { invitationsOf } from '#app/domain/joining/invitations.server.ts';
import { invite } from '#app/domain/joining/invite.server.ts';
import { joinAs } from '#app/domain/joining/join.server.ts';
import { makePersonalLink } from '#app/domain/joining/make-link.server.ts';
import { openInvitation } from '#app/domain/joining/open-invitation.server.ts';
import { openPersonalLink } from '#app/domain/joining/open-link.server.ts';
import type { NewPersonalLink } from '#app/domain/joining/personal-link.ts';
import { personalLinksOf } from '#app/domain/joining/personal-links.server.ts';
import { revokeInvitation } from '#app/domain/joining/revoke.server.ts';
import { withdrawPersonalLink } from '#app/domain/joining/withdraw-link.server.ts';
import { everybody } from '../actors.ts';
import { only, type Call, type Outcome } from '../call.ts';
import { coalitionOf, thingsOf } from '../row.ts';

const ADDRESS = 'https://plan.example.org';
const invited = { email: undefined, role: 'member', organisationId: undefined, message: '' } as const;
const linked: NewPersonalLink = {
  ...{ name: 'Nickname', email: undefined, organisationId: undefined },
  ...{ role: 'observer', purpose: 'Read it', minutes: undefined },
};

/** Whoever has a token may look, whoever they are: it is the token that says what they see. */
const anybody = { own: everybody<Outcome>('done'), other: everybody<Outcome>('done') };

/** Invitations, personal links, and joining by them. */
export const joiningCalls: Record<string, Call> = {
  invitationsOf: { call: (a, w, o) => invitationsOf(a, coalitionOf(w, o)), ...only('facilitator') },
  invite: { call: (a, w, o) => invite(a, coalitionOf(w, o), invited, ADDRESS), ...only('facilitator') },
  revokeInvitation: {
    call: (a, w, o) => revokeInvitation(a, thingsOf(w, o).invitationId),
    ...only('facilitator'),
  },
  openInvitation: { call: (a, w, o) => openInvitation(a, thingsOf(w, o).invitationToken), ...anybody },
  joinAs: {
    call: (a, w, o) => joinAs(a, thingsOf(w, o).invitationToken),
    // Who is in stays as they are. Nobody in this world has a password, and without one no link leads elsewhere.
    own: { ...everybody<Outcome>('done'), nobody: 'NotFound', suspended: 'Conflict', stranger: 'Conflict' },
    other: { ...everybody<Outcome>('Conflict'), nobody: 'NotFound', stranger: 'done' },
  },
  personalLinksOf: { call: (a, w, o) => personalLinksOf(a, coalitionOf(w, o)), ...only('facilitator') },
  makePersonalLink: {
    call: (a, w, o) => makePersonalLink(a, coalitionOf(w, o), linked, ADDRESS),
    ...only('facilitator'),
  },
  withdrawPersonalLink: {
    call: (a, w, o) => withdrawPersonalLink(a, thingsOf(w, o).linkId),
    ...only('facilitator'),
  },
  linkToRenew: { call: (a, w, o) => linkToRenew(a, thingsOf(w, o).linkId), ...only('facilitator') },
  renewPersonalLink: {
    call: (a, w, o) => renewPersonalLink(a, thingsOf(w, o).linkId, ADDRESS),
    ...only('facilitator'),
  },
  openPersonalLink: { call: (a, w, o) => openPersonalLink(a, thingsOf(w, o).linkToken), ...anybody },
};
