import { p, table, text } from '../text.ts';
import type { DemoSection } from '../section.ts';
import { moved, owned } from '../story.ts';

export const responsible: DemoSection = {
  heading: 'Who is responsible',
  purpose: 'Sum up by lead, so that nobody can say they did not know.',
  guidance: ['Has each lead agreed?', 'Is a role named, and not only a person?'],
  dueIn: 18,
  story: [
    owned(45, 'linford', { by: 'tomos', message: 'Ask them all whether they said yes. They will tell you.' }),
    owned(40, 'priya', { by: 'linford' }),
    moved(38, 'linford', 'drafting'),
  ],
  text: text(
    p(
      'Each organisation below was asked in writing whether it will lead. Where the answer is still to come we say so. A lead may ask others to help; it may not pass the lead on without telling the steering group.',
    ),
    table(
      ['Lead', 'Actions', 'The role that answers for it', 'Agreed to lead'],
      [
        'Rivermeet Combined Authority',
        'A1, A3, A7',
        'Head of policy; head of finance; director of strategy',
        'Yes, 9 September 2026',
      ],
      [
        'Ashbrook Borough Council',
        'A2, A6',
        'Democratic services manager; monitoring officer',
        'A2 yes, 1 October 2026; A6 waits for full council',
      ],
      [
        'Moss Lantern Community Trust',
        'A4, A10',
        'Advice lead; communications officer',
        'Yes, 22 September 2026',
      ],
      ['Ninefold Carers’ Network', 'A5', 'Treasurer', 'Yes, 30 September 2026'],
      [
        'Level Ground Disabled People’s Group',
        'A8, A12',
        'Chair; research lead',
        'Yes, if the researchers are paid',
      ],
      ['Cobbler’s Yard Tenants’ Group', 'A9', 'Secretary, with both councils', 'Yes, 14 October 2026'],
      ['Second Bell Youth Panel', 'A11', 'The two co-chairs', 'Yes, 17 October 2026'],
    ),
    p(
      'Three of the seven leads are groups run by volunteers. Leading an action costs them time that they give to nobody else, so each of them is paid for a day a month while their action runs. That money is in *Money and time*.',
    ),
    p(
      'If a lead goes quiet for two months, the steering group rings before it writes. Nobody has ever been helped by a reminder that was sent by a computer.',
    ),
  ),
};
