import { generateKeyBetween } from 'fractional-indexing';

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/**
 * The rank of the section at `place` (from 0) of a freshly made document: `a0` … `az`, `b00` … `bzz`, `c000` …
 * In byte order, and always with room for a key in between (the common fractional-index notation: the letter says
 * how many digits the whole part has).
 */
export function rankAt(place: number): string {
  let digits = 1;
  let left = place;
  while (left >= DIGITS.length ** digits) {
    left -= DIGITS.length ** digits;
    digits += 1;
  }
  let key = '';
  for (let position = 0; position < digits; position += 1) {
    key = (DIGITS[left % DIGITS.length] ?? '') + key;
    left = Math.floor(left / DIGITS.length);
  }
  return String.fromCharCode('a'.charCodeAt(0) + digits - 1) + key;
}

/**
 * A rank between two others in byte order; without `before` at the beginning, without `after` at the end. Short as
 * long as there is room: about one letter longer every six times somebody puts something into the same gap.
 */
export const rankBetween = (before: string | undefined, after: string | undefined): string =>
  generateKeyBetween(before, after);
