import { p, table, text } from '../text.ts';
import type { DemoSection } from '../section.ts';
import { asked, moved, owned, steppedDown } from '../story.ts';

export const risks: DemoSection = {
  heading: 'What could stop us',
  purpose: 'Name what could stop the plan, and what rests on someone outside this group.',
  guidance: ['What rests on someone outside this group?', 'What would we do first if it happened?'],
  dueIn: 21,
  story: [
    owned(50, 'farida'),
    moved(43, 'farida', 'drafting'),
    steppedDown(14, 'farida'),
    asked(7, 'tomos', {
      message:
        'You know which of these keep the finance people awake. Will you take it on from Farida’s notes?',
      answerIn: 2,
    }),
  ],
  text: text(
    p(
      'These are notes from the June meeting, tidied up. The section needs an owner who will ask each lead whether they see it the same way.',
    ),
    table(
      ['What could happen', 'How likely', 'What it would do', 'What we would do first'],
      [
        'The payroll system cannot pay people without a bank account',
        'Likely',
        'A3 is late by up to a year',
        'Loaded cards through the credit union, as a trial in one borough',
      ],
      [
        'A6 does not get through full council',
        'Possible',
        'No votes on seven boards of fourteen',
        'Begin with the seven boards that may decide for themselves',
      ],
      [
        'Money for plain papers ends in September 2027',
        'Possible',
        'A9 falls back to long papers, late',
        'Ask both councils to share it; train four residents as editors',
      ],
      [
        'The same twelve people do everything',
        'Very likely',
        'They burn out, and others think it is not for them',
        'Nobody sits on more than two groups; A8 looks for people we have not met',
      ],
      [
        'An election changes who leads',
        'Certain, May 2027',
        'Promises made by one person may go with them',
        'Have each promise adopted by the body, with a minute reference',
      ],
    ),
    p(
      'What rests on others: the rules on benefits are made by the government, and bus times by the operators. We can tell them what we see. We cannot plan as if they will listen.',
    ),
  ),
};
