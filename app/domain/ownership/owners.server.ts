import { and, asc, desc, eq, isNotNull, isNull, type SQL } from 'drizzle-orm';
import type { Db } from '#db/client.server.ts';
import { organisation, person, section, sectionOwner } from '#db/schema/index.ts';
import type { OwnerView } from '../documents/page.ts';
import { personMark } from '../people/mark.ts';

/** Who answers for a section, and who was asked to and has not answered yet. */
export type SectionPeople = { owners: OwnerView[]; asked: OwnerView[] };

/** Owners and asked of every section of a document, by section id; one statement. The first owner comes first. */
export const ownersOfDocument = (documentId: string, db: Db) =>
  peopleBySection(db, eq(section.documentId, documentId));

/** Owners and asked of one section; one statement. */
export async function ownersOfSection(sectionId: string, db: Db): Promise<SectionPeople> {
  const found = await peopleBySection(db, eq(section.id, sectionId));
  return found.get(sectionId) ?? nobody();
}

export const nobody = (): SectionPeople => ({ owners: [], asked: [] });

async function peopleBySection(db: Db, which: SQL): Promise<Map<string, SectionPeople>> {
  const rows = await db
    .select({
      sectionId: sectionOwner.sectionId,
      accepted: isNotNull(sectionOwner.acceptedAt).mapWith(Boolean),
      first: sectionOwner.first,
      organisation: organisation.name,
      id: person.id,
      name: person.name,
      hue: person.hue,
    })
    .from(sectionOwner)
    .innerJoin(section, eq(section.id, sectionOwner.sectionId))
    .innerJoin(person, eq(person.id, sectionOwner.personId))
    .leftJoin(organisation, eq(organisation.id, sectionOwner.organisationId))
    .where(and(which, isNull(sectionOwner.endedAt), isNull(sectionOwner.declinedAt)))
    .orderBy(
      desc(sectionOwner.first),
      asc(sectionOwner.acceptedAt),
      asc(sectionOwner.askedAt),
      asc(person.name),
    );
  const found = new Map<string, SectionPeople>();
  for (const row of rows) {
    const people = found.get(row.sectionId) ?? nobody();
    found.set(row.sectionId, people);
    const view = { ...personMark(row), organisation: row.organisation, first: row.first };
    (row.accepted ? people.owners : people.asked).push(view);
  }
  return found;
}
