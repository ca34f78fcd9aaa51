import type { Role } from '../access/roles.ts';
import type { Address } from './invitation.ts';

/** Who a personal link may be for. Facilitators hold a coalition's keys: they have an account. */
export const LINK_ROLES = ['member', 'reviewer', 'observer'] as const satisfies readonly Role[];
export type LinkRole = (typeof LINK_ROLES)[number];

/** A person to take part without an account, and what they are asked for. */
export type NewPersonalLink = {
  name: string;
  email: string | undefined;
  role: LinkRole;
  organisationId: string | undefined;
  purpose: string;
  /** How long it takes; undefined when nobody can say. */
  minutes: number | undefined;
};

/**
 * Why no link may open anything for a person. `account`: the person has a password now, and signs in. `elsewhere`: they
 * take part in another coalition too, which this coalition's link must not open. `paused`: suspended, gone, or a
 * facilitator, who holds more keys than a link may open.
 */
export type Barred = 'account' | 'elsewhere' | 'paused';

/** Whether a personal link opens anything. */
export type LinkState = 'open' | 'withdrawn' | Barred;

/** One person's link as facilitators see it: the last one made for them. Moments are ISO 8601. */
export type PersonalLinkLine = {
  id: string;
  state: LinkState;
  name: string;
  role: Role;
  organisation: string | null;
  purpose: string;
  minutes: number | null;
  madeBy: string | null;
  madeAt: string;
  firstUsedAt: string | null;
};

/** A link just made, to say once: who it is for, and everything the ready text needs. */
export type MadeLink = {
  link: string;
  name: string;
  from: string;
  coalition: string;
  purpose: string;
  minutes: number | null;
};

/** The address that is a person's own way in. */
export const personalLinkTo = (address: Address, token: string): string => `${address}/with/${token}`;

/** A personal link as whoever has it sees it. Nothing is counted by looking. */
export type OpenedLink =
  | { state: 'unknown' }
  | { state: Exclude<LinkState, 'open'>; coalition: { name: string }; madeBy: string | null }
  | {
      state: 'open';
      coalition: { name: string };
      madeBy: string | null;
      person: { name: string };
      role: Role;
      organisation: string | null;
      purpose: string;
      minutes: number | null;
      /** How many people of the coalition, besides this one, see what they say. */
      others: number;
      /** Who is signed in on this device: this very person, or the name of somebody else. */
      here: { home: string } | { other: string } | null;
    };
