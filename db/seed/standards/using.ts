import type { DemoSection } from '../section.ts';
import { owned, readied } from '../story.ts';
import { bullets, heading, p, text } from '../text.ts';

export const using: DemoSection = {
  heading: 'How to use these standards',
  purpose: 'Say who uses them, and when.',
  guidance: [
    'For planning, for checking, or for both?',
    'Which pieces of work must use them?',
    'What may be skipped in small work?',
  ],
  dueIn: 12,
  story: [owned(39, 'daniel', { by: 'tomos' }), readied(17, 'daniel', 35)],
  text: text(
    p(
      'Use them twice. **Before** a piece of work, to plan it: read the seven lines aloud with the people who are affected, and ask which of them will be hardest. **Afterwards**, to check it: the same people say which were met. It takes an hour each time.',
    ),
    heading('What must use them'),
    bullets(
      'Work by Rivermeet Combined Authority or Ashbrook Borough Council that changes a service people use, and that costs more than £50,000 or touches more than 200 people.',
      'Any panel, board or forum to which residents are invited.',
      'The coalition’s own meetings, this document included.',
    ),
    heading('What may be lighter'),
    p(
      'A change to one playground does not need seven standards and a report. For small work, keep the ones marked *must* and answer the rest in a sentence. What may never be lighter is payment, access, and writing back.',
    ),
  ),
};
