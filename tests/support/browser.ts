import { type App, startApp } from './server.ts';

/** One Coproduce for the whole browser run. Its people and its database travel to the tests in the environment. */
export default async function setup(): Promise<() => Promise<void>> {
  const app = await startApp();
  process.env.E2E_PORT = String(app.port);
  process.env.E2E_DATABASE_URL = app.databaseUrl;
  process.env.E2E_PEOPLE = JSON.stringify(app.demoPeople);
  return async () => {
    await app.stop();
  };
}

/** What the browser tests know of the running app. `address('localhost')` is another person's cookie jar. */
export const running = {
  address: (host: 'localhost' | '127.0.0.1' = '127.0.0.1') => `http://${host}:${process.env.E2E_PORT}`,
  databaseUrl: () => process.env.E2E_DATABASE_URL ?? '',
  people: () => JSON.parse(process.env.E2E_PEOPLE ?? '[]') as App['demoPeople'],
};
