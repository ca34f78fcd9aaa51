import { bullets, heading, p, table, text } from '../text.ts';
import type { DemoSection } from '../section.ts';
import { agreed, moved, owned } from '../story.ts';

export const made: DemoSection = {
  heading: 'How this was made, and when we look again',
  purpose: 'Show the working: who took part, who was missing, what changed, how we decided.',
  guidance: [
    'Who took part, and who was missing?',
    'What did we change after comments?',
    'How did we decide?',
    'When is the next review, and who calls it?',
  ],
  story: [
    owned(61, 'amina', { by: 'tomos' }),
    moved(42, 'amina', 'drafting'),
    moved(24, 'amina', 'ready for comment'),
    agreed(6, {
      at: 'Steering group, Ashbrook central library',
      by: 'tomos',
      who: ['amina', 'tomos', 'joyce', 'callum', 'daniel', 'farida', 'linford'],
    }),
  ],
  text: text(
    p(
      'This plan was written by nineteen people from seven organisations, and by residents who came for themselves. Every section has somebody who said yes to it, and whose name stands under its heading.',
    ),
    heading('The nine sessions'),
    table(
      ['When', 'Where', 'How many came', 'What they talked about most'],
      ['19 February 2026', 'Ashbrook central library', '22', 'Being asked too late'],
      ['12 March 2026', 'Cobbler’s Yard, community room', '17', 'Nobody wrote back'],
      ['26 March 2026', 'Launderette on Tallow Street', '11', 'The cost of coming'],
      ['9 April 2026', 'Online, with interpreters', '24', 'Papers that nobody can follow'],
      ['21 April 2026', 'Second Bell youth centre', '19', 'Having a real vote'],
      ['6 May 2026', 'Mosque hall, Rivermeet', '16', 'Who is missing'],
      ['20 May 2026', 'Bus depot canteen, 5.30 in the morning', '9', 'Shifts, and being paid'],
      ['4 June 2026', 'Level Ground, day room', '14', 'Getting through the door'],
      ['18 June 2026', 'Ashbrook town hall', '11', 'Putting the actions in order'],
    ),
    heading('Who was missing'),
    p(
      'We did not reach enough people who work nights, people without papers, or anybody under fourteen. Only five of the nine sessions counted how many disabled people came, so we cannot give a figure for the whole and will not guess one.',
    ),
    heading('What changed after people read it'),
    bullets(
      'A “resident advisory layer” became **two seats with a vote** (A6), after the youth panel asked who would be advised by whom.',
      'Ten working days replaced “promptly” in A3.',
      'We took out an action on a new website. Forty people had said no to it, and nobody had said yes.',
      'The word “empower” was removed eleven times.',
    ),
    heading('How we decided'),
    p(
      'At the June meeting fifty-one people put the draft actions in order with three stickers each. The steering group kept the twelve with the most, and wrote to everyone whose idea was not among them. Two actions had almost the same count; we kept both. Nobody objected to the list as a whole, and four people asked for their doubt about the rate in A1 to be written down, which it is.',
    ),
    heading('When we look again'),
    p(
      'The plan is reviewed in **October 2027**. The steering group calls the review; any three members may call one sooner. To ask for this plan in another format or language, or to tell us that something in it is wrong, write to [plan@coalition.example](mailto:plan@coalition.example) or leave a note at any of the libraries in Ashbrook.',
    ),
  ),
};
