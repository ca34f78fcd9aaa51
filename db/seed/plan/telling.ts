import type { PlanSection } from './section.ts';

export const telling: PlanSection = {
  heading: 'Telling people',
  purpose: 'Close the loop: where, in what formats, and how soon after each update.',
  guidance: [
    'Where do people already look?',
    'In which formats and languages?',
    'How soon after each update?',
  ],
  status: 'not started',
  dueIn: 28,
  owners: ['priya'],
  declined: { who: 'tomos', why: 'I have two already and would do it badly.' },
};
