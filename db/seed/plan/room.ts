import type { PlanSection } from './section.ts';

export const room: PlanSection = {
  heading: 'Getting into the room',
  purpose: 'Where and when we meet, how people get there, and who pays for what makes it possible.',
  guidance: [
    'What kept people away from the nine sessions?',
    'Which checks come before a venue is booked?',
    'Who books interpreters, and how early?',
  ],
  status: 'not started',
  dueIn: 25,
};
