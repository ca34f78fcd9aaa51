import type { DemoSection } from '../section.ts';
import { moved } from '../story.ts';
import { bullets, text } from '../text.ts';

export const unresolved: DemoSection = {
  heading: 'Unresolved questions',
  purpose: 'Do not hide disagreement.',
  guidance: ['What did we not settle?', 'Who holds which view?', 'When do we come back to it?'],
  story: [moved(7, 'amina', 'drafting')],
  text: text(
    bullets(
      'Do we need a strategy at all, when there is a plan? Joyce and Marek say the plan is the strategy. Daniel needs a document with that word on the front.',
      'One strategy for the city-region, or one for each borough?',
      'Who pays for somebody to look after it from 2028?',
    ),
  ),
};
