import { dataFolder } from '#app/platform/paths.server.ts';
import { Refusal } from '#app/platform/refusal.ts';
import { fillOnRequest } from './shell/content.server.ts';
import { peopleTable } from './shell/greeting.ts';
import { settings } from './shell/settings.server.ts';
import { openStore } from './shell/store.server.ts';

/** `npm run seed`: fills the database with the demo world because somebody asked for it. */
process.env.NODE_ENV ??= 'production';

try {
  const env = settings();
  const folder = dataFolder(env);
  const store = await openStore(env.DATABASE_URL, folder);
  try {
    const people = await fillOnRequest({
      url: store.url,
      dataFolder: folder,
      embedded: Boolean(store.embedded),
    });
    console.log(['', ...peopleTable(people), '', `Kept in ${folder}`].join('\n'));
  } finally {
    await store.close();
  }
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(`\n${error.message}\n`);
  process.exitCode = 1;
}
