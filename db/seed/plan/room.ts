import type { DemoSection } from '../section.ts';
import { asked } from '../story.ts';

export const room: DemoSection = {
  heading: 'Getting into the room',
  purpose: 'Where and when we meet, how people get there, and who pays for what makes it possible.',
  guidance: [
    'What kept people away from the nine sessions?',
    'Which checks come before a venue is booked?',
    'Who books interpreters, and how early?',
  ],
  dueIn: 25,
  story: [
    asked(3, 'joyce', {
      message:
        'You ran the launderette session, so you heard it first-hand: the steps, the bus, the forms. I would rather it came from you than from us. Callum can help with the access part if you like.',
      answerIn: 4,
    }),
  ],
};
