import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Db } from '#db/client.server.ts';
import { document, membership, organisation, person, section, sectionOwner } from '#db/schema/index.ts';
import { isLiveOwner } from '../access/live.ts';
import { isShared } from '../people/body.server.ts';
import { namedOutside } from '../people/named-outside.ts';

/**
 * How the owners of every section of a document are named outside the coalition, by section id, the first owner
 * first: as each of them wishes, and no name besides. One statement.
 */
export async function ownersNamedOutside(documentId: string, db: Db): Promise<Map<string, string[]>> {
  const rows = await ownersIn(db, documentId);
  const found = new Map<string, string[]>();
  for (const { sectionId, body, shared, ...owner } of rows) {
    const names = found.get(sectionId) ?? [];
    found.set(sectionId, [...names, namedOutside(owner, body === null ? null : { name: body, shared })]);
  }
  return found;
}

/** An owner takes part for the organisation they own the section for, or else for the one they are a member of. */
function ownersIn(db: Db, documentId: string) {
  return db
    .select({
      sectionId: sectionOwner.sectionId,
      name: person.name,
      namedOutside: person.namedOutside,
      body: organisation.name,
      shared: isShared(document.coalitionId, person.id),
    })
    .from(sectionOwner)
    .innerJoin(section, eq(section.id, sectionOwner.sectionId))
    .innerJoin(document, eq(document.id, section.documentId))
    .innerJoin(person, eq(person.id, sectionOwner.personId))
    .innerJoin(
      membership,
      and(eq(membership.coalitionId, document.coalitionId), eq(membership.personId, person.id)),
    )
    .leftJoin(
      organisation,
      eq(organisation.id, sql`coalesce(${sectionOwner.organisationId}, ${membership.organisationId})`),
    )
    .where(and(eq(document.id, documentId), isLiveOwner(), isNull(sectionOwner.declinedAt)))
    .orderBy(desc(sectionOwner.first), asc(sectionOwner.acceptedAt), asc(person.name));
}
