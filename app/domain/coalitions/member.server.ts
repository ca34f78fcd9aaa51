import { and, asc, eq } from 'drizzle-orm';
import { database, type Db } from '#db/client.server.ts';
import { document, membership, organisation, person, section, sectionOwner } from '#db/schema/index.ts';
import type { Actor } from '../access/access.server.ts';
import { isInDocument, isLiveOwner, isMember, isThere } from '../access/live.ts';
import { NotFound } from '../errors.ts';
import { personMark } from '../people/mark.ts';
import { reachMember } from './find.server.ts';
import type { MemberView } from './people.ts';

/**
 * A member of a coalition: who they are here, and what they own; for a facilitator also what can be changed about
 * it. The statements are as many however much they own.
 *
 * @throws NotFound to strangers, for people who left, and for suspended people to everybody but facilitators.
 */
export async function memberOf(actor: Actor, membershipId: string): Promise<MemberView> {
  const { member, grant } = await reachMember(actor, 'coalition.read', membershipId);
  const { coalitionId, personId } = member;
  const { db } = database();
  const manages = grant.may('coalition.manage-members');
  const [[who], owns, manage] = await Promise.all([
    db
      .select({
        person: { id: person.id, name: person.name, hue: person.hue },
        organisation: { id: organisation.id, name: organisation.name },
      })
      .from(membership)
      .innerJoin(person, eq(person.id, membership.personId))
      .leftJoin(organisation, eq(organisation.id, membership.organisationId))
      .where(eq(membership.id, membershipId)),
    sectionsOf(db, coalitionId, personId),
    manages ? choicesFor(db, member) : undefined,
  ]);
  if (!who) throw new NotFound();
  return {
    ...{ membershipId, coalitionId, role: member.role, owns },
    person: personMark(who.person),
    organisation: who.organisation,
    suspended: member.suspendedAt !== null,
    isMe: grant.personId === personId,
    ...(manage && { manage }),
  };
}

function sectionsOf(db: Db, coalitionId: string, personId: string): Promise<MemberView['owns']> {
  return db
    .select({
      sectionId: section.id,
      documentId: document.id,
      heading: section.heading,
      document: document.title,
      first: sectionOwner.first,
    })
    .from(sectionOwner)
    .innerJoin(section, and(eq(section.id, sectionOwner.sectionId), isInDocument()))
    .innerJoin(document, and(eq(document.id, section.documentId), isThere()))
    .where(and(eq(sectionOwner.personId, personId), eq(document.coalitionId, coalitionId), isLiveOwner()))
    .orderBy(asc(document.madeAt), asc(document.id), asc(section.rank));
}

async function choicesFor(
  db: Db,
  { coalitionId, role, suspendedAt }: { coalitionId: string; role: string; suspendedAt: Date | null },
): Promise<MemberView['manage']> {
  const runs = and(eq(membership.coalitionId, coalitionId), eq(membership.role, 'facilitator'), isMember());
  const [organisations, facilitators] = await Promise.all([
    db
      .select({ id: organisation.id, name: organisation.name })
      .from(organisation)
      .where(eq(organisation.coalitionId, coalitionId))
      .orderBy(asc(organisation.name)),
    db.$count(membership, runs),
  ]);
  return {
    organisations,
    lastFacilitator: role === 'facilitator' && !suspendedAt && facilitators === 1,
  };
}
