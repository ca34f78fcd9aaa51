import type { CoalitionFrame } from '../coalitions/frame.ts';
import type { OwnerView, PersonMark, SectionStatus } from '../documents/page.ts';

/** What the pages about owning a section show. Plain data: it travels to the browser as it is. */

/** The section an ask, an offer or an owner is about. */
export type OwnedSection = {
  id: string;
  heading: string;
  purpose: string;
  status: SectionStatus;
  due: string | null;
  /** Its place in the document, from 1. */
  number: number;
  document: { id: string; title: string };
};

/** How an ask or an offer stands. `ended`: it was accepted, and that person is no longer an owner. */
export type ClaimState = 'open' | 'accepted' | 'declined' | 'withdrawn' | 'ended';

/** Somebody who was asked or has offered, and what came of it. Days are `YYYY-MM-DD` where the coalition lives. */
export type Claim = {
  id: string;
  state: ClaimState;
  person: PersonMark;
  organisation: string | null;
  /** Who asked; null when the person offered. */
  askedBy: PersonMark | null;
  message: string;
  /** Asked to be the first owner. */
  first: boolean;
  /** The owner whose place they are asked to take. */
  insteadOf: PersonMark | null;
  on: string;
  answerBy: string | null;
  /** When it was accepted, declined or withdrawn. */
  answeredOn: string | null;
  reason: string | null;
};

/** An owner, since when, and the row that says so. */
export type StandingOwner = OwnerView & { since: string };

/** Somebody who may be asked to own the section. */
export type Candidate = {
  id: string;
  name: string;
  organisation: { id: string; name: string } | null;
  /** How many sections of the coalition they own already. */
  owns: number;
};

/** Who can be asked, and for which organisation. */
export type Choices = { people: Candidate[]; organisations: { id: string; name: string }[] };

/** The page about who owns a section. */
export type OwnersPage = {
  frame: CoalitionFrame;
  section: OwnedSection & { openUntil: string | null; acting: boolean };
  owners: StandingOwner[];
  asks: Claim[];
  offers: Claim[];
  /** My own ask or offer that waits for an answer. */
  mine: { askId: string | null; offerId: string | null };
  /** Null for those who may not ask. */
  choices: Choices | null;
  may: {
    ask: boolean;
    offer: boolean;
    answerOffer: boolean;
    handOver: boolean;
    stepDown: boolean;
    open: boolean;
    actInStead: boolean;
  };
};

/** The page on which one asks somebody, or hands over. */
export type AskingPage = {
  frame: CoalitionFrame;
  section: OwnedSection;
  owners: StandingOwner[];
  asks: Claim[];
  choices: Choices;
};

/** The page on which one offers. `askId`: one was asked already, and answers that. */
export type OfferingPage = {
  frame: CoalitionFrame;
  section: OwnedSection;
  owners: StandingOwner[];
  askId: string | null;
  offerId: string | null;
  /** The organisation one is here for. */
  organisation: { id: string; name: string } | null;
};

/** The page on which an owner steps down, with those who stay. */
export type SteppingDownPage = { frame: CoalitionFrame; section: OwnedSection; others: StandingOwner[] };

/** The page of one ask or one offer, and what became of it. */
export type ClaimPage = {
  frame: CoalitionFrame;
  section: OwnedSection;
  claim: Claim;
  owners: StandingOwner[];
  mayAnswer: boolean;
  /** Asks that are the reader's own to answer; others read. */
  mine: boolean;
  mayAsk: boolean;
};
