import { makeResetLink, RESET_MINUTES } from '#app/domain/people/reset.server.ts';
import { dataFolder } from '#app/platform/paths.server.ts';
import { Refusal } from '#app/platform/refusal.ts';
import { connect } from '#db/client.server.ts';
import { embeddedUrl } from '#db/embedded.server.ts';
import { settings } from './shell/settings.server.ts';
import { openStore } from './shell/store.server.ts';

/**
 * `npm run reset-link -- e-mail`: prints a link with which that person chooses a new password, for whoever runs
 * Coproduce to hand over. Works beside a running Coproduce and without one.
 */
process.env.NODE_ENV ??= 'production';

try {
  const [email, ...more] = process.argv.slice(2);
  if (!email || more.length > 0) throw new Refusal('Say whose: npm run reset-link -- name@example.org');
  const env = settings();
  const folder = dataFolder(env);
  // A Postgres that runs belongs to a Coproduce that runs: we only ask it. One that does not is started meanwhile.
  const running = env.DATABASE_URL ?? (await embeddedUrl(folder));
  const store = running ? undefined : await openStore(undefined, folder);
  try {
    const origin = env.APP_ORIGIN ?? `http://localhost:${env.PORT}`;
    const link = await linkFor(running ?? store?.url ?? '', email, (token) => `${origin}/reset/${token}`);
    console.log(
      `\n${link}\n\nIt works once, for ${RESET_MINUTES} minutes. Give it to that person and to nobody else.\n`,
    );
  } finally {
    await store?.close();
  }
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(`\n${error.message}\n`);
  process.exitCode = 1;
}

async function linkFor(url: string, email: string, linkTo: (token: string) => string): Promise<string> {
  const { db, sql } = connect(url, 1);
  try {
    const link = await makeResetLink(email, linkTo, db);
    if (!link) throw new Refusal(`Nobody here has the e-mail address ${email}.`);
    return link;
  } finally {
    await sql.end({ timeout: 5 });
  }
}
