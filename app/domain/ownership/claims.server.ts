import { and, asc, desc, eq, isNotNull, isNull, or, sql, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Db } from '#db/client.server.ts';
import {
  coalition,
  document,
  membership,
  organisation,
  person,
  section,
  sectionOwner,
} from '#db/schema/index.ts';
import { isInDocument, isMember } from '../access/live.ts';
import { NotFound } from '../errors.ts';
import { personMark } from '../people/mark.ts';
import type { Claim, OwnedSection, StandingOwner } from './owning.ts';
import { stateOf } from './rows.server.ts';

/** What stands about a section's ownership, and (with `claimId`) one ask or offer, however it stands. */
export type Claims = { owners: StandingOwner[]; asks: Claim[]; offers: Claim[]; claim: Claim | undefined };

/** One statement. The first owner, and what came first, comes first; people who have left are not among them. */
export async function claimsOf(db: Db, sectionId: string, claimId?: string): Promise<Claims> {
  const rows = await rowsOf(db, sectionId, claimId);
  const here = rows.filter(({ stands, present }) => stands && present);
  const claims = rows.map((row) => ({ ...claim(row), stands: row.stands && row.present }));
  const open = claims.filter(({ stands, state }) => stands && state === 'open');
  return {
    owners: here.flatMap((row) => (row.acceptedAt ? [standingOwner(row)] : [])),
    asks: open.filter(({ askedBy }) => askedBy !== null),
    offers: open.filter(({ askedBy }) => askedBy === null),
    claim: claims.find(({ id }) => id === claimId),
  };
}

/**
 * The section by its place in the document; one statement.
 *
 * @throws NotFound when it is not there.
 */
export async function ownedSection(db: Db, sectionId: string): Promise<OwnedSection> {
  const [found] = await db
    .select({
      id: section.id,
      heading: section.heading,
      purpose: section.purpose,
      status: section.status,
      due: section.due,
      number: sql`(select count(*) from ${section} other where other.document_id = ${section.documentId}
        and other.removed_at is null and other.rank <= ${section.rank})`.mapWith(Number),
      document: { id: document.id, title: document.title },
    })
    .from(section)
    .innerJoin(document, eq(document.id, section.documentId))
    .where(and(eq(section.id, sectionId), isInDocument()));
  if (!found) throw new NotFound();
  return found;
}

const asker = alias(person, 'asker');
const former = alias(sectionOwner, 'former');
const formerPerson = alias(person, 'former_person');

function rowsOf(db: Db, sectionId: string, claimId: string | undefined) {
  const standing = and(isNull(sectionOwner.endedAt), isNull(sectionOwner.declinedAt));
  const day = (moment: SQL) =>
    sql<string | null>`to_char(${moment} at time zone ${coalition.timeZone}, 'YYYY-MM-DD')`;
  return db
    .select({
      id: sectionOwner.id,
      stands: sql`(${standing})`.mapWith(Boolean),
      present: isNotNull(membership.id).mapWith(Boolean),
      person: { id: person.id, name: person.name, hue: person.hue },
      organisation: organisation.name,
      askedBy: { id: asker.id, name: asker.name, hue: asker.hue },
      insteadOf: { id: formerPerson.id, name: formerPerson.name, hue: formerPerson.hue },
      message: sectionOwner.message,
      first: sectionOwner.first,
      answerBy: sectionOwner.answerBy,
      reason: sectionOwner.declineReason,
      on: day(sql`${sectionOwner.askedAt}`),
      since: day(sql`${sectionOwner.acceptedAt}`),
      answeredOn: day(
        sql`coalesce(${sectionOwner.acceptedAt}, ${sectionOwner.declinedAt}, ${sectionOwner.endedAt})`,
      ),
      acceptedAt: sectionOwner.acceptedAt,
      declinedAt: sectionOwner.declinedAt,
      endedAt: sectionOwner.endedAt,
    })
    .from(sectionOwner)
    .innerJoin(section, eq(section.id, sectionOwner.sectionId))
    .innerJoin(document, eq(document.id, section.documentId))
    .innerJoin(coalition, eq(coalition.id, document.coalitionId))
    .innerJoin(person, eq(person.id, sectionOwner.personId))
    .leftJoin(
      membership,
      and(eq(membership.coalitionId, document.coalitionId), eq(membership.personId, person.id), isMember()),
    )
    .leftJoin(organisation, eq(organisation.id, sectionOwner.organisationId))
    .leftJoin(asker, eq(asker.id, sectionOwner.askedBy))
    .leftJoin(former, eq(former.id, sectionOwner.replaces))
    .leftJoin(formerPerson, eq(formerPerson.id, former.personId))
    .where(
      and(
        eq(sectionOwner.sectionId, sectionId),
        claimId ? or(standing, eq(sectionOwner.id, claimId)) : standing,
      ),
    )
    .orderBy(
      desc(sectionOwner.first),
      asc(sectionOwner.acceptedAt),
      asc(sectionOwner.askedAt),
      asc(person.name),
    );
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

const standingOwner = ({ person: who, organisation: body, first, since, on }: Row): StandingOwner => ({
  ...personMark(who),
  ...{ organisation: body, first, since: since ?? on ?? '' },
});

function claim(row: Row): Claim {
  const { id, organisation: body, message, first, answerBy, reason, answeredOn } = row;
  return {
    ...{ id, organisation: body, message, first, answerBy, reason, answeredOn },
    state: stateOf(row),
    person: personMark(row.person),
    askedBy: row.askedBy && personMark(row.askedBy),
    insteadOf: row.insteadOf && personMark(row.insteadOf),
    on: row.on ?? '',
  };
}
