import type { DemoSection } from '../section.ts';
import { agreed, moved, owned } from '../story.ts';
import { heading, p, text } from '../text.ts';
import { inNovember } from './agreements.ts';

export const five: DemoSection = {
  heading: 'Our values',
  purpose: 'State what we will not trade away.',
  guidance: [
    'One idea each. Say it as “We…”.',
    'What would a stranger see us doing?',
    'What would break it?',
    'Whose words can we keep?',
  ],
  story: [
    owned(59, 'joyce', { message: 'These are mostly your words from March. Would you look after them?' }),
    owned(53, 'callum', { by: 'joyce' }),
    moved(49, 'joyce', 'drafting'),
    moved(29, 'joyce', 'ready for comment'),
    moved(20, 'callum', 'revising'),
    agreed(13, inNovember),
  ],
  text: text(
    heading('V1 Nobody pays to be heard'),
    p(
      'We make sure that taking part costs nobody money, a shift or a night’s sleep. A stranger would see the fee on the invitation and the taxi at the door. It breaks the first time somebody goes home out of pocket.',
    ),
    heading('V2 We start before there is an answer'),
    p(
      'We bring people in while the question is still open. A stranger would see flip charts with questions on them. It breaks when a draft is handed round “just to get us started”.',
    ),
    heading('V3 We say what cannot change'),
    p(
      'We are honest about law, money and time on the first day. A stranger would hear “that part is fixed, and here is who fixed it”. It breaks when people find out in the last week.',
    ),
    heading('V4 We meet where people are'),
    p(
      'We go to the canteen, the day room, the chat group. A stranger would see us at half past five in the morning in a bus depot. It breaks when the only door is the town hall’s.',
    ),
    heading('V5 We answer'),
    p(
      'We tell everyone what became of what they said, and why. A stranger would see names crossed off a list. It breaks with the first person who never hears.',
    ),
  ),
};
