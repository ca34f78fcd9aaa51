import { bullets, p, text } from '../text.ts';
import type { DemoSection } from '../section.ts';
import { agreed, moved, owned } from '../story.ts';

export const inShort: DemoSection = {
  heading: 'In short',
  purpose: 'What will be done, and by when.',
  guidance: ['How many actions are there?', 'Which three matter most?', 'What will people notice first?'],
  story: [
    owned(57, 'farida', { message: 'You can say in one page what takes the rest of us twelve. Would you?' }),
    moved(50, 'farida', 'drafting'),
    moved(31, 'farida', 'ready for comment'),
    agreed(6, {
      at: 'Steering group, Ashbrook central library',
      by: 'amina',
      who: ['amina', 'tomos', 'joyce', 'callum', 'daniel', 'farida', 'linford'],
    }),
  ],
  text: text(
    p(
      'This plan has **twelve actions**. Each one names an organisation that leads it, a date, and how we will all know that it is done. Five have begun.',
    ),
    p(
      'What people will notice first: when a council asks you for an evening, it tells you *before you agree* what you will be paid, what that could mean for your benefits, and who will meet the cost of getting there. Then it pays, within ten working days.',
    ),
    p('The three that matter most, by the count of hands at our June meeting:'),
    bullets(
      '**One rate, one form, ten days (A1 to A3).** Nobody is out of pocket for helping a public body do its job better.',
      '**Two seats, and early enough (A6 and A7).** People affected are there when the question is still being asked, with a vote and not only a voice.',
      '**You said, we did (A10).** Everybody who told us something hears what became of it, with the reason.',
    ),
    p(
      'The plan runs for two years, from October 2026 to September 2028. It belongs to the whole coalition: no single council owns it, and none can change it alone. It is a working draft. If you read something here that is wrong, or that nobody would say out loud, please tell us.',
    ),
  ),
};
