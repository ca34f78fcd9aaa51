import type { DemoSection } from '../section.ts';
import { asked, declined, moved } from '../story.ts';
import { bullets, p, text } from '../text.ts';

export const notMet: DemoSection = {
  heading: 'If a standard is not met',
  purpose: 'Make it count.',
  guidance: ['What happens next, who is told, and what is learnt?'],
  dueIn: 26,
  story: [
    moved(20, 'amina', 'drafting'),
    asked(16, 'farida', { by: 'tomos', message: 'You have written more complaints than anybody here.' }),
    declined(
      15,
      'farida',
      'I would be judging people I have to ask for help every day. Somebody further away, please.',
    ),
  ],
  text: text(
    p('Notes from the October meeting, until somebody takes this on:'),
    bullets(
      'Say it to a person first, on paper second. Most of what goes wrong is put right by a telephone call.',
      'A *must* that was not met goes on the next agenda as the first item, with whoever it happened to in the room, paid.',
      'Three in a row from the same body: its chief executive is invited to come and listen.',
      'We have not agreed whether a body’s name is printed. Rivermeet says after two warnings; the tenants’ group says at once.',
    ),
  ),
};
