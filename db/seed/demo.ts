import { sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { Db, Tx } from '../client.server.ts';
import { coalition } from '../schema/index.ts';
import { clockFrom, type Clock } from './clock.ts';
import { addEverybody, type PasswordHashes } from './everybody.ts';
import { addDocument, addHistory, addOwnership, addSections } from './language.ts';
import { plan } from './plan/index.ts';
import type { DemoDocument, DemoSection } from './section.ts';
import { standards } from './standards/index.ts';
import { strategy } from './strategy/index.ts';
import { happened, type SectionTold, type Told } from './told.ts';
import { values } from './values/index.ts';

/** In the order in which they were started. */
export const documents: readonly DemoDocument[] = [plan, values, standards, strategy];

/**
 * Fills a database with the demo world, in one transaction. Says `false`, and changes nothing, where there is one
 * already.
 */
export function addDemoWorld(db: Db | Tx, hashes: PasswordHashes, today: Date): Promise<boolean> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('demo world'))`);
    if (await hasDemoWorld(tx)) return false;
    const told = await addEverybody(tx, hashes, clockFrom(today));
    const sections: SectionTold[] = [];
    for (const [at, each] of documents.entries()) {
      // What happens on a day happens document by document, as at a meeting.
      const clocks = (place: number) => clockFrom(today, at * 120 + place * 5);
      sections.push(...(await addTold(tx, told, each, clocks)));
    }
    await addOwnership(tx, {
      owners: sections.flatMap(({ owners }) => owners),
      openings: sections.flatMap(({ openings }) => openings),
      agreements: sections.flatMap(({ agreements }) => agreements),
      agreedBy: sections.flatMap(({ agreedBy }) => agreedBy),
    });
    await addHistory(tx, inOrder(told.happenings));
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

/** A document with its sections; what happened to them, and whose they are, is told and still to be written. */
async function addTold(
  tx: Tx,
  coalitionTold: Told,
  about: DemoDocument,
  clocks: (place: number) => Clock,
): Promise<SectionTold[]> {
  const { title, kind, lifecycle, numbered, started, by } = about;
  const inDocument = { ...coalitionTold, ...clocks(0) };
  const madeAt = inDocument.at(started);
  const startedBy = inDocument.person(by);
  const documentId = await addDocument(tx, {
    ...{ coalitionId: inDocument.coalitionId, title, kind, lifecycle, numbered, startedBy, madeAt },
  });
  const told: Told = { ...inDocument, documentId };
  happened(told, 'document.started', madeAt, startedBy, { title: about.startedAs ?? title, template: kind });
  for (const step of about.story) step(told);

  const sections = about.sections.map((each, place) => tellSection({ ...told, ...clocks(place + 1) }, each));
  await addSections(
    tx,
    documentId,
    about.sections.map(({ heading, purpose, guidance, dueIn, text }, place) => ({
      ...{ heading, purpose, guidance: guidance.join('\n'), text, madeAt },
      id: sections[place]?.sectionId,
      status: sections[place]?.status,
      due: dueIn === undefined ? null : told.day(dueIn),
      authorId: sections[place]?.owners[0]?.personId ?? startedBy,
    })),
  );
  return sections;
}

function tellSection(document: Told, { heading, story = [] }: DemoSection): SectionTold {
  const told: SectionTold = {
    ...{ ...document, sectionId: uuidv7(), heading },
    ...{ status: 'not started', owners: [], openings: [], agreements: [], agreedBy: [] },
  };
  for (const step of story.flat()) step(told);
  return told;
}

/** What happened first is written first, so that ids sort as the moments do. */
const inOrder = (happenings: Told['happenings']) =>
  happenings.toSorted((one, other) => Number(one.at) - Number(other.at));
