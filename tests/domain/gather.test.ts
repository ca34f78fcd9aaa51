import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { gather } from '#app/domain/documents/gather.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a burst is told once for each section, with the highest number, also when they come out of order', () => {
  const tell = vi.fn();
  const changes = gather(tell);
  changes.add('a', 2);
  changes.add('b', 5);
  changes.add('a', 4);
  changes.add('a', 3);
  expect(tell).not.toHaveBeenCalled();
  vi.advanceTimersByTime(300);
  expect(tell.mock.calls).toEqual([
    ['a', 4],
    ['b', 5],
  ]);
});

test('what comes after a burst is told in its turn: typing without a pause is not held back for ever', () => {
  const tell = vi.fn();
  const changes = gather(tell);
  for (let seq = 1; seq <= 100; seq += 1) {
    changes.add('a', seq);
    vi.advanceTimersByTime(20);
  }
  expect(tell.mock.calls.length).toBeGreaterThanOrEqual(6);
  vi.advanceTimersByTime(300);
  expect(tell.mock.lastCall).toEqual(['a', 100]);
});

test('nothing is told after it was dropped', () => {
  const tell = vi.fn();
  const changes = gather(tell);
  changes.add('a', 1);
  changes.drop();
  vi.advanceTimersByTime(1_000);
  expect(tell).not.toHaveBeenCalled();
});
