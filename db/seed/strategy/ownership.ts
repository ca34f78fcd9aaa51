import type { DemoSection } from '../section.ts';
import { owned } from '../story.ts';

export const ownership: DemoSection = {
  heading: 'Who owns this strategy',
  purpose: 'Answer the ownership question outright.',
  guidance: [
    'Which body keeps it alive?',
    'Who can change it?',
    'What share of the seats have lived experience?',
  ],
  dueIn: 45,
  story: [
    owned(5, 'daniel', { message: 'Somebody at Rivermeet will ask. Better that you have asked first.' }),
  ],
};
