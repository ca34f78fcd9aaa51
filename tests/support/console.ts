import { afterEach, beforeEach, expect, vi } from 'vitest';

/**
 * A test fails when something was written to console.error that it did not expect. A test that expects it replaces
 * console.error itself: `vi.spyOn(console, 'error').mockImplementation(() => undefined)`.
 */
const unexpected: string[] = [];
const original = console.error;

beforeEach(() => {
  unexpected.length = 0;
  console.error = (...args: unknown[]) => {
    unexpected.push(args.map(String).join(' '));
    original(...args);
  };
});

afterEach(() => {
  vi.restoreAllMocks();
  console.error = original;
  expect(unexpected, 'written to console.error').toEqual([]);
});
