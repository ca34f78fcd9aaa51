import { defineConfig } from 'vitest/config';

const EVERY_TEST = 'tests/**/*.test.{ts,tsx}';
const DATABASE_TESTS = 'tests/**/*.db.test.{ts,tsx}';
/** They start, kill and measure whole processes: one after the other, when the machine is otherwise quiet. */
const PROCESS_TESTS = ['tests/faults/**/*.test.ts', 'tests/start/**/*.test.ts', 'tests/db/embedded.test.ts'];

const onDatabase = {
  globalSetup: ['tests/support/postgres.ts'],
  setupFiles: ['tests/support/console.ts', 'tests/support/database.ts'],
};

/**
 * Pure tests; `*.db.test.ts`, each file on a database of its own in a real Postgres; and, after those, the tests of
 * whole processes, which have a database each too.
 */
export default defineConfig({
  test: {
    pool: 'forks',
    // Two cores: more processes than that only make the timings of the others worse.
    maxWorkers: 2,
    minWorkers: 1,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // One more try where other work shares the machine; the report names what needed it.
    retry: process.env.CI ? 1 : 0,
    env: { LOG_LEVEL: 'silent' },
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: [EVERY_TEST],
          exclude: [DATABASE_TESTS, ...PROCESS_TESTS],
          setupFiles: ['tests/support/console.ts'],
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: [DATABASE_TESTS],
          exclude: PROCESS_TESTS,
          ...onDatabase,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'processes',
          include: PROCESS_TESTS,
          ...onDatabase,
          testTimeout: 180_000,
          poolOptions: { forks: { singleFork: true } },
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
