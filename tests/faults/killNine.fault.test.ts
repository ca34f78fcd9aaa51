import { expect, it } from 'vitest';
import { killNine } from './killNine.ts';
import { LONGEST, sizes } from './sizes.ts';

it(
  'eight people whose server is killed again and again lose nothing that was called Saved',
  { timeout: LONGEST },
  async () => {
    expect(await killNine(sizes.kills)).toMatchObject({ passed: true });
  },
);
