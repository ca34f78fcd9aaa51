import type { DocumentJson } from '#app/editor/schema/index.ts';
import type { PersonKey } from '../people.ts';

/** A section of the demo plan, as one would describe it to a colleague. */
export type PlanSection = {
  heading: string;
  purpose: string;
  guidance: string[];
  status: 'not started' | 'drafting' | 'ready for comment' | 'revising' | 'agreed';
  /** Days from the day of seeding; none where nothing is due. */
  dueIn?: number;
  /** Asked and accepted; the first of them answers for it. */
  owners?: PersonKey[];
  /** Asked, not answered yet. */
  asked?: PersonKey[];
  declined?: { who: PersonKey; why: string };
  /** None: nobody has written a word. */
  text?: DocumentJson;
};
