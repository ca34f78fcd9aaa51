import type { DemoSection } from '../section.ts';
import { agreed, moved, owned } from '../story.ts';
import { bullets, p, text } from '../text.ts';
import { inOctober } from './agreements.ts';

export const meaning: DemoSection = {
  heading: 'What we mean by co-production',
  purpose: 'Fix one shared definition.',
  guidance: [
    'What counts and what does not?',
    'How does it differ from asking people’s views?',
    'Which rung are we honestly on today?',
  ],
  story: [owned(56, 'lin'), moved(50, 'lin', 'drafting'), agreed(27, inOctober)],
  text: text(
    p(
      '**Co-production means that people who use a service, or live with a decision, share in making it from the first question to the last check.** They share the work, the credit and the say.',
    ),
    p('It is not:'),
    bullets(
      'a survey, however long',
      'a meeting at which a finished draft is shown',
      'one person with “lived experience” on a board of fourteen',
    ),
    p(
      'There is nothing wrong with asking people’s views, as long as it is called that. Today, by our own count, we co-produce perhaps one piece of work in ten.',
    ),
  ),
};
