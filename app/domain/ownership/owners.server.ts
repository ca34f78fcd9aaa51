import { and, asc, desc, eq, isNotNull, isNull, sql, type SQL } from 'drizzle-orm';
import type { Db } from '#db/client.server.ts';
import {
  coalition,
  document,
  inStead,
  membership,
  openDrafting,
  organisation,
  person,
  section,
  sectionAgreement,
  sectionOwner,
} from '#db/schema/index.ts';
import { isMember, isOpen } from '../access/live.ts';
import type { SectionView } from '../documents/page.ts';
import { personMark } from '../people/mark.ts';

/** Who answers for a section, who was asked to or has offered, and what stands about it beside its text. */
export type SectionPeople = Pick<
  SectionView,
  'owners' | 'asked' | 'offers' | 'openUntil' | 'inStead' | 'agreed'
>;

/** The people of every section of a document, by section id; two statements. The first owner comes first. */
export const ownersOfDocument = (documentId: string, db: Db) =>
  peopleBySection(db, eq(section.documentId, documentId));

/** The people of one section; two statements. */
export async function ownersOfSection(sectionId: string, db: Db): Promise<SectionPeople> {
  const found = await peopleBySection(db, eq(section.id, sectionId));
  return found.get(sectionId) ?? nobody();
}

export const nobody = (): SectionPeople => ({
  ...{ owners: [], asked: [], offers: [] },
  ...{ openUntil: null, inStead: [], agreed: null },
});

async function peopleBySection(db: Db, which: SQL): Promise<Map<string, SectionPeople>> {
  const [rows, arrangements] = await Promise.all([answersIn(db, which), arrangementsIn(db, which)]);
  const found = new Map<string, SectionPeople>();
  const at = (sectionId: string) => {
    const people = found.get(sectionId) ?? nobody();
    found.set(sectionId, people);
    return people;
  };
  for (const row of rows) {
    const people = at(row.sectionId);
    const { claimId, organisation: body, first } = row;
    const who = { ...personMark(row), organisation: body, first };
    if (row.accepted) people.owners.push(who);
    else (row.wasAsked ? people.asked : people.offers).push({ ...who, claimId });
  }
  for (const { sectionId, openUntil, agreed, stand } of arrangements) {
    const people = at(sectionId);
    people.openUntil = openUntil;
    people.agreed = agreed?.on ? { on: agreed.on, at: agreed.at } : null;
    if (stand) people.inStead.push(personMark(stand));
  }
  return found;
}

/** Everybody who owns, was asked or has offered, and is in the coalition. */
function answersIn(db: Db, which: SQL) {
  return db
    .select({
      sectionId: sectionOwner.sectionId,
      claimId: sectionOwner.id,
      accepted: isNotNull(sectionOwner.acceptedAt).mapWith(Boolean),
      wasAsked: isNotNull(sectionOwner.askedBy).mapWith(Boolean),
      first: sectionOwner.first,
      organisation: organisation.name,
      id: person.id,
      name: person.name,
      hue: person.hue,
    })
    .from(sectionOwner)
    .innerJoin(section, eq(section.id, sectionOwner.sectionId))
    .innerJoin(document, eq(document.id, section.documentId))
    .innerJoin(person, eq(person.id, sectionOwner.personId))
    .innerJoin(
      membership,
      and(eq(membership.coalitionId, document.coalitionId), eq(membership.personId, person.id), isMember()),
    )
    .leftJoin(organisation, eq(organisation.id, sectionOwner.organisationId))
    .where(and(which, isNull(sectionOwner.endedAt), isNull(sectionOwner.declinedAt)))
    .orderBy(
      desc(sectionOwner.first),
      asc(sectionOwner.acceptedAt),
      asc(sectionOwner.askedAt),
      asc(person.name),
    );
}

/** Open for drafting together, agreed, in an owner's stead: a row for each section of which one of these is so. */
function arrangementsIn(db: Db, which: SQL) {
  return db
    .select({
      sectionId: section.id,
      openUntil: openDrafting.until,
      agreed: { on: sectionAgreement.agreedOn, at: sectionAgreement.agreedAt },
      stand: { id: person.id, name: person.name, hue: person.hue },
    })
    .from(section)
    .innerJoin(document, eq(document.id, section.documentId))
    .innerJoin(coalition, eq(coalition.id, document.coalitionId))
    .leftJoin(openDrafting, and(eq(openDrafting.sectionId, section.id), isOpen()))
    .leftJoin(
      sectionAgreement,
      and(eq(sectionAgreement.sectionId, section.id), isNull(sectionAgreement.endedAt)),
    )
    .leftJoin(
      inStead,
      and(eq(inStead.sectionId, section.id), isNull(inStead.endedAt), sql`${inStead.endsAt} > now()`),
    )
    .leftJoin(person, eq(person.id, inStead.personId))
    .where(and(which, sql`coalesce(${openDrafting.id}, ${sectionAgreement.id}, ${inStead.id}) is not null`))
    .orderBy(asc(inStead.beganAt));
}
