import type { CoalitionFrame } from '../coalitions/frame.ts';
import type { PersonMark, SectionStatus } from '../documents/page.ts';

/** What the pages that arrange and describe sections show. Plain data: it travels to the browser as it is. */

/** A document's sections in order, and those that were taken out, the last one first. */
export type Arrangement = {
  frame: CoalitionFrame;
  document: { id: string; title: string };
  sections: ArrangedSection[];
  removed: RemovedSection[];
};

export type ArrangedSection = { id: string; heading: string; status: SectionStatus };

/** `removedAt`: ISO 8601; `removedBy` null when that person's account is gone. */
export type RemovedSection = { id: string; heading: string; removedAt: string; removedBy: string | null };

/** One section, to be described anew. */
export type SectionDetails = {
  frame: CoalitionFrame;
  document: { id: string; title: string };
  section: {
    id: string;
    heading: string;
    purpose: string;
    guidance: string;
    due: string | null;
    status: SectionStatus;
  };
};

/** The form on which an agreement is recorded. */
export type AgreementForm = {
  frame: CoalitionFrame;
  document: { id: string; title: string };
  section: { id: string; heading: string };
  /** When and where it was agreed; null when it is not. */
  agreed: { on: string; at: string } | null;
  /** Today where the coalition lives, `YYYY-MM-DD`. */
  today: string;
  /** Everybody of the coalition, owners of the section first. */
  people: (PersonMark & { organisation: string | null; owns: boolean })[];
};
