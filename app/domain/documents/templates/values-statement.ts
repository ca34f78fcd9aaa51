import { definition, howMade, inShort, review, values, wordsWeUse } from './shared.ts';
import type { Template } from './template.ts';

export const valuesStatement: Template = {
  key: 'values-statement',
  kind: 'values statement',
  summary: 'What you will not trade away, and what you may ask of each other.',
  comparison: {
    length: 'Two to four pages. A first draft takes a few evenings.',
    readers:
      'Everybody: people who join, people who hold an organisation to its word, people who wonder whether to trust you.',
    binds:
      'A way of behaving. An organisation that signs it can be asked, in public, whether it acted like that.',
    made: 'Often by collecting sentences people said about good and bad experiences, grouping them, and keeping their words where they can be kept.',
    cannot:
      'It does not say what happens on Monday. Without standards or actions behind it, it is easy to agree with and easy to forget.',
    choose: 'You are new to each other, or you disagree about what co-production is.',
  },
  sections: [
    inShort(
      'Let somebody grasp it in one minute, in about 120 words.',
      'What is this, and who agreed it?',
      'What will be different because of it?',
      'Could you read it aloud to a neighbour?',
    ),
    {
      key: 'why',
      heading: 'Why we wrote this',
      purpose: 'Say what was wrong, and why now.',
      guidance: [
        'What keeps happening that should stop?',
        'Whose lives does it touch?',
        'What already works that we must not lose?',
      ],
      needed: true,
    },
    definition,
    {
      key: 'who-for',
      heading: 'Who this is for',
      purpose: 'Name who may rely on it and who is held to it.',
      guidance: ['Which organisations, groups and places?', 'Who is not covered, and why?'],
      needed: false,
    },
    values,
    {
      key: 'asks',
      heading: 'What we ask of each other',
      purpose: 'Make the promise go both ways.',
      guidance: [
        'What can members expect of councils, and councils of members?',
        'What do we do when we disagree?',
      ],
      needed: false,
    },
    {
      key: 'falling-short',
      heading: 'When we fall short',
      purpose: 'Give people somewhere to go when a value is not kept.',
      guidance: ['Who can say so, and to whom?', 'How quickly is it answered?', 'Is it safe to say?'],
      needed: true,
    },
    howMade('How this was made'),
    {
      key: 'signing-up',
      heading: 'Signing up',
      purpose: 'Let organisations stand behind it in public.',
      guidance: ['What does signing commit you to do within a year?', 'Who signs for you?'],
      needed: false,
    },
    review('When we look at this again'),
    wordsWeUse,
  ],
};
