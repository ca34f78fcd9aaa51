import type { DemoSection } from '../section.ts';
import { agreed, moved, owned } from '../story.ts';
import { p, table, text } from '../text.ts';

export const levels: DemoSection = {
  heading: 'Must and should',
  purpose: 'Explain the two levels.',
  guidance: ['What is the floor that nobody drops below?', 'What are we aiming for?'],
  story: [
    owned(38, 'callum', { by: 'tomos' }),
    moved(34, 'callum', 'drafting'),
    moved(25, 'callum', 'ready for comment'),
    agreed(13, {
      at: 'Coalition meeting, Second Bell youth centre',
      by: 'tomos',
      who: ['amina', 'tomos', 'joyce', 'callum', 'linford', 'daniel'],
    }),
  ],
  text: text(
    p(
      'Every standard comes apart into criteria: things that two people, looking separately, would agree are so or not so. Each criterion has one of two levels.',
    ),
    table(
      ['Level', 'What it means', 'When it is not met'],
      [
        '**Must**',
        'The floor. Nobody drops below it, however small the work or short the time.',
        'The work stops until it is put right, or the body says in public why it went on.',
      ],
      [
        '**Should**',
        'What we are aiming for. There may be a good reason not to, and it is written down.',
        'The reason is read out at the next meeting of the people affected.',
      ],
    ),
    p('There is no third level. We tried *could*, and nobody could say what it was for.'),
  ),
};
