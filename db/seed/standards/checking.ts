import type { DemoSection } from '../section.ts';
import { handedOver, moved, owned } from '../story.ts';
import { p, steps, table, text } from '../text.ts';

export const checking: DemoSection = {
  heading: 'Evidence and checking',
  purpose: 'Say how meeting the standards is judged.',
  guidance: [
    'Who assesses: us, them, someone independent? How often?',
    'What proof is light enough to gather?',
  ],
  dueIn: 15,
  story: [
    owned(36, 'daniel', { by: 'tomos' }),
    moved(33, 'daniel', 'drafting'),
    handedOver(18, 'daniel', 'lin', 'Rivermeet should not write how Rivermeet is judged. You should.'),
    moved(5, 'lin', 'ready for comment'),
  ],
  text: text(
    p(
      'A standard nobody checks is a poster. A check that takes a week is never done twice. So the proof we ask for is whatever exists already: the invitation, the date on a bank statement, the minutes.',
    ),
    steps(
      'The organiser fills in one sheet: each criterion *met*, *partly met* or *not met*, with a line of proof.',
      'Two people who took part fill in the same sheet without seeing the first.',
      'Where the sheets differ, both are printed. Nobody is asked to agree with the other.',
    ),
    table(
      ['What', 'Who', 'How often'],
      ['One piece of work', 'Its organiser, and two who took part', 'At the end of it'],
      ['Five pieces of work drawn by lot', 'Level Ground’s researchers, paid', 'Every spring'],
      ['The standards themselves', 'The full coalition', 'Every second autumn'],
    ),
  ),
};
