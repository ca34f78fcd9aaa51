import { desc, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { database } from '#db/client.server.ts';
import { organisation, person, sectionOwner } from '#db/schema/index.ts';
import { authorise, type Actor } from '../access/access.server.ts';
import type { OwnershipLine } from './history.ts';

/**
 * Everybody who owned a section, was asked to, or offered, the newest first; people who have left are named too. What
 * was written with an ask or an offer is for the person it was written to or by, and for those who may ask.
 *
 * @throws NotFound when the section is not there for this person.
 */
export async function ownershipHistory(actor: Actor, sectionId: string): Promise<OwnershipLine[]> {
  const grant = await authorise(actor, 'section.read', sectionId);
  const asker = alias(person, 'asker');
  const rows = await database()
    .db.select({
      id: sectionOwner.id,
      personId: sectionOwner.personId,
      person: person.name,
      organisation: organisation.name,
      askedBy: asker.name,
      message: sectionOwner.message,
      first: sectionOwner.first,
      reason: sectionOwner.declineReason,
      askedAt: sectionOwner.askedAt,
      acceptedAt: sectionOwner.acceptedAt,
      declinedAt: sectionOwner.declinedAt,
      endedAt: sectionOwner.endedAt,
    })
    .from(sectionOwner)
    .innerJoin(person, eq(person.id, sectionOwner.personId))
    .leftJoin(asker, eq(asker.id, sectionOwner.askedBy))
    .leftJoin(organisation, eq(organisation.id, sectionOwner.organisationId))
    .where(eq(sectionOwner.sectionId, sectionId))
    .orderBy(desc(sectionOwner.askedAt), desc(sectionOwner.id));
  return rows.map(({ acceptedAt, declinedAt, endedAt, askedAt, personId, ...line }) => ({
    ...line,
    message: grant.may('section.ask') || personId === grant.personId ? line.message : '',
    outcome: outcome({ acceptedAt, declinedAt, endedAt }),
    askedAt: askedAt.toISOString(),
    answeredAt: (acceptedAt ?? declinedAt)?.toISOString() ?? null,
    endedAt: endedAt?.toISOString() ?? null,
  }));
}

type Answered = Record<'acceptedAt' | 'declinedAt' | 'endedAt', Date | null>;

function outcome({ acceptedAt, declinedAt, endedAt }: Answered): OwnershipLine['outcome'] {
  if (declinedAt) return 'declined';
  if (acceptedAt) return endedAt ? 'was owner' : 'owner';
  return endedAt ? 'withdrawn' : 'waiting';
}
