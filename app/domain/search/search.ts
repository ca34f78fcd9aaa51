import type { CoalitionFrame } from '../coalitions/frame.ts';
import type { DocumentPage } from '../documents/page.ts';

/** Words, and whether they are what was looked for. */
export type Piece = { text: string; hit: boolean };

/** A section that says what was looked for. Plain data: it travels to the browser as it is. */
export type Hit = {
  sectionId: string;
  documentId: string;
  documentTitle: string;
  archived: boolean;
  /** Its place in the document, from 1. */
  number: number;
  heading: Piece[];
  /** The best part of its text; empty where it has none. */
  passage: Piece[];
};

/** A document whose title says it. */
export type TitleHit = {
  documentId: string;
  kind: DocumentPage['kind'];
  archived: boolean;
  title: Piece[];
};

export type SearchPage = {
  frame: CoalitionFrame;
  /** What was looked for, as it was understood; empty when nothing was. */
  query: string;
  /** Made only of words too small to look for. */
  tooCommon: boolean;
  /** On the first page only. */
  titles: TitleHit[];
  hits: Hit[];
  /** How many places there are in all, titles included. */
  count: number;
  /** From 1. */
  page: number;
  hasMore: boolean;
};
