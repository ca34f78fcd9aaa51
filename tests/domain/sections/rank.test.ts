import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankAt, rankBetween } from '#app/domain/sections/rank.ts';

describe('a rank between two others', () => {
  test('fits between the ranks of a freshly made document, however long it is', () => {
    for (const at of [0, 1, 60, 61, 62, 63, 3905, 3906]) {
      const [before, after] = [rankAt(at), rankAt(at + 1)];
      const between = rankBetween(before, after);
      expect(before < between && between < after).toBe(true);
    }
  });

  test('keeps every order, wherever sections are put', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 }), fc.array(fc.nat(), { maxLength: 60 }), (made, places) => {
        const ranks = Array.from({ length: made }, (_, at) => rankAt(at));
        for (const place of places) {
          const at = place % (ranks.length + 1);
          ranks.splice(at, 0, rankBetween(ranks[at - 1], ranks[at]));
        }
        expect([...ranks].sort()).toEqual(ranks);
        expect(new Set(ranks).size).toBe(ranks.length);
      }),
    );
  });
});
