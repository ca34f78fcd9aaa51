import type { DemoSection } from '../section.ts';
import { agreed, moved, owned } from '../story.ts';
import { p, text } from '../text.ts';
import { inNovember } from './agreements.ts';

export const inShort: DemoSection = {
  heading: 'In short',
  purpose: 'Let someone grasp it in one minute.',
  guidance: [
    'What is this? Who agreed it?',
    'What will be different because of it?',
    'Could you read it aloud to a neighbour?',
  ],
  story: [owned(57, 'joyce'), moved(52, 'joyce', 'drafting'), agreed(13, inNovember)],
  text: text(
    p(
      'This is a promise between people who live here and the bodies that decide things for them. Seven organisations and a good many residents wrote it together between September and November 2026.',
    ),
    p(
      'It says five things that we will not trade away: not for speed, not for money, and not because somebody important is coming. If you only remember one, take the last: *we answer*. Whoever says something hears what became of it.',
    ),
  ),
};
