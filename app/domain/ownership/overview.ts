import type { CoalitionFrame } from '../coalitions/frame.ts';
import type { OwnerView, SectionStatus } from '../documents/page.ts';

/** Who owns what in a document. Plain data: it travels to the browser as it is. */
export type OwnersOverview = {
  frame: CoalitionFrame;
  document: { id: string; title: string };
  sections: OverviewSection[];
};

export type OverviewSection = {
  id: string;
  /** Its place in the document, from 1. */
  number: number;
  heading: string;
  status: SectionStatus;
  due: string | null;
  owners: OwnerView[];
  asked: OwnerView[];
  offers: OwnerView[];
  openUntil: string | null;
  /** Who said no last, and why; only where nobody has taken it on since. */
  declined: { name: string; reason: string } | null;
  mayAsk: boolean;
  mayOffer: boolean;
};
