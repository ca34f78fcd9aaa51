import { and, asc, eq, inArray, isNull, notExists, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Db } from '#db/client.server.ts';
import { document, membership, organisation, person, section, sectionOwner } from '#db/schema/index.ts';
import { isInDocument, isMember, isThere } from '../access/live.ts';
import { mayOwn, ROLES } from '../access/roles.ts';
import type { Candidate, Choices } from './owning.ts';

/** Who can be asked to own a section: all who draft and neither own it, nor were asked, nor have offered. Two statements. */
export async function choicesFor(db: Db, coalitionId: string, sectionId: string): Promise<Choices> {
  const [people, organisations] = await Promise.all([
    candidates(db, coalitionId, sectionId),
    db
      .select({ id: organisation.id, name: organisation.name })
      .from(organisation)
      .where(eq(organisation.coalitionId, coalitionId))
      .orderBy(asc(organisation.name)),
  ]);
  return { people, organisations };
}

function candidates(db: Db, coalitionId: string, sectionId: string): Promise<Candidate[]> {
  const here = alias(sectionOwner, 'here');
  const standsHere = db
    .select({ one: sql`1` })
    .from(here)
    .where(
      and(
        ...[eq(here.sectionId, sectionId), eq(here.personId, person.id)],
        ...[isNull(here.endedAt), isNull(here.declinedAt)],
      ),
    );
  const owned = db
    .select({ personId: sectionOwner.personId, sections: sql<number>`count(*)::int`.as('sections') })
    .from(sectionOwner)
    .innerJoin(section, and(eq(section.id, sectionOwner.sectionId), isInDocument()))
    .innerJoin(document, and(eq(document.id, section.documentId), isThere()))
    .where(
      and(
        eq(document.coalitionId, coalitionId),
        sql`${sectionOwner.acceptedAt} is not null and ${sectionOwner.endedAt} is null`,
      ),
    )
    .groupBy(sectionOwner.personId)
    .as('owned');
  return db
    .select({
      id: person.id,
      name: person.name,
      organisation: { id: organisation.id, name: organisation.name },
      owns: sql`coalesce(${owned.sections}, 0)`.mapWith(Number),
    })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .leftJoin(organisation, eq(organisation.id, membership.organisationId))
    .leftJoin(owned, eq(owned.personId, person.id))
    .where(
      and(
        eq(membership.coalitionId, coalitionId),
        isMember(),
        inArray(membership.role, ROLES.filter(mayOwn)),
        notExists(standsHere),
      ),
    )
    .orderBy(asc(person.name), asc(person.id));
}
