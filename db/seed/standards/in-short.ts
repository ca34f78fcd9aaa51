import type { DemoSection } from '../section.ts';
import { agreed, moved, owned } from '../story.ts';
import { p, steps, text } from '../text.ts';

export const inShort: DemoSection = {
  heading: 'In short',
  purpose: 'List the standards on one page.',
  guidance: ['Can each be said in one line?'],
  story: [
    owned(41, 'lin', {
      by: 'tomos',
      message: 'You will keep it short. One page, please, and no adjectives.',
    }),
    moved(40, 'lin', 'drafting'),
    moved(26, 'lin', 'ready for comment'),
    agreed(13, {
      at: 'Coalition meeting, Second Bell youth centre',
      by: 'tomos',
      who: ['amina', 'tomos', 'joyce', 'lin', 'linford', 'daniel'],
    }),
  ],
  text: text(
    p(
      'Seven standards say what good co-production looks like from the chair of somebody who was asked to come. Each fits on one line:',
    ),
    steps(
      'We will ask first who is affected, and then who is missing.',
      'We will pay people for the time and knowledge they bring, before costs fall on anyone.',
      'We will begin with a question, not with a draft.',
      'We will give everyone the same papers, in time and in a form they can use.',
      'We will say before each meeting what can still change and who decides.',
      'We will tell people what became of what they said, with the reason.',
      'We will ask what difference it made, and publish the answer when it is “none”.',
    ),
    p(
      'They are open for comment until the middle of December. You do not need to be invited, and you do not need to read all of it: if one line is wrong, tell us about that line.',
    ),
  ),
};
