import { and, asc, desc, eq, isNotNull, sql } from 'drizzle-orm';
import { database } from '#db/client.server.ts';
import { document, membership, organisation, person, section } from '#db/schema/index.ts';
import { authorise, type Actor } from '../access/access.server.ts';
import { isInDocument, isMember } from '../access/live.ts';
import { coalitionFrame } from '../coalitions/frame.server.ts';
import { NotFound } from '../errors.ts';
import { ownersOfSection } from '../ownership/owners.server.ts';
import { sectionFrame } from '../ownership/section-frame.server.ts';
import { personMark } from '../people/mark.ts';
import type { AgreementForm, Arrangement, SectionDetails } from './arrangement.ts';

/**
 * A document's sections, to be arranged. The number of statements does not grow with them.
 *
 * @throws NotFound, Forbidden as the gate says.
 */
export async function arrangement(actor: Actor, documentId: string): Promise<Arrangement> {
  const { coalitionId } = await authorise(actor, 'document.arrange', documentId);
  const { db } = database();
  const [frame, [about], sections, removed] = await Promise.all([
    coalitionFrame(actor, coalitionId),
    db.select({ id: document.id, title: document.title }).from(document).where(eq(document.id, documentId)),
    db
      .select({ id: section.id, heading: section.heading, status: section.status })
      .from(section)
      .where(and(eq(section.documentId, documentId), isInDocument()))
      .orderBy(asc(section.rank)),
    db
      .select({
        id: section.id,
        heading: section.heading,
        removedAt: section.removedAt,
        removedBy: person.name,
      })
      .from(section)
      .leftJoin(person, eq(person.id, section.removedBy))
      .where(and(eq(section.documentId, documentId), isNotNull(section.removedAt)))
      .orderBy(desc(section.removedAt)),
  ]);
  if (!about) throw new NotFound();
  return {
    ...{ frame, document: about, sections },
    removed: removed.map((row) => ({ ...row, removedAt: row.removedAt?.toISOString() ?? '' })),
  };
}

/**
 * One section, to be described.
 *
 * @throws NotFound, Forbidden as the gate says.
 */
export async function sectionDetails(actor: Actor, sectionId: string): Promise<SectionDetails> {
  const { frame, document: about } = await sectionFrame(actor, sectionId, 'section.change');
  const [found] = await database()
    .db.select({
      id: section.id,
      heading: section.heading,
      purpose: section.purpose,
      guidance: section.guidance,
      due: section.due,
      status: section.status,
    })
    .from(section)
    .where(eq(section.id, sectionId));
  if (!found) throw new NotFound();
  return { frame, document: about, section: found };
}

/**
 * Everything needed to record that a section is agreed.
 *
 * @throws NotFound, Forbidden as the gate says.
 */
export async function agreementForm(actor: Actor, sectionId: string): Promise<AgreementForm> {
  const {
    frame,
    document: about,
    section: which,
  } = await sectionFrame(actor, sectionId, 'section.record-agreement');
  const { db } = database();
  const { id: coalitionId, timeZone } = frame.coalition;
  const [{ owners, agreed }, members] = await Promise.all([
    ownersOfSection(sectionId, db),
    db
      .select({
        id: person.id,
        name: person.name,
        hue: person.hue,
        organisation: organisation.name,
        today: sql<string>`((now() at time zone ${timeZone})::date)::text`,
      })
      .from(membership)
      .innerJoin(person, eq(person.id, membership.personId))
      .leftJoin(organisation, eq(organisation.id, membership.organisationId))
      .where(and(eq(membership.coalitionId, coalitionId), isMember()))
      .orderBy(asc(person.name)),
  ]);
  const own = new Set(owners.map(({ id }) => id));
  const people = members.map(({ today: _today, organisation: body, ...about }) => ({
    ...personMark(about),
    organisation: body,
    owns: own.has(about.id),
  }));
  return {
    frame,
    document: about,
    section: { id: which.id, heading: which.heading },
    agreed,
    today: members[0]?.today ?? '',
    people: people.sort((a, b) => Number(b.owns) - Number(a.owns)),
  };
}
