import { and, asc, eq, isNotNull } from 'drizzle-orm';
import { database, type Db } from '#db/client.server.ts';
import { document, person, section, sectionOwner } from '#db/schema/index.ts';
import { authorise, type Actor, type Grant } from '../access/access.server.ts';
import { isInDocument } from '../access/live.ts';
import { coalitionFrame } from '../coalitions/frame.server.ts';
import { NotFound } from '../errors.ts';
import { nobody, ownersOfDocument, type SectionPeople } from './owners.server.ts';
import type { OverviewSection, OwnersOverview } from './overview.ts';

/**
 * Who owns what in a document, what waits for an answer, and what needs an owner. Eight statements.
 *
 * @throws NotFound when the document is not there for this person.
 */
export async function ownersOverview(actor: Actor, documentId: string): Promise<OwnersOverview> {
  const grant = await authorise(actor, 'document.read', documentId);
  const { db } = database();
  const [frame, rows, people, declined] = await Promise.all([
    coalitionFrame(actor, grant.coalitionId),
    sectionsOf(db, documentId),
    ownersOfDocument(documentId, db),
    lastDeclined(db, documentId),
  ]);
  const [first] = rows;
  if (!first) throw new NotFound();
  const sections = rows.flatMap(({ section: found }, at): OverviewSection[] => {
    if (!found) return [];
    const there = people.get(found.id) ?? nobody();
    return [one(found, at + 1, there, declined.get(found.id) ?? null, grant)];
  });
  return { frame, document: first.document, sections };
}

/** The document with each of its sections in reading order; without sections, one row without one. */
function sectionsOf(db: Db, documentId: string) {
  return db
    .select({
      document: { id: document.id, title: document.title },
      section: { id: section.id, heading: section.heading, status: section.status, due: section.due },
    })
    .from(document)
    .leftJoin(section, and(eq(section.documentId, document.id), isInDocument()))
    .where(eq(document.id, documentId))
    .orderBy(asc(section.rank));
}

type Declined = OverviewSection['declined'];

async function lastDeclined(db: Db, documentId: string): Promise<Map<string, NonNullable<Declined>>> {
  const rows = await db
    .select({ sectionId: section.id, name: person.name, reason: sectionOwner.declineReason })
    .from(sectionOwner)
    .innerJoin(section, eq(section.id, sectionOwner.sectionId))
    .innerJoin(person, eq(person.id, sectionOwner.personId))
    .where(and(eq(section.documentId, documentId), isNotNull(sectionOwner.declinedAt)))
    .orderBy(asc(sectionOwner.declinedAt));
  return new Map(rows.map(({ sectionId, name, reason }) => [sectionId, { name, reason: reason ?? '' }]));
}

type Found = NonNullable<Awaited<ReturnType<typeof sectionsOf>>[number]['section']>;

function one(
  found: Found,
  number: number,
  { owners, asked, offers, openUntil, inStead }: SectionPeople,
  declined: Declined,
  grant: Grant,
): OverviewSection {
  const standing = {
    ownsSection: owners.some(({ id }) => id === grant.personId),
    sectionHasOwner: owners.length > 0,
    openToAll: openUntil !== null,
    inStead: inStead.some(({ id }) => id === grant.personId),
  };
  return {
    ...{ ...found, number, owners, asked, offers, openUntil },
    declined: owners.length + asked.length === 0 ? declined : null,
    mayAsk: grant.mayInSection('section.ask', standing),
    mayOffer: grant.mayInSection('section.offer', standing),
  };
}
