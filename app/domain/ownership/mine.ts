import type { PersonMark, SectionStatus } from '../documents/page.ts';

/** Where a section stands. */
export type SectionPlace = {
  sectionId: string;
  heading: string;
  /** Its place in the document, from 1. */
  number: number;
  documentId: string;
  documentTitle: string;
  coalitionId: string;
};

/** A section that is mine in some way. Plain data: it travels to the browser as it is. */
export type MySection = SectionPlace & {
  /** Of my ask or offer, or of my being an owner. */
  id: string;
  standing: 'first owner' | 'owner' | 'asked' | 'offered';
  status: SectionStatus;
  /** `YYYY-MM-DD`, or null. */
  due: string | null;
  words: number;
  /** I was asked: by whom (null when they are not known any more), in which words, and by when they hope to hear. */
  askedBy: PersonMark | null;
  message: string;
  answerBy: string | null;
  /** I was asked to take it over from its owner. */
  handOver: boolean;
};

/** Everything that is mine, in every coalition I belong to. */
export type MySections = {
  me: PersonMark;
  coalitions: {
    id: string;
    name: string;
    demo: boolean;
    /** Where the coalition lives. */
    today: string;
    /** Asked and not yet answered, then owned, then offered; each by due date. */
    asked: MySection[];
    documents: { id: string; title: string; sections: MySection[] }[];
    offered: MySection[];
  }[];
};

/** What is due soonest first, without a date last; then as it stands in its document. */
export function byDue(one: MySection, other: MySection): number {
  const due = (section: MySection) => section.due ?? '9';
  return due(one).localeCompare(due(other)) || inReadingOrder(one, other);
}

/** What is hoped to be answered soonest first. */
export function byAnswer(one: MySection, other: MySection): number {
  const by = (section: MySection) => section.answerBy ?? '9';
  return by(one).localeCompare(by(other)) || inReadingOrder(one, other);
}

const inReadingOrder = (one: MySection, other: MySection) =>
  one.documentTitle.localeCompare(other.documentTitle, 'en-GB') || one.number - other.number;
