import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { database, type Db } from '#db/client.server.ts';
import { coalition, document, person, section, sectionOwner } from '#db/schema/index.ts';
import type { Actor } from '../access/access.server.ts';
import { placesOf } from '../access/places.server.ts';
import { NotFound } from '../errors.ts';
import { personMark } from '../people/mark.ts';
import type { CoalitionHome, HomeCoalition, HomeDocument, HomeSection, HomeSectionOfMine } from './home.ts';

/**
 * The first page: my coalitions, how far their documents are, and the sections that are mine. Four statements.
 *
 * @throws NotFound for nobody.
 */
export async function coalitionHome(actor: Actor): Promise<CoalitionHome> {
  if (!actor) throw new NotFound();
  const { db } = database();
  const [[me], places] = await Promise.all([
    db
      .select({ id: person.id, name: person.name, hue: person.hue })
      .from(person)
      .where(eq(person.id, actor.personId)),
    placesOf(actor, db),
  ]);
  if (!me) throw new NotFound();
  const ids = places.map((place) => place.coalitionId);
  const [about, rows] = await Promise.all([coalitionsBy(db, ids), sectionsOf(db, ids, actor.personId)]);
  const coalitions = places.flatMap(({ coalitionId, role }): HomeCoalition[] => {
    const found = about.find((each) => each.id === coalitionId);
    const inside = rows.filter((row) => row.coalitionId === coalitionId);
    return found ? [{ ...found, role, ...documentsAndMine(inside) }] : [];
  });
  return { me: personMark(me), coalitions };
}

function coalitionsBy(db: Db, ids: string[]) {
  return db
    .select({
      id: coalition.id,
      name: coalition.name,
      place: coalition.place,
      timeZone: coalition.timeZone,
      demo: coalition.demo,
    })
    .from(coalition)
    .where(inArray(coalition.id, ids));
}

type Row = Awaited<ReturnType<typeof sectionsOf>>[number];

/** Every document with its sections in reading order; a document without sections is a row without one. */
function sectionsOf(db: Db, coalitionIds: string[], personId: string) {
  const mine = sql`${sectionOwner.personId} = ${personId}`;
  return db
    .select({
      coalitionId: document.coalitionId,
      document: {
        id: document.id,
        title: document.title,
        kind: document.kind,
        lifecycle: document.lifecycle,
      },
      section: { id: section.id, heading: section.heading, status: section.status, due: section.due },
      owners: sql`count(*) filter (where ${sectionOwner.acceptedAt} is not null)`.mapWith(Number),
      asked: sql`coalesce(bool_or(${mine}), false)`.mapWith(Boolean),
      own: sql`coalesce(bool_or(${mine} and ${sectionOwner.acceptedAt} is not null), false)`.mapWith(Boolean),
      first: sql`coalesce(bool_or(${mine} and ${sectionOwner.first}), false)`.mapWith(Boolean),
    })
    .from(document)
    .leftJoin(section, eq(section.documentId, document.id))
    .leftJoin(
      sectionOwner,
      and(
        eq(sectionOwner.sectionId, section.id),
        isNull(sectionOwner.endedAt),
        isNull(sectionOwner.declinedAt),
      ),
    )
    .where(inArray(document.coalitionId, coalitionIds))
    .groupBy(document.id, section.id)
    .orderBy(asc(document.madeAt), asc(document.id), asc(section.rank));
}

function documentsAndMine(rows: Row[]): { documents: HomeDocument[]; mine: HomeSectionOfMine[] } {
  const documents = new Map<string, HomeDocument>();
  const mine: HomeSectionOfMine[] = [];
  for (const row of rows) {
    const entry = documents.get(row.document.id) ?? { ...row.document, sections: [] };
    documents.set(row.document.id, entry);
    if (!row.section) continue;
    entry.sections.push(homeSection(row.section, row.owners > 0));
    if (!row.asked) continue;
    mine.push({
      ...row.section,
      number: entry.sections.length,
      documentId: row.document.id,
      documentTitle: row.document.title,
      standing: !row.own ? 'asked' : row.first ? 'first owner' : 'owner',
    });
  }
  return { documents: [...documents.values()], mine };
}

function homeSection({ id, heading, status }: NonNullable<Row['section']>, hasOwner: boolean): HomeSection {
  return { id, heading, status, needsOwner: !hasOwner };
}
