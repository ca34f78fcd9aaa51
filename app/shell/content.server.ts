import { readFile, writeFile } from 'node:fs/promises';
import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { connect, type Db } from '#db/client.server.ts';
import { person, setupCode } from '#db/schema/index.ts';
import type { DemoPerson } from '#db/seed/index.ts';
import { type Env, isPublic } from '#app/platform/env.server.ts';
import { Refusal } from '#app/platform/refusal.ts';
import { eq } from 'drizzle-orm';

export type { DemoPerson };

/** What stands in the database at the start: nobody, real people, or the people of the demo world. */
export type Content = { empty: boolean; demoPeople: DemoPerson[] };

type Place = { url: string; dataFolder: string; embedded: boolean };

/**
 * Looks at what the database holds, and fills an empty embedded one with the demo world, unless other people can
 * reach this machine (anybody may become anybody in a demo) or somebody has removed the demo already.
 *
 * @throws Refusal when a demo would be open to others without COPRODUCE_DEMO=1.
 */
export async function openContent(place: Place, env: Env): Promise<Content> {
  const { db, sql } = connect(place.url, 1);
  try {
    const demoAllowed = !isPublic(env) || env.COPRODUCE_DEMO;
    if (!(await anybody(db))) {
      if (!place.embedded || !demoAllowed || (await waitsForSomebody(db)))
        return { empty: true, demoPeople: [] };
      return { empty: false, demoPeople: await fill(db, place) };
    }
    if (!(await anybodyFromDemo(db))) return { empty: false, demoPeople: [] };
    if (!demoAllowed) {
      throw new Refusal(
        'This database holds the demo world, in which anybody may become anybody, and other machines can reach ' +
          'this one. Allow that with COPRODUCE_DEMO=1, or start with an empty database or data folder.',
      );
    }
    return { empty: false, demoPeople: await kept(place) };
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** Fills the database with the demo world because somebody asked for it. @throws Refusal when it is there already. */
export async function fillOnRequest(place: Place): Promise<DemoPerson[]> {
  const { db, sql } = connect(place.url, 1);
  try {
    if (await anybodyFromDemo(db)) throw new Refusal('The demo world is already in this database.');
    return await fill(db, place);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** The passwords are written before the commit: people are never there without a way in. */
async function fill(db: Db, place: Place): Promise<DemoPerson[]> {
  const { seedDemo } = await import('#db/seed/index.ts');
  return db.transaction(async (tx) => {
    const people = await seedDemo(tx);
    await mkdir(place.dataFolder, { recursive: true });
    await writeFile(peopleFile(place), `${JSON.stringify(people, null, 2)}\n`, { mode: 0o600 });
    return people;
  });
}

async function kept(place: Place): Promise<DemoPerson[]> {
  const text = await readFile(peopleFile(place), 'utf8').catch(() => '[]');
  return JSON.parse(text) as DemoPerson[];
}

/** Kept 0600 beside the data. A database of one's own gets a file of its own. */
function peopleFile({ dataFolder, embedded, url }: Place): string {
  const name = embedded ? 'demo-people' : `demo-people-${basename(new URL(url).pathname)}`;
  return join(dataFolder, `${name}.json`);
}

async function anybody(db: Db): Promise<boolean> {
  return (await db.select({ id: person.id }).from(person).limit(1)).length > 0;
}

/** A set-up code was made here: a real first person is expected, and no demo. */
async function waitsForSomebody(db: Db): Promise<boolean> {
  return (await db.select({ id: setupCode.id }).from(setupCode).limit(1)).length > 0;
}

async function anybodyFromDemo(db: Db): Promise<boolean> {
  return (await db.select({ id: person.id }).from(person).where(eq(person.demo, true)).limit(1)).length > 0;
}
