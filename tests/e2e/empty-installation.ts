import { test } from '@playwright/test';
import postgres from 'postgres';
import { running } from '#tests/support/browser.ts';
import { startApp, type App } from '#tests/support/server.ts';

/**
 * An installation nobody has used, for the tests of one file: an empty database of its own, on the server the browser
 * tests run on. Returns how to reach the app.
 */
export function anEmptyInstallation(): () => App {
  const name = `coproduce_first_${process.pid}_${Date.now()}`;
  const server = postgres(running.databaseUrl(), { max: 1, onnotice: () => undefined });
  let app: App;
  test.beforeAll(async () => {
    await server`create database ${server(name)}`;
    const url = new URL(running.databaseUrl());
    url.pathname = name;
    app = await startApp({ env: { DATABASE_URL: url.href } });
  });
  test.afterAll(async () => {
    await app.stop();
    await server`drop database ${server(name)} with (force)`;
    await server.end();
  });
  return () => app;
}

/** The code that makes the first account, as it was printed at the start. */
export const setupCode = (app: App): string => /Code: (\S+) \(works once\)/.exec(app.output())?.[1] ?? '';
