import { hashPassword } from '#app/domain/people/password.server.ts';
import { database } from '#db/client.server.ts';
import { person } from '#db/schema/index.ts';
import { startApp, type App } from '#tests/support/server.ts';
import { aWorld, type World } from '#tests/support/world.ts';
import { knock } from './knock.ts';

/** Where the second installation says it is. */
export const ORIGIN = 'https://plan.example.org';

/** Somebody whose words must not turn up where they do not belong. */
export const PLANTED = {
  email: 'planted.joyce@cobblersyard.example',
  password: 'planted-heather-on-the-moor',
};

/** The production build on the test's own database: on this machine, and as behind a proxy that does https. */
export type Served = { world: World; here: App; there: App; stop: () => Promise<void> };

export async function served(): Promise<Served> {
  const { db } = database();
  const world = await aWorld(db);
  const passwordHash = await hashPassword(PLANTED.password);
  await db.insert(person).values({ name: 'Joyce', email: PLANTED.email, passwordHash });
  const env = { DATABASE_URL: process.env.DATABASE_URL ?? '', LOG_LEVEL: 'debug' };
  const here = await startApp({ env });
  const there = await startApp({ env: { ...env, APP_ORIGIN: ORIGIN } });
  const stop = async () => {
    await here.stop();
    await there.stop();
  };
  return { world, here, there, stop };
}

/** Tries to sign in as the planted person; only these headers are sent. */
export const signIn = (app: App, headers: Record<string, string>, password = PLANTED.password) =>
  knock(app.port, '/sign-in', { method: 'POST', headers, form: { email: PLANTED.email, password, to: '/' } });
