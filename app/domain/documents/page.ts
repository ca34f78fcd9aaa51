import type { DocumentJson } from '#app/editor/schema/index.ts';
import type { Role } from '../access/roles.ts';

/** What the document page shows. Plain data: it travels to the browser as it is. */

/** A person as drawn on the page: two letters on one of twelve hues, and the name. */
export type PersonMark = { id: string; name: string; initials: string; hue: number };

export type OwnerView = PersonMark & {
  organisation: string | null;
  /** The first owner answers for the section. */
  first: boolean;
};

/** Somebody who was asked, or has offered: `claimId` names the ask (`/asks/…`) or the offer (`/offers/…`). */
export type ClaimView = OwnerView & { claimId: string };

export type SectionStatus = 'not started' | 'drafting' | 'ready for comment' | 'revising' | 'agreed';

export type SectionView = {
  id: string;
  heading: string;
  purpose: string;
  guidance: string[];
  status: SectionStatus;
  /** `YYYY-MM-DD`, or null. */
  due: string | null;
  /** The first owner first. */
  owners: OwnerView[];
  /** Asked, not yet answered. */
  asked: ClaimView[];
  mayWrite: boolean;
  /** What else this person may do here. */
  may: SectionAbilities;
  /** Offered to own it, not yet taken up; the first to offer first. */
  offers: ClaimView[];
  /** The last day (`YYYY-MM-DD`) it is open for drafting together; null when it is not. */
  openUntil: string | null;
  /** Facilitators who act in an owner's stead just now. */
  inStead: PersonMark[];
  /** When and where it was agreed; null when it is not. */
  agreed: { on: string; at: string } | null;
  /** The journal number this text was read at. */
  seq: number;
  content: DocumentJson;
  wordCount: number;
};

/** The answers of the rule book that the page's buttons follow. */
export type SectionAbilities = {
  change: boolean;
  recordAgreement: boolean;
  ask: boolean;
  offer: boolean;
  answerOffer: boolean;
  handOver: boolean;
  stepDown: boolean;
  open: boolean;
  actInStead: boolean;
};

export type DocumentPage = {
  id: string;
  title: string;
  kind: 'values statement' | 'standards' | 'action plan' | 'strategy';
  language: string;
  lifecycle: string;
  coalition: { id: string; name: string; timeZone: string; demo: boolean };
  me: PersonMark & { role: Role };
  mayExport: boolean;
  /** Facilitators: title, language, numbers, archive; adding, moving and removing sections. */
  mayChange: boolean;
  mayArrange: boolean;
  /** Paragraphs are numbered 1.1, 1.2 … on the page. */
  numbered: boolean;
  archived: boolean;
  wordCount: number;
  sections: SectionView[];
};

/**
 * What the page's event stream says. `section`: fetch that piece. `page`, and `rights` when it may concern what this
 * person may do: ask for the page's data again.
 */
export type DocumentEvent =
  { type: 'section'; sectionId: string; seq: number } | { type: 'page' } | { type: 'rights' };
