import { expect, it } from 'vitest';
import { failingStore } from './failingStore.ts';
import { LONGEST, sizes } from './sizes.ts';

it(
  'the last person to leave while the database refuses to write loses nothing',
  { timeout: LONGEST },
  async () => {
    expect(await failingStore(sizes.storeFailures)).toMatchObject({ passed: true });
  },
);
