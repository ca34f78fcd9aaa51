import { and, asc, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Db } from '#db/client.server.ts';
import {
  agreedBy,
  document,
  membership,
  organisation,
  person,
  section,
  sectionAgreement,
  sectionOwner,
} from '#db/schema/index.ts';
import type { Grant } from '../access/access.server.ts';
import { isInDocument, isLiveOwner, isMember, isThere } from '../access/live.ts';
import { sectionPlace } from '../ownership/mine.server.ts';
import { personMark } from '../people/mark.ts';
import type { Change, HomeDocument, Offer } from './home.ts';
import type { DueSection } from './needs.ts';

/** Lists of a coalition's home, one statement each, for a person who was let in. */

/** Offers this person may answer: on sections they own, and for who may, on sections nobody owns. */
export async function offersTo(db: Db, grant: Grant): Promise<Offer[]> {
  const ownerless = {
    ...{ ownsSection: false, sectionHasOwner: false, openToAll: false, inStead: false },
  };
  const answersForAll = grant.mayInSection('section.answer-offer', ownerless);
  const owners = sql`select own.person_id from ${sectionOwner} own
    join ${membership} live on live.coalition_id = ${document.coalitionId} and live.person_id = own.person_id
      and live.suspended_at is null and live.left_at is null
    where own.section_id = ${section.id} and own.accepted_at is not null and own.ended_at is null`;
  const rows = await db
    .select({
      id: sectionOwner.id,
      ...sectionPlace,
      by: { id: person.id, name: person.name, hue: person.hue },
      organisation: organisation.name,
      message: sectionOwner.message,
    })
    .from(sectionOwner)
    .innerJoin(section, and(eq(section.id, sectionOwner.sectionId), isInDocument()))
    .innerJoin(document, and(eq(document.id, section.documentId), isKept()))
    .innerJoin(person, eq(person.id, sectionOwner.personId))
    .innerJoin(
      membership,
      and(eq(membership.coalitionId, document.coalitionId), eq(membership.personId, person.id), isMember()),
    )
    .leftJoin(organisation, eq(organisation.id, sectionOwner.organisationId))
    .where(
      and(
        eq(document.coalitionId, grant.coalitionId),
        isNull(sectionOwner.askedBy),
        isNull(sectionOwner.acceptedAt),
        isNull(sectionOwner.declinedAt),
        isNull(sectionOwner.endedAt),
        sql`(${grant.personId} in (${owners}) or (${answersForAll} and not exists (${owners})))`,
        sql`${sectionOwner.personId} <> ${grant.personId}`,
      ),
    )
    .orderBy(asc(sectionOwner.askedAt), asc(sectionOwner.id));
  return rows.map(({ by, ...row }) => ({ ...row, by: personMark(by) }));
}

/** Sections this person agreed to that have changed since, until they have said that they saw it. */
export async function changedSinceAgreed(db: Db, grant: Grant): Promise<Change[]> {
  return db
    .select({
      agreementId: sectionAgreement.id,
      ...sectionPlace,
      agreedOn: sectionAgreement.agreedOn,
      agreedAt: sectionAgreement.agreedAt,
      by: person.name,
    })
    .from(agreedBy)
    .innerJoin(
      sectionAgreement,
      and(eq(sectionAgreement.id, agreedBy.agreementId), isNotNull(sectionAgreement.endedAt)),
    )
    .innerJoin(section, and(eq(section.id, sectionAgreement.sectionId), isInDocument()))
    .innerJoin(document, and(eq(document.id, section.documentId), isKept()))
    .leftJoin(person, eq(person.id, sectionAgreement.endedBy))
    .where(
      and(
        eq(document.coalitionId, grant.coalitionId),
        eq(agreedBy.personId, grant.personId),
        isNull(agreedBy.toldAt),
      ),
    )
    .orderBy(asc(sectionAgreement.endedAt), asc(sectionAgreement.id));
}

export type Shelf = { documents: HomeDocument[]; due: DueSection[]; count: number };

/** The newest documents in the order they were started, each with how far its sections are, and how many there are. */
export async function shelf(db: Db, grant: Grant, most: number): Promise<Shelf> {
  const newest = db.$with('newest').as(
    db
      .select({
        id: document.id,
        title: document.title,
        kind: document.kind,
        lifecycle: document.lifecycle,
        coalitionId: document.coalitionId,
        madeAt: document.madeAt,
        count: sql`count(*) over ()`.mapWith(Number).as('count'),
      })
      .from(document)
      .where(and(eq(document.coalitionId, grant.coalitionId), isKept()))
      .orderBy(desc(document.madeAt), desc(document.id))
      .limit(most),
  );
  const rows = await db
    .with(newest)
    .select({
      document: {
        id: document.id,
        title: document.title,
        kind: document.kind,
        lifecycle: document.lifecycle,
      },
      count: newest.count,
      section: { id: section.id, heading: section.heading, status: section.status, due: section.due },
      hasOwner: sql`exists (select 1 from ${sectionOwner}
        where ${sectionOwner.sectionId} = ${section.id} and ${isLiveOwner()})`.mapWith(Boolean),
    })
    .from(newest)
    .innerJoin(document, eq(document.id, newest.id))
    .leftJoin(section, and(eq(section.documentId, document.id), isInDocument()))
    .orderBy(asc(document.madeAt), asc(document.id), asc(section.rank));
  const documents = new Map<string, HomeDocument>();
  const bead = beads();
  const due: DueSection[] = [];
  for (const { document: about, section: found, hasOwner } of rows) {
    const entry = documents.get(about.id) ?? { ...about, sections: [] };
    documents.set(about.id, entry);
    if (!found) continue;
    entry.sections.push(bead(found.status, !hasOwner));
    if (found.due && found.status !== 'agreed')
      due.push({ heading: found.heading, due: found.due, documentId: about.id, sectionId: found.id });
  }
  return { documents: [...documents.values()], due, count: rows[0]?.count ?? 0 };
}

type Bead = HomeDocument['sections'][number];

/** Sections that look alike are one object: on its way to the browser it is written out once, however many there are. */
function beads() {
  const made = new Map<string, Bead>();
  return (status: Bead['status'], needsOwner: boolean): Bead => {
    const key = `${status} ${needsOwner}`;
    const bead = made.get(key) ?? { status, needsOwner };
    made.set(key, bead);
    return bead;
  };
}

/** Neither deleted nor archived. */
const isKept = () => and(isThere(), isNull(document.archivedAt));
