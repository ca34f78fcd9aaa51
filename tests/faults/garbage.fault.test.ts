import { expect, it } from 'vitest';
import { garbage } from './garbage.ts';
import { LONGEST, sizes } from './sizes.ts';

it('somebody who sends broken frames changes nothing and disturbs nobody', { timeout: LONGEST }, async () => {
  expect(await garbage(sizes.frames)).toMatchObject({ passed: true });
});
