import type { CoalitionFrame } from '../coalitions/frame.ts';
import type { ActivityDay } from '../history/activity.ts';
import type { MySection, SectionPlace } from '../ownership/mine.ts';
import type { DocumentPage, PersonMark, SectionStatus } from './page.ts';

/** What the home of a coalition shows. Plain data: it travels to the browser as it is. */
export type CoalitionHome = {
  frame: CoalitionFrame;
  /** `YYYY-MM-DD` where the coalition lives. */
  today: string;
  /** What waits for me, the most pressing first. */
  needs: Need[];
  /** More of them than are listed. */
  moreNeeds: number;
  /** Sections I own, the first due first. */
  mine: MySection[];
  /** How many I own. */
  mineCount: number;
  documents: HomeDocument[];
  /** How many there are. */
  documentCount: number;
  comingUp: Coming[];
  lately: ActivityDay[];
};

/** Something that waits for me. */
export type Need =
  | { kind: 'asked'; section: MySection }
  | { kind: 'due'; section: MySection; overdue: boolean }
  | { kind: 'offered'; offer: Offer }
  | { kind: 'changed'; change: Change };

/** Somebody offers to own a section I answer for. */
export type Offer = SectionPlace & {
  id: string;
  by: PersonMark;
  organisation: string | null;
  message: string;
};

/** A section I agreed to has changed since. */
export type Change = SectionPlace & {
  agreementId: string;
  /** `YYYY-MM-DD`, and where it was agreed. */
  agreedOn: string;
  agreedAt: string;
  /** Who changed it; null where nobody is known any more. */
  by: string | null;
};

export type HomeDocument = Pick<DocumentPage, 'id' | 'title' | 'kind' | 'lifecycle'> & {
  /** In reading order. */
  sections: { status: SectionStatus; needsOwner: boolean }[];
};

/** A day that matters, and what it is for. */
export type Coming = {
  day: string;
  what: 'my answer' | 'my section' | 'section';
  heading: string;
  /** Who waits for my answer. */
  who: string | null;
  /** My ask, where it is one to answer. */
  askId: string | null;
  documentId: string;
  sectionId: string;
};

/** Where somebody can go: the coalitions they belong to. */
export type Homes = {
  me: PersonMark;
  coalitions: { id: string; name: string; place: string; demo: boolean }[];
  /** Whether they may start one. */
  mayFound: boolean;
};
