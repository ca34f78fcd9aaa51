import type { CoalitionFrame } from '../coalitions/frame.ts';
import type { DocumentPage, SectionStatus } from './page.ts';

/** What the page of all documents shows. Plain data: it travels to the browser as it is. */
export type AllDocuments = {
  frame: CoalitionFrame;
  /** Newest first. */
  kept: ListedDocument[];
  /** The last archived first. */
  archived: (ListedDocument & { archivedAt: string })[];
  /** For those who can bring them back; the last deleted first. */
  deleted: DeletedDocument[];
};

export type ListedDocument = Pick<DocumentPage, 'id' | 'title' | 'kind' | 'lifecycle'> & {
  sections: { status: SectionStatus; needsOwner: boolean }[];
};

export type DeletedDocument = Pick<DocumentPage, 'id' | 'title' | 'kind'> & {
  /** Who deleted it; null when that person is no longer there. */
  by: string | null;
  deletedAt: string;
  goesAt: string;
  daysLeft: number;
};
