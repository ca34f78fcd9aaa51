import type { Told } from './told.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

export type Clock = Pick<Told, 'at' | 'day'>;

/**
 * Days and moments counted from the day of seeding. People of the demo do things in the daytime and in the evening,
 * one after the other, on some days earlier than on others; `minutes` after everything that counts from nought.
 */
export function clockFrom(today: Date, minutes = 0): Clock {
  const midnight = Math.floor(today.getTime() / DAY_MS) * DAY_MS;
  let steps = 0;
  return {
    at: (daysAgo) => {
      steps += 1;
      const sinceMidnight = 9 * 60 + ((daysAgo * 53) % 180) + minutes + steps * 9;
      return new Date(midnight - daysAgo * DAY_MS + sinceMidnight * MINUTE_MS);
    },
    day: (inDays) =>
      new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' }).format(
        today.getTime() + inDays * DAY_MS,
      ),
  };
}
