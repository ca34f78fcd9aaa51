import { bullets, heading, p, table, text } from '../text.ts';
import type { DemoSection } from '../section.ts';
import { owned, readied } from '../story.ts';

export const scope: DemoSection = {
  heading: 'Period, scope and who holds the plan',
  purpose: 'Set the start and the end, what is covered, and who holds the plan.',
  guidance: ['One year or two?', 'Who can change it?', 'Who is it answerable to?'],
  dueIn: 6,
  story: [owned(56, 'callum'), readied(12, 'callum', 49)],
  text: text(
    p(
      'The plan covers **1 October 2026 to 30 September 2028**. We chose two years because one is too short to change a payroll and three is too long to keep a promise in mind.',
    ),
    heading('What it covers'),
    bullets(
      'Any decision by Rivermeet Combined Authority or Ashbrook Borough Council that changes a service people use, and that is expected to cost more than £50,000 or to affect more than 200 people.',
      'Any panel, board or forum to which either of them invites residents, whatever it is called.',
      'The coalition’s own meetings. We hold ourselves to the same rules.',
    ),
    p(
      'It does not cover decisions that the law gives to one officer alone, such as licensing an individual, or work in an emergency. In an emergency the body concerned tells the coalition afterwards what it did and why, within a month.',
    ),
    heading('Who holds it'),
    p('The coalition as a whole holds the plan. Day to day that means the people and bodies below.'),
    table(
      ['Who', 'What they may do', 'To whom they answer'],
      [
        'Full coalition, four times a year',
        'Adopt, change or end the plan',
        'Everybody named in it, at an open meeting',
      ],
      [
        'Steering group: six residents, three groups, two councils',
        'Approve small changes that move no date by more than a month',
        'The full coalition',
      ],
      ['Owner of a section', 'Write it, answer what others suggest', 'The steering group'],
      [
        'Lead of an action',
        'Do it, report on it, ask for help early',
        'The steering group, and the people affected',
      ],
    ),
    p(
      'A change needs eight of the eleven on the steering group, and four of the eight must be residents. If a council cannot agree, it says so in writing with its reason, and the reason is printed in the plan beside the action.',
    ),
  ),
};
