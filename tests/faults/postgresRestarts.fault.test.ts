import { expect, it } from 'vitest';
import { postgresRestarts } from './postgresRestarts.ts';
import { LONGEST, sizes } from './sizes.ts';

it(
  'people whose Postgres restarts under them are told at once, lose nothing, and are saved again soon',
  { timeout: LONGEST },
  async () => {
    expect(await postgresRestarts(sizes.postgresRestarts)).toMatchObject({ passed: true });
  },
);
