import { expect, it } from 'vitest';
import { slowDatabase } from './slowDatabase.ts';
import { LONGEST, sizes } from './sizes.ts';

it(
  'people on a slow database read each other at once and are not told Saved before it is true',
  { timeout: LONGEST },
  async () => {
    expect(await slowDatabase(sizes.slowSeconds)).toMatchObject({ passed: true });
  },
);
