import type { Role } from '../access/roles.ts';

/** What has become of an invitation: once used, revoked or run out it opens nothing. */
export type InvitationState = 'open' | 'used' | 'revoked' | 'ended';

/** An invitation to make. With an e-mail address only the account with that address may use it. */
export type NewInvitation = {
  email: string | undefined;
  role: Role;
  organisationId: string | undefined;
  message: string;
};

/** One invitation as facilitators see it. Moments are ISO 8601. */
export type InvitationLine = {
  id: string;
  state: InvitationState;
  /** Null: anyone who has the link. */
  email: string | null;
  role: Role;
  organisation: string | null;
  invitedBy: string | null;
  endsAt: string;
  joinedBy: string | null;
  joinedAt: string | null;
};

/** Bodies of the coalition, to choose one. */
export type OrganisationChoice = { id: string; name: string };

/** What a link of ours begins with: the public address, e.g. `https://plan.example.org`. */
export type Address = string;

/** The address that opens an invitation. */
export const invitationLink = (address: Address, token: string): string => `${address}/join/${token}`;

/** An invitation as whoever has its link sees it. Nothing is used up by looking. */
export type OpenedInvitation =
  | { state: 'unknown' }
  | (About & { state: Exclude<InvitationState, 'open'>; me: Visitor | null })
  | (About & { state: 'open'; me: Visitor | null; message: string; endsAt: string; email: string | null });

type About = {
  coalition: { name: string; place: string; timeZone: string };
  invitedBy: string | null;
  role: Role;
  organisation: string | null;
};

/** Who looks, where they are signed in, and how they stand towards the coalition. */
export type Visitor = {
  id: string;
  name: string;
  /** `home` is the coalition's id, for its people only. */
  place: { kind: 'member'; home: string } | { kind: 'paused' } | { kind: 'none' };
  /** Whether they may use it: the address fits, and they have an account of their own. */
  fits: 'yes' | 'other address' | 'no account';
};
