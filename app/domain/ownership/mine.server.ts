import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { database, type Db } from '#db/client.server.ts';
import { coalition, document, person, section, sectionOwner, sectionReading } from '#db/schema/index.ts';
import type { Actor } from '../access/access.server.ts';
import { isInDocument, isThere } from '../access/live.ts';
import { placesOf } from '../access/places.server.ts';
import { NotFound } from '../errors.ts';
import { dayOf } from '../history/days.ts';
import { personMark } from '../people/mark.ts';
import { byAnswer, byDue, type MySection, type MySections } from './mine.ts';

/**
 * Every section I own, was asked to own or offered to own, in every coalition I belong to. Four statements.
 *
 * @throws NotFound for nobody.
 */
export async function mySections(actor: Actor): Promise<MySections> {
  if (!actor) throw new NotFound();
  const { db } = database();
  const ids = (await placesOf(actor, db)).map((place) => place.coalitionId);
  const [[me], coalitions, sections] = await Promise.all([
    db
      .select({ id: person.id, name: person.name, hue: person.hue })
      .from(person)
      .where(eq(person.id, actor.personId)),
    db.select().from(coalition).where(inArray(coalition.id, ids)).orderBy(coalition.name),
    sectionsOfMine(db, actor.personId, ids),
  ]);
  if (!me) throw new NotFound();
  return {
    me: personMark(me),
    coalitions: coalitions.map(({ id, name, demo, timeZone }) => {
      const here = sections.filter((each) => each.coalitionId === id);
      const standing = (...which: MySection['standing'][]) =>
        here.filter((each) => which.includes(each.standing));
      return {
        ...{ id, name, demo, today: dayOf(new Date(), timeZone) },
        asked: standing('asked').sort(byAnswer),
        documents: byDocument(standing('first owner', 'owner').sort(byDue)),
        offered: standing('offered').sort(byDue),
      };
    }),
  };
}

/**
 * What is mine in these coalitions, in no order; nothing of documents that are archived or deleted, or of sections that
 * were taken out. The caller has let the person into them. One statement.
 */
export async function sectionsOfMine(db: Db, personId: string, coalitionIds: string[]): Promise<MySection[]> {
  const asker = alias(person, 'asker');
  const rows = await db
    .select({
      id: sectionOwner.id,
      ...sectionPlace,
      status: section.status,
      due: section.due,
      words: sectionReading.words,
      first: sectionOwner.first,
      accepted: sql`${sectionOwner.acceptedAt} is not null`.mapWith(Boolean),
      wasAsked: sql`${sectionOwner.askedBy} is not null`.mapWith(Boolean),
      askedBy: { id: asker.id, name: asker.name, hue: asker.hue },
      message: sectionOwner.message,
      answerBy: sectionOwner.answerBy,
      handOver: sql`${sectionOwner.replaces} is not null`.mapWith(Boolean),
    })
    .from(sectionOwner)
    .innerJoin(section, and(eq(section.id, sectionOwner.sectionId), isInDocument()))
    .innerJoin(document, and(eq(document.id, section.documentId), isThere(), isNull(document.archivedAt)))
    .leftJoin(sectionReading, eq(sectionReading.sectionId, section.id))
    .leftJoin(asker, eq(asker.id, sectionOwner.askedBy))
    .where(
      and(
        eq(sectionOwner.personId, personId),
        inArray(document.coalitionId, coalitionIds),
        isNull(sectionOwner.endedAt),
        isNull(sectionOwner.declinedAt),
      ),
    );
  return rows.map(({ accepted, wasAsked, first, askedBy, words, ...row }) => ({
    ...row,
    words: words ?? 0,
    askedBy: askedBy && personMark(askedBy),
    standing: accepted ? (first ? 'first owner' : 'owner') : wasAsked ? 'asked' : 'offered',
  }));
}

/** The columns that say where a section stands. Needs `section`, `document` in the query. */
export const sectionPlace = {
  sectionId: section.id,
  heading: section.heading,
  number: sql`(select count(*) from ${section} before where before.document_id = ${document.id}
    and before.removed_at is null and before.rank <= ${section.rank})`.mapWith(Number),
  documentId: document.id,
  documentTitle: document.title,
  coalitionId: document.coalitionId,
};

/** Grouped, the document with what is due soonest first. */
function byDocument(sections: readonly MySection[]): { id: string; title: string; sections: MySection[] }[] {
  return [...Map.groupBy(sections, (each) => each.documentId)].map(([id, inside]) => ({
    id,
    title: inside[0]?.documentTitle ?? '',
    sections: inside,
  }));
}
