import type { DemoSection } from '../section.ts';
import { moved, owned } from '../story.ts';
import { p, text } from '../text.ts';

export const made: DemoSection = {
  heading: 'How these were made, and when we look again',
  purpose: 'Show the working.',
  guidance: [
    'Who took part, and who was missing?',
    'What did we change after comments?',
    'When is the next review?',
  ],
  dueIn: 30,
  story: [owned(30, 'tomos'), moved(19, 'tomos', 'drafting')],
  text: text(
    p(
      'The seven lines come from the nine sessions of spring 2026. Forty-one people who had been at one of them came back to say which sentences they would sign. Eleven were struck out, two were joined, and one, *we will write back*, was there from the first evening and has not changed by a word.',
    ),
    p(
      'Comments come in until the middle of December. Every one is answered here, with the reason, before the coalition is asked to agree.',
    ),
  ),
};
