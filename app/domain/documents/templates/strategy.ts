import {
  actions,
  definition,
  equality,
  howMade,
  inShort,
  review,
  standards,
  values,
  wordsWeUse,
} from './shared.ts';
import type { Template } from './template.ts';

export const strategy: Template = {
  key: 'strategy',
  kind: 'strategy',
  summary: 'All three in one document: values, standards and actions, with the case for them.',
  comparison: {
    length: 'Twenty pages or more. Expect months rather than weeks.',
    readers: 'Boards, councillors, inspectors and funders; most other people read its first page.',
    binds:
      'The organisations that adopt it, for several years: how they work, what they are measured by and what they do first.',
    made: 'Often from parts that were agreed one at a time: values first, then standards, then the actions that make them true.',
    cannot:
      'It is slow to agree and slow to change. Begun too early it becomes the place where every disagreement is stored.',
    choose: 'A body has asked for one document, or you have the three parts and they should stand together.',
  },
  sections: [
    {
      key: 'foreword',
      heading: 'Foreword',
      purpose: 'Show that both sides stand behind this.',
      guidance: [
        'Is there one voice of a resident, and one of somebody elected or senior?',
        'Do they say the same thing?',
      ],
      needed: false,
    },
    inShort(
      'Say the whole on one page. An Easy Read version can grow from it.',
      'What, why, who, and by when?',
      'How can somebody join in?',
    ),
    definition,
    {
      key: 'now',
      heading: 'Where we are now',
      purpose: 'Be honest about the start.',
      guidance: [
        'What works, and what does not?',
        'What have we tried?',
        'What have other places done, and with what effect?',
      ],
      needed: true,
    },
    {
      key: 'why-here',
      heading: 'Why it matters here',
      purpose: 'Set out the duties and the local case.',
      guidance: [
        'Which laws, inspections or plans ask for this already?',
        'What does it cost us not to do it?',
      ],
      needed: false,
    },
    {
      key: 'vision',
      heading: 'What will be ordinary in five years',
      purpose: 'Describe the change in one paragraph.',
      guidance: ['In five years, what is ordinary here that is not now?'],
      needed: false,
    },
    values,
    standards,
    actions('Our priorities and actions'),
    {
      key: 'owner',
      heading: 'Who owns this strategy',
      purpose: 'Answer the question of ownership outright.',
      guidance: [
        'Which body keeps it alive?',
        'Who can change it?',
        'What share of the seats have people with lived experience?',
      ],
      needed: true,
    },
    {
      key: 'resources',
      heading: 'Money, time and support',
      purpose: 'Be straight about what there is, what there is not, and who helps.',
      guidance: [
        'What is funded, what in part, what not at all?',
        'Are payments to people who take part and the cost of access included?',
        'Training, interpreters, a quiet room: who provides what?',
      ],
      needed: true,
    },
    {
      key: 'knowing',
      heading: 'How we will know',
      purpose: 'Settle what is measured, who checks, and where it is reported.',
      guidance: ['What would convince a sceptic?', 'Who judges independently?'],
      needed: true,
    },
    {
      ...equality,
      heading: 'Equality, access and safety',
      guidance: [...equality.guidance, 'What makes it safe to take part, and to leave?'],
    },
    howMade('How this was made'),
    {
      key: 'unresolved',
      heading: 'What we have not settled',
      purpose: 'Keep a disagreement in sight instead of hiding it.',
      guidance: ['What did we not settle?', 'Who holds which view?', 'When do we come back to it?'],
      needed: false,
    },
    review('Review and contact'),
    wordsWeUse,
  ],
};
