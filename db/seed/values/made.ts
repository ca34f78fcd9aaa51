import type { DemoSection } from '../section.ts';
import { agreed, moved, owned } from '../story.ts';
import { p, text } from '../text.ts';
import { inNovember } from './agreements.ts';

export const made: DemoSection = {
  heading: 'How this was made, and when we look again',
  purpose: 'Show the working, and stop it going stale.',
  guidance: [
    'Who took part and who was missing?',
    'How did we decide?',
    'When is the next review, and who calls it?',
  ],
  story: [owned(50, 'amina', { by: 'tomos' }), moved(35, 'amina', 'drafting'), agreed(13, inNovember)],
  text: text(
    p(
      'The words began in the nine sessions of spring 2026, and most of them are still the words that were said there. Two meetings agreed them, in October and in November, line by line and aloud. We began with eleven values and kept the five that everybody could say from memory a week later.',
    ),
    p(
      'Night workers and people without papers were not with us. The coalition looks at this page again in **November 2027**; any three members may ask for it sooner.',
    ),
  ),
};
