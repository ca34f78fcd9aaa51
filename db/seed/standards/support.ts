import type { DemoSection } from '../section.ts';
import { moved, offered, opened, owned } from '../story.ts';
import { bullets, p, text } from '../text.ts';

export const support: DemoSection = {
  heading: 'Support to meet them',
  purpose: 'Make the standards achievable.',
  guidance: ['Training, money, time, access, interpreters: who provides them?'],
  dueIn: 19,
  story: [
    owned(32, 'priya', { by: 'tomos' }),
    moved(27, 'priya', 'drafting'),
    opened(4, 'priya', 9),
    offered(
      1,
      'marek',
      'I trained drivers for eleven years. I could write the part about chairs with you, Priya.',
    ),
  ],
  text: text(
    p(
      'Small groups asked us the same thing at every session: *who pays for us to be this good?* What is here so far, and please add to it while the section is open:',
    ),
    bullets(
      '**Training for chairs.** Two evenings, run by people who have been talked over. Moss Lantern has a room and a date in February.',
      '**An access budget** that is not part of any fee, held by the coalition, so that a group of four can book an interpreter.',
      '**A list of people to ring**: somebody who has done it before, for each standard.',
      '**Time.** An officer who is told to do this well and given no hours for it will do it badly, and be blamed.',
    ),
  ),
};
