import type { DemoSection } from '../section.ts';
import { moved, owned } from '../story.ts';
import { bullets, p, text } from '../text.ts';

export const now: DemoSection = {
  heading: 'Where we are now',
  purpose: 'An honest baseline.',
  guidance: [
    'What works, what does not, what have we tried?',
    'What have other places done, and with what effect?',
  ],
  dueIn: 35,
  story: [
    owned(4, 'lin', { message: 'You asked what difference it made. Here is where the answer goes.' }),
    moved(3, 'lin', 'drafting'),
  ],
  text: text(
    p('A first list, from memory. Each line needs a source, or it goes.'),
    bullets(
      'Five of the plan’s twelve actions have begun. None is finished.',
      'Eleven bodies invite residents to something. Three can say what came of it.',
      'Two other city-regions have a strategy like this. One wrote to us that theirs changed little until somebody was paid to look after it.',
    ),
  ),
};
