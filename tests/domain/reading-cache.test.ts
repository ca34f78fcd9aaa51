import { expect, test } from 'vitest';
import { EMPTY_DOCUMENT } from '#app/editor/schema/index.ts';
import { ReadingCache } from '#app/domain/sections/reading-cache.ts';

const reading = (seq: number, letters: number) => ({
  seq,
  content: EMPTY_DOCUMENT,
  text: 'x'.repeat(letters),
  words: 1,
});

test('a reading is found at its own journal number and at no other', () => {
  const cache = new ReadingCache(10_000);
  cache.put('a', reading(7, 10));
  expect(cache.get('a', 7)?.seq).toBe(7);
  expect(cache.get('a', 8)).toBeUndefined();
  expect(cache.get('a', 6)).toBeUndefined();
});

test('a later reading takes the place of an earlier one, and never the other way round', () => {
  const cache = new ReadingCache(10_000);
  cache.put('a', reading(7, 10));
  cache.put('a', reading(9, 10));
  cache.put('a', reading(8, 10));
  expect(cache.get('a', 9)?.seq).toBe(9);
  expect(cache.size).toBe(1);
});

test('it stays within its weight, and drops what was asked for longest ago', () => {
  const cache = new ReadingCache(5_000);
  for (const id of ['a', 'b', 'c']) cache.put(id, reading(1, 1_000));
  cache.get('a', 1);
  cache.put('d', reading(1, 1_000));
  expect(['a', 'b', 'c', 'd'].filter((id) => cache.get(id, 1))).toEqual(['a', 'c', 'd']);
  for (let seq = 2; seq < 500; seq += 1) cache.put('a', reading(seq, 1_000));
  expect(cache.size).toBe(3);
});

test('one text heavier than the whole is not kept', () => {
  const cache = new ReadingCache(1_000);
  cache.put('a', reading(1, 2_000));
  expect(cache.size).toBe(0);
});
