import { expect, it } from 'vitest';
import { stops } from './stops.ts';
import { LONGEST, sizes } from './sizes.ts';

it(
  'eight people whose server is asked to stop lose nothing that was called Saved',
  { timeout: LONGEST },
  async () => {
    expect(await stops(sizes.stops)).toMatchObject({ passed: true });
  },
);
