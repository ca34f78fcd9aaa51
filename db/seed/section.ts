import type { DocumentJson } from '#app/editor/schema/index.ts';
import type { document } from '../schema/index.ts';
import type { PersonKey } from './people.ts';
import type { DocumentStep, SectionStep } from './told.ts';

/** A section of the demo, as one would describe it to a colleague. */
export type DemoSection = {
  heading: string;
  purpose: string;
  guidance: string[];
  /** Days from the day of seeding; none where nothing is due. */
  dueIn?: number;
  /** What happened to it, in order; its status and its owners follow from that. */
  story?: (SectionStep | SectionStep[])[];
  /** None: nobody has written a word. */
  text?: DocumentJson;
};

/** A document of the demo. */
export type DemoDocument = Required<Pick<typeof document.$inferInsert, 'title' | 'kind' | 'lifecycle'>> & {
  numbered?: boolean;
  /** Its title at first, where it has been renamed. */
  startedAs?: string;
  /** How many days ago, and by whom. */
  started: number;
  by: PersonKey;
  /** What happened to the document as a whole, in order. */
  story: DocumentStep[];
  sections: DemoSection[];
};
