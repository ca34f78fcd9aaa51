import type { DemoSection } from '../section.ts';
import { agreed, moved, owned } from '../story.ts';
import { bullets, heading, p, text } from '../text.ts';
import { inOctober } from './agreements.ts';

export const asking: DemoSection = {
  heading: 'What we ask of each other',
  purpose: 'Make the promise two-way.',
  guidance: [
    'What can members expect of councils, and councils of members?',
    'What do we do when we disagree?',
  ],
  story: [
    owned(54, 'daniel'),
    owned(48, 'farida', { by: 'daniel' }),
    moved(47, 'daniel', 'drafting'),
    agreed(27, inOctober),
  ],
  text: text(
    heading('Councils will'),
    bullets(
      'send somebody who may decide',
      'read what people wrote before the meeting',
      'say no early, and say why',
    ),
    heading('Members will'),
    bullets(
      'speak for themselves, and say so when they speak for others',
      'let officers think aloud without quoting them',
      'ring when they cannot come',
    ),
    p('When we disagree we write down both views in the words of those who hold them, and go on.'),
  ),
};
