import type { DemoSection } from '../section.ts';
import { asked, declined, owned } from '../story.ts';

export const telling: DemoSection = {
  heading: 'Telling people',
  purpose: 'Close the loop: where, in what formats, and how soon after each update.',
  guidance: [
    'Where do people already look?',
    'In which formats and languages?',
    'How soon after each update?',
  ],
  dueIn: 28,
  story: [
    asked(30, 'tomos', { message: 'You write the newsletter. Would you own this too?' }),
    declined(28, 'tomos', 'I have two already and would do it badly.'),
    owned(2, 'priya', { message: 'Carers hear things last. You would know what “told” means.' }),
  ],
};
