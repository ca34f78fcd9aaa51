import { bullets, heading, p, quote, steps, table, text } from '../text.ts';
import type { DemoSection } from '../section.ts';
import { moved, owned } from '../story.ts';

export const deciding: DemoSection = {
  heading: 'Deciding together',
  purpose: 'Say how people affected are there from the start, and what weight their word has.',
  guidance: [
    'What will be true when this is done?',
    'Who has a vote, and on what?',
    'What do we do when we do not agree?',
  ],
  dueIn: 14,
  story: [
    owned(59, 'daniel', { by: 'tomos' }),
    owned(51, 'amina', { by: 'daniel', message: 'An officer should not write this one alone.' }),
    moved(48, 'daniel', 'drafting'),
  ],
  text: text(
    p(
      '“Asked too late” was the complaint we heard most. It is nearly always the same story: officers work on something for a year, a draft is finished, and then there are six weeks for everybody else. By then the money is fixed, the contract is half written and the honest answer to most ideas is *no*.',
    ),
    quote(
      'You showed us three colours for the front door. We wanted to talk about whether there should be a door.',
      '*A young person at Second Bell, 21 April 2026. Asked to be named this way.*',
    ),
    heading('The actions'),
    table(
      ['Action', 'Who leads', 'By when', 'How we will know', 'How people affected take part'],
      [
        '**A6** Two seats with a vote for people affected, on every board in scope',
        'Ashbrook Borough Council, monitoring officer',
        '31 May 2027',
        'Names and votes in the minutes of all fourteen boards',
        'Each group chooses its own two, and may change them',
      ],
      [
        '**A7** Start with a question: no draft before the first open session',
        'Rivermeet Combined Authority, director of strategy',
        '1 April 2027',
        'Date of first session and date of first draft, side by side, for every piece of work',
        'Residents write the question with the officer',
      ],
      [
        '**A8** Ask who is missing, and go to them',
        'Level Ground Disabled People’s Group, chair',
        '28 February 2027',
        'A short note before each session: who is affected, who is coming, who is not and what we did about it',
        'Three community researchers are paid to find out',
      ],
      [
        '**A9** Papers for everybody, ten days before, in plain English and as audio',
        'Cobbler’s Yard Tenants’ Group with both councils',
        '30 April 2027',
        'Papers out on time for nine meetings of ten; a reader’s panel of twelve says they could follow them',
        'The panel sends back what it cannot follow, and it is rewritten',
      ],
    ),
    heading('What “with a vote” means'),
    p(
      'On most boards the law leaves the last word with councillors. We do not pretend otherwise. A vote on a board means this:',
    ),
    bullets(
      'The two seats count towards the quorum. Without at least one of them the item is held over, once.',
      'Their votes are counted and written down like everybody else’s.',
      [
        'Where the law gives the decision to somebody else, that person sees the vote before deciding. If they go the other way, they write down why:',
        bullets(
          'in fewer than 300 words',
          'within ten working days',
          'to the people who voted, and not only to the board',
        ),
      ],
    ),
    heading('When we do not agree'),
    p(
      'We would rather have a disagreement on paper than a silence in the room. The order is always the same.',
    ),
    steps(
      'Somebody says “I cannot live with this”, and says what they could live with.',
      'The chair asks whether anyone has a third way. Ten minutes, no longer.',
      'If there is none, we vote, and both views go into the minutes in the words of the people who hold them.',
      'The question comes back after six months with one page on what happened since.',
    ),
    p(
      'Callum has asked whether step 2 gives the loudest voice ten more minutes. We think the answer is a chair who has been trained for it. *This is not settled yet.*',
    ),
  ),
};
