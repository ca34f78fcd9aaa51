import { expect, it } from 'vitest';
import { failingLoad } from './failingLoad.ts';
import { LONGEST, sizes } from './sizes.ts';

it(
  'people who come back while a section cannot be loaded neither see nor make an empty one',
  { timeout: LONGEST },
  async () => {
    expect(await failingLoad(sizes.loadFailures)).toMatchObject({ passed: true });
  },
);
