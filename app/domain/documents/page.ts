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
  asked: OwnerView[];
  mayWrite: boolean;
  /** The journal number this text was read at. */
  seq: number;
  content: DocumentJson;
  wordCount: number;
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
  wordCount: number;
  sections: SectionView[];
};

/** What the page's event stream says. `section`: fetch that piece. `rights`: ask for the page's data again. */
export type DocumentEvent = { type: 'section'; sectionId: string; seq: number } | { type: 'rights' };
