import type { DemoSection } from '../section.ts';
import { agreed, moved, owned } from '../story.ts';
import { p, steps, text } from '../text.ts';
import { inNovember } from './agreements.ts';

export const short: DemoSection = {
  heading: 'When we fall short',
  purpose: 'Give a route when values are not kept.',
  guidance: ['Who can say so, to whom, how quickly is it answered, and is it safe?'],
  story: [owned(55, 'farida'), moved(46, 'farida', 'drafting'), agreed(13, inNovember)],
  text: text(
    p('Anybody may say that a value was not kept: by telephone, on paper, or through somebody they trust.'),
    steps(
      'Tell either facilitator, or Farida at Moss Lantern if it is about a facilitator.',
      'You hear from a person within five working days.',
      'Your name goes no further than you say, and nothing you said costs you your seat or your fee.',
    ),
    p(
      'Twice a year we print how many times it happened and what was done. If the number is nought, we ask ourselves why nobody dared.',
    ),
  ),
};
