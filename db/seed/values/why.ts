import type { DemoSection } from '../section.ts';
import { agreed, moved, owned } from '../story.ts';
import { p, quote, text } from '../text.ts';
import { inOctober } from './agreements.ts';

export const why: DemoSection = {
  heading: 'Why we wrote this',
  purpose: 'Say what was wrong, and why now.',
  guidance: [
    'What keeps happening that should stop?',
    'Whose lives does it touch?',
    'What already works that we must not lose?',
  ],
  story: [owned(58, 'marek'), moved(51, 'marek', 'drafting'), agreed(27, inOctober)],
  text: text(
    p(
      'Most of us have been asked for our views more often than we can count. Few of us can name one thing that came out differently. People stop coming, and then they are called hard to find.',
    ),
    quote(
      'They know my name, my condition and my postcode. They do not know that I used to run a kitchen for eighty.',
      '*A member of Level Ground, 4 June 2026. Asked to be named this way.*',
    ),
    p(
      'What already works is small and personal: an officer who rings back, a library that lends a quiet room, a panel that writes its own agenda. We want to keep those, and to stop depending on luck for them.',
    ),
  ),
};
