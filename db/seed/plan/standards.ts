import { heading, p, table, text } from '../text.ts';
import type { DemoSection } from '../section.ts';
import { agreed, changed, moved, owned } from '../story.ts';

export const standards: DemoSection = {
  heading: 'What we hold ourselves to',
  purpose: 'Show how each action joins to our values and standards.',
  guidance: ['Is any standard without an action?', 'Does any action serve none?'],
  dueIn: 11,
  story: [
    owned(52, 'lin'),
    moved(47, 'lin', 'drafting'),
    agreed(20, {
      at: 'Open meeting, Level Ground day room',
      by: 'tomos',
      who: ['amina', 'joyce', 'callum', 'daniel', 'priya'],
    }),
    // The standards themselves moved on, and this page with them.
    changed(4, 'lin'),
  ],
  text: text(
    p(
      'Every action in this plan serves at least one of our seven standards. They are set out in full in *What good co-production looks like*, which is open for comment; when one of them changes, this page changes with it. It shows the thread from one to the other, so that a gap can be seen at a glance.',
    ),
    table(
      ['Standard', 'What we promise', 'Actions'],
      ['S1 Who is in the room', 'We will ask first who is affected, and then who is missing.', 'A6, A8'],
      [
        'S2 Support and payment',
        'We will pay people for the time and knowledge they bring, before costs fall on anyone.',
        'A1, A2, A3, A4',
      ],
      ['S3 Planning together from the start', 'We will begin with a question, not with a draft.', 'A7'],
      [
        'S4 Sharing what we know',
        'We will give everyone the same papers, in time and in a form they can use.',
        'A9',
      ],
      [
        'S5 Deciding together',
        'We will say before each meeting what can still change and who decides.',
        'A6, A7',
      ],
      ['S6 Writing back', 'We will tell people what became of what they said, with the reason.', 'A10, A11'],
      [
        'S7 Learning',
        'We will ask what difference it made, and publish the answer when it is “none”.',
        'A12',
      ],
    ),
    heading('The standard this year’s money hangs on'),
    p(
      'S2 is the standard most people named, and the one we meet least. These are its criteria, as we judged ourselves in October 2026, on the draft as it stood.',
    ),
    table(
      ['Criterion', 'What we would see', 'Level', 'Today'],
      ['S2.1', 'The invitation says the fee, in pounds, before anyone agrees to come.', 'must', 'Partly met'],
      ['S2.2', 'People are paid within ten working days of the session.', 'must', 'Unmet'],
      [
        'S2.3',
        'Travel, childcare and interpreters are booked and paid by the organiser.',
        'must',
        'Partly met',
      ],
      [
        'S2.4',
        'Someone independent can be asked what a payment may mean for benefits.',
        'should',
        'Not assessed',
      ],
    ),
    p(
      '**One gap we have not closed.** Standard S4 rests on a single action, A9, and that action needs money which is only promised until September 2027. We have said so in *What could stop us* rather than invent a second action to fill the table.',
    ),
  ),
};
