import type { Role } from '../access/roles.ts';
import type { PersonMark } from '../documents/page.ts';

/** What a coalition says about itself. */
export type AboutCoalition = { name: string; place: string; language: string; timeZone: string };

/** What is taken for granted where nobody says otherwise. */
export const USUAL = { place: '', language: 'en-GB', timeZone: 'Europe/London' } as const;

/** What a body in a coalition can be, in the order one chooses from. */
export const ORGANISATION_KINDS = [
  'group',
  'charity',
  'network',
  'council',
  'combined authority',
  'other',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** The kind a row holds; its own constraint lets nothing else in. */
export const kindOf = (text: string): OrganisationKind =>
  ORGANISATION_KINDS.find((kind) => kind === text) ?? 'other';

export type AboutOrganisation = { name: string; kind: OrganisationKind };

/** An organisation as its facilitators change it. */
export type OrganisationView = AboutOrganisation & { id: string; coalitionId: string; members: number };

/** A member in the list of people. */
export type Listed = { membershipId: string; person: PersonMark; role: Role; suspended: boolean };

/** Everybody in a coalition, with the organisations they are here for. Plain data: it travels to the browser. */
export type People = {
  /** How many there are, whatever was looked for. */
  count: number;
  organisations: { id: string; name: string; kind: OrganisationKind; members: Listed[] }[];
  /** People who are here for themselves. */
  themselves: Listed[];
};

/** Everything about one member, for who may see it. */
export type MemberView = {
  membershipId: string;
  coalitionId: string;
  person: PersonMark;
  role: Role;
  organisation: { id: string; name: string } | null;
  suspended: boolean;
  /** Whether it is the reader themselves. */
  isMe: boolean;
  /** The sections they own, in documents that are there, in reading order. */
  owns: { sectionId: string; documentId: string; heading: string; document: string; first: boolean }[];
  /** What a facilitator may choose from; absent for everybody else. */
  manage?: {
    organisations: { id: string; name: string }[];
    /** Nobody else runs the coalition: their role stays as it is. */
    lastFacilitator: boolean;
  };
};
