import type { DemoSection } from '../section.ts';

/** What nobody has begun yet. */
export const before: [
  foreword: DemoSection,
  inShort: DemoSection,
  meaning: DemoSection,
  knowing: DemoSection,
] = [
  {
    heading: 'Foreword',
    purpose: 'Show backing from both sides.',
    guidance: ['One resident voice and one elected or senior voice?', 'Do they say the same thing?'],
  },
  {
    heading: 'In short',
    purpose: 'One page: what, why, who, by when, and how to join in.',
    guidance: ['Write this last.', 'Could you read it aloud to a neighbour?'],
  },
  {
    heading: 'What we mean by co-production',
    purpose: 'One shared definition.',
    guidance: [
      'What counts and what does not?',
      'How does it differ from asking people’s views?',
      'Can the words of the values statement be used as they are?',
    ],
    dueIn: 40,
  },
  {
    heading: 'How we will know',
    purpose: 'Measures, checking and reporting.',
    guidance: ['What would convince a sceptic?', 'Who judges independently?'],
  },
];
