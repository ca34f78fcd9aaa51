import { actions, howMade, inShort, review } from './shared.ts';
import type { Template } from './template.ts';

export const actionPlan: Template = {
  key: 'action-plan',
  kind: 'action plan',
  summary: 'What will be done, who leads on it, by when, and how you will know.',
  comparison: {
    length: 'Four to fifteen pages, most of it a table of actions.',
    readers:
      'The people who have to do it, the committee that agrees it, and everybody who wants to see whether it was done.',
    binds:
      'Named organisations to named actions by a date. This is the kind of document a council can adopt and report on.',
    made: 'Often by sorting what people said into a few themes, then asking of each: what would have to be done, by whom, and did they say yes?',
    cannot:
      'It does not say why you work like this. When people change jobs, a list of tasks without values is the first thing to be cut.',
    choose: 'You agree on what matters and something has to happen this year.',
  },
  sections: [
    inShort(
      'Say what will be done by when.',
      'How many actions are there?',
      'Which three matter most?',
      'What will people notice first?',
    ),
    {
      key: 'why',
      heading: 'Why these actions',
      purpose: 'Link them to need, and to what people said.',
      guidance: ['What is the problem?', 'How do we know, and who told us?', 'What was left out, and why?'],
      needed: true,
    },
    {
      key: 'scope',
      heading: 'Period, scope and who holds the plan',
      purpose: 'Fix the start, the end, and who answers for the whole.',
      guidance: ['One year, or two?', 'Who can change it?', 'Who is it answerable to?'],
      needed: true,
    },
    {
      key: 'thread',
      heading: 'How the actions join up with our values and standards',
      purpose: 'Show the thread from what we believe to what we do.',
      guidance: ['Is there a standard without an action?', 'Is there an action that serves none?'],
      needed: false,
    },
    actions('Actions by theme'),
    {
      key: 'responsible',
      heading: 'Who is responsible',
      purpose: 'Gather who leads on what, in one place.',
      guidance: ['Has each of them said yes?', 'Does anybody lead on more than they can carry?'],
      needed: false,
    },
    {
      key: 'resources',
      heading: 'Money and time',
      purpose: 'Be straight about what there is and what there is not.',
      guidance: [
        'What is funded, what in part, what not at all?',
        'Are payments to people who take part and the cost of access included?',
      ],
      needed: true,
    },
    {
      key: 'risks',
      heading: 'Risks, and what depends on others',
      purpose: 'Name what could stop it.',
      guidance: ['What rests on somebody outside this group?', 'What would we do then?'],
      needed: false,
    },
    {
      key: 'tracking',
      heading: 'How we will track progress',
      purpose: 'Settle how often we look, and what our ratings mean.',
      guidance: [
        'Every quarter?',
        'What do red, amber and green mean, in words?',
        'Who rates, and who checks?',
      ],
      needed: true,
    },
    {
      key: 'telling',
      heading: 'Telling people',
      purpose: 'Make sure that everybody who said something hears what became of it.',
      guidance: ['Where will it be said, and in what formats?', 'How soon after each update?'],
      needed: true,
    },
    howMade('How this plan was made'),
    review('When we look at this plan again'),
  ],
};
