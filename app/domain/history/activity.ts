import type { CoalitionFrame } from '../coalitions/frame.ts';
import type { PersonMark } from '../documents/page.ts';

/** Something that was done, or the same thing several times in a row. Plain data: it travels to the browser as it is. */
export type Activity = {
  id: string;
  /** ISO 8601; for several, the latest. */
  at: string;
  /** `14:02` where the coalition lives. */
  clock: string;
  /** Null where nobody is known any more. */
  who: PersonMark | null;
  /** Reads after the name. */
  sentence: string;
  /** What the sentence is about, word for word in it, and where that is now; null where it leads nowhere. */
  thing: { name: string; documentId: string; sectionId: string | null } | null;
};

export type ActivityDay = {
  /** `YYYY-MM-DD` where the coalition lives. */
  day: string;
  done: Activity[];
};

export type ActivityPage = {
  frame: CoalitionFrame;
  /** The document whose activity it is; null for the whole coalition's. */
  document: { id: string; title: string } | null;
  today: string;
  days: ActivityDay[];
  /** This page begins after something: it is not the newest. */
  isEarlier: boolean;
  /** The id after which the next page begins; null when there is nothing earlier. */
  earlier: string | null;
};
