import type { Meeting } from '../story.ts';

/** The two meetings that agreed the values, each with who was there. */
export const inOctober: Meeting = {
  at: 'Coalition meeting, Cobbler’s Yard community room',
  by: 'amina',
  who: ['amina', 'tomos', 'joyce', 'callum', 'priya', 'daniel', 'farida', 'marek', 'linford'],
};

export const inNovember: Meeting = {
  at: 'Coalition meeting, Second Bell youth centre',
  by: 'tomos',
  who: ['amina', 'tomos', 'joyce', 'callum', 'lin', 'linford', 'daniel'],
};
