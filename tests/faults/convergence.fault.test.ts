import { expect, it } from 'vitest';
import { convergence } from './convergence/convergence.ts';
import { LONGEST, sizes } from './sizes.ts';

it(
  'eight people writing at once over broken lines end with the same text, every edit in it once',
  { timeout: LONGEST },
  async () => {
    expect(await convergence(sizes.convergence)).toMatchObject({ passed: true });
  },
);
