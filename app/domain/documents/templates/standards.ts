import { equality, howMade, inShort, review, standards as theStandards, wordsWeUse } from './shared.ts';
import type { Template } from './template.ts';

export const standards: Template = {
  key: 'standards',
  kind: 'standards',
  summary: 'What good looks like, so that anybody can check whether it was done.',
  comparison: {
    length: 'Six to twelve pages: about five to nine standards, each with a few things to look for.',
    readers: 'People who plan a piece of work, people who take part in it, and whoever checks afterwards.',
    binds:
      'A floor under every piece of work it covers. What must be met is told apart from what should be aimed for.',
    made: 'Often by starting from a published set, testing it on one real piece of work, and striking out what nobody could check.',
    cannot: 'It does not decide what to work on first, and it does not pay for anything.',
    choose: 'You agree on the spirit of it, and want to be able to tell good work from a good story.',
  },
  sections: [
    inShort('List the standards on one page.', 'Can each one be said in a single line?'),
    {
      key: 'how-to-use',
      heading: 'How to use these standards',
      purpose: 'Say who uses them, and when.',
      guidance: [
        'Are they for planning, for checking, or for both?',
        'Which pieces of work must use them?',
        'What may be skipped in small work?',
      ],
      needed: true,
    },
    {
      key: 'where-from',
      heading: 'Where they come from',
      purpose: 'Tie them to your values and to what others have set.',
      guidance: [
        'Which value does each one serve?',
        'Which published sets did we borrow from, and what did we leave?',
      ],
      needed: false,
    },
    {
      key: 'must-and-should',
      heading: 'Must and should',
      purpose: 'Explain the two levels.',
      guidance: ['What is the floor that nobody drops below?', 'What are we aiming for?'],
      needed: true,
    },
    theStandards,
    {
      key: 'checking',
      heading: 'Evidence and checking',
      purpose: 'Say how we judge whether they are met.',
      guidance: [
        'Who judges: ourselves, each other, or somebody independent?',
        'How often?',
        'What proof is light enough to gather?',
      ],
      needed: true,
    },
    {
      key: 'support',
      heading: 'Support to meet them',
      purpose: 'Make them possible to keep.',
      guidance: ['Training, money, time, access, interpreters: who provides what?'],
      needed: false,
    },
    {
      key: 'not-met',
      heading: 'If a standard is not met',
      purpose: 'Make it count.',
      guidance: ['What happens next?', 'Who is told?', 'What do we learn from it, and who writes that down?'],
      needed: true,
    },
    howMade('How these were made'),
    equality,
    review('When we look at these again'),
    wordsWeUse,
  ],
};
