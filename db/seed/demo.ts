import { sql } from 'drizzle-orm';
import type { Db, Tx } from '../client.server.ts';
import { coalition } from '../schema/index.ts';
import {
  addAsked,
  addCoalition,
  addDeclined,
  addDocument,
  addHistory,
  addMember,
  addOrganisation,
  addOwner,
  addSections,
} from './language.ts';
import {
  COALITION,
  demoEmail,
  organisations,
  people,
  type OrganisationKey,
  type PersonKey,
} from './people.ts';
import { plan } from './plan/index.ts';
import type { PlanSection } from './plan/section.ts';

/** What each demo person signs in with: the hash of a password made elsewhere. */
export type PasswordHashes = Record<PersonKey, string>;

type Ids = {
  coalition: string;
  organisations: Record<OrganisationKey, string>;
  people: Record<PersonKey, string>;
};

/**
 * Fills a database with the demo world, in one transaction. Says `false`, and changes nothing, where there is one
 * already.
 */
export function addDemoWorld(db: Db | Tx, hashes: PasswordHashes, today: Date): Promise<boolean> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('demo world'))`);
    if (await hasDemoWorld(tx)) return false;
    const ids = await addEverybody(tx, hashes);
    await addPlan(tx, ids, today);
    return true;
  });
}

export async function hasDemoWorld(db: Db | Tx): Promise<boolean> {
  const found = await db
    .select({ id: coalition.id })
    .from(coalition)
    .where(sql`${coalition.demo}`)
    .limit(1);
  return found.length > 0;
}

async function addEverybody(tx: Tx, hashes: PasswordHashes): Promise<Ids> {
  const coalitionId = await addCoalition(tx, { ...COALITION, demo: true });
  const bodies = await eachOf(organisations, (about) => addOrganisation(tx, { ...about, coalitionId }));
  const everybody = await eachOf(people, ({ organisation, role, ...about }, key) =>
    addMember(
      tx,
      { ...about, email: demoEmail(about.name), passwordHash: hashes[key], demo: true },
      { coalitionId, role, organisationId: bodies[organisation] },
    ),
  );
  return { coalition: coalitionId, organisations: bodies, people: everybody };
}

async function addPlan(tx: Tx, ids: Ids, today: Date): Promise<void> {
  const { title, kind, sections } = plan;
  const documentId = await addDocument(tx, { coalitionId: ids.coalition, title, kind });
  const sectionIds = await addSections(
    tx,
    documentId,
    sections.map(({ heading, purpose, guidance, status, dueIn, owners, text }) => {
      const authorId = owners?.[0] ? ids.people[owners[0]] : null;
      return {
        heading,
        purpose,
        guidance: guidance.join('\n'),
        status,
        due: dayAfter(today, dueIn),
        text,
        authorId,
      };
    }),
  );
  await addHistory(tx, [
    { coalitionId: ids.coalition, documentId, actorId: ids.people.amina, kind: 'document.started', data: {} },
  ]);
  for (const [place, section] of sections.entries()) {
    await addOwnership(tx, ids, { documentId, sectionId: sectionIds[place] ?? '', section });
  }
}

type Placed = { documentId: string; sectionId: string; section: PlanSection };

async function addOwnership(tx: Tx, ids: Ids, { documentId, sectionId, section }: Placed): Promise<void> {
  const asked = (who: PersonKey) => ({
    sectionId,
    personId: ids.people[who],
    organisationId: ids.organisations[people[who].organisation],
    askedBy: who === 'amina' ? ids.people.tomos : ids.people.amina,
  });
  const happened = (kind: string, who: PersonKey) => ({
    ...{ coalitionId: ids.coalition, documentId, sectionId, kind, data: {} },
    actorId: ids.people[who],
  });
  const { owners = [], asked: waiting = [], declined } = section;
  for (const [place, who] of owners.entries()) await addOwner(tx, { ...asked(who), first: place === 0 });
  for (const who of waiting) await addAsked(tx, asked(who));
  if (declined) await addDeclined(tx, { ...asked(declined.who), reason: declined.why });
  await addHistory(tx, [
    ...owners.map((who) => happened('section.accepted', who)),
    ...(declined ? [happened('section.declined', declined.who)] : []),
  ]);
}

/** `YYYY-MM-DD`, so many days from today in the coalition's zone. */
function dayAfter(today: Date, days: number | undefined): string | null {
  if (days === undefined) return null;
  const then = new Date(today.getTime() + days * 86_400_000);
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' }).format(then);
}

async function eachOf<Key extends string, Value>(
  entries: Readonly<Record<Key, Value>>,
  add: (value: Value, key: Key) => Promise<string>,
): Promise<Record<Key, string>> {
  const ids = {} as Record<Key, string>;
  for (const key of Object.keys(entries) as Key[]) ids[key] = await add(entries[key], key);
  return ids;
}
