import type { DemoSection } from '../section.ts';
import { moved, owned } from '../story.ts';
import { p, table, text } from '../text.ts';

export const equality: DemoSection = {
  heading: 'Equality and access',
  purpose: 'Show the effect on different groups.',
  guidance: ['Who could be left out?', 'What did we change because of it?'],
  dueIn: 17,
  story: [
    owned(31, 'callum', { by: 'tomos' }),
    owned(23, 'linford', {
      by: 'callum',
      message: 'I can write about access. I cannot write about being sixteen.',
    }),
    moved(22, 'callum', 'drafting'),
  ],
  text: text(
    p(
      'We asked of each standard: whom could this leave out, if it is done by the letter? What we found so far:',
    ),
    table(
      ['Who could be left out', 'How', 'What we changed'],
      [
        'People without a bank account',
        'S2.2 says “paid”, and a payroll hears “by bank transfer”',
        'Cash or a loaded card counts, and is offered before anybody has to ask',
      ],
      [
        'Young people',
        'Sessions in school hours; fees that need a parent’s signature',
        'Two evenings in three; under-18s may be paid in vouchers they choose',
      ],
      [
        'People who lip-read or sign',
        'Ten days is too short to find an interpreter in spring',
        'Interpreters are booked with the room, and let go if nobody needs them',
      ],
    ),
  ),
};
