import type { Role } from '../access/roles.ts';
import type { DocumentPage, PersonMark, SectionStatus } from './page.ts';

/** What the first page shows. Plain data: it travels to the browser as it is. */
export type CoalitionHome = {
  me: PersonMark;
  /** Empty for somebody who belongs nowhere (any more). */
  coalitions: HomeCoalition[];
};

export type HomeCoalition = {
  id: string;
  name: string;
  place: string;
  timeZone: string;
  demo: boolean;
  role: Role;
  documents: HomeDocument[];
  /** Sections of mine in reading order: those I own, and those I was asked to own. */
  mine: HomeSectionOfMine[];
};

export type HomeDocument = Pick<DocumentPage, 'id' | 'title' | 'kind' | 'lifecycle'> & {
  /** In reading order. */
  sections: HomeSection[];
};

export type HomeSection = { id: string; heading: string; status: SectionStatus; needsOwner: boolean };

export type HomeSectionOfMine = {
  id: string;
  /** Its place in the document, from 1. */
  number: number;
  heading: string;
  status: SectionStatus;
  /** `YYYY-MM-DD`, or null. */
  due: string | null;
  documentId: string;
  documentTitle: string;
  standing: 'first owner' | 'owner' | 'asked';
};
