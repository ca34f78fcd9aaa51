import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { database } from '#db/client.server.ts';
import { membership, organisation, person } from '#db/schema/index.ts';
import { authorise, type Actor } from '../access/access.server.ts';
import { personMark } from '../people/mark.ts';
import { kindOf, type Listed, type People } from './people.ts';

/**
 * Everybody in a coalition, grouped by organisation; with `looked` only people and organisations whose names hold
 * it, capitals and accents aside. Suspended people are listed for those who manage members only. Two statements.
 *
 * @throws NotFound when the coalition is not there for them.
 */
export async function peopleOf(actor: Actor, coalitionId: string, looked = ''): Promise<People> {
  const grant = await authorise(actor, 'coalition.read', coalitionId);
  const { db } = database();
  const seen = grant.may('coalition.manage-members')
    ? isNull(membership.leftAt)
    : and(isNull(membership.leftAt), isNull(membership.suspendedAt));
  const [members, organisations] = await Promise.all([
    db
      .select({
        membershipId: membership.id,
        organisationId: membership.organisationId,
        role: membership.role,
        suspended: sql`${membership.suspendedAt} is not null`.mapWith(Boolean),
        id: person.id,
        name: person.name,
        hue: person.hue,
      })
      .from(membership)
      .innerJoin(person, eq(person.id, membership.personId))
      .where(and(eq(membership.coalitionId, coalitionId), seen))
      .orderBy(asc(membership.role), asc(sql`lower(${person.name})`), asc(person.id)),
    db
      .select({ id: organisation.id, name: organisation.name, kind: organisation.kind })
      .from(organisation)
      .where(eq(organisation.coalitionId, coalitionId))
      .orderBy(asc(sql`lower(${organisation.name})`)),
  ]);
  const wanted = folded(looked);
  const groups = new Map<string | null, Listed[]>();
  const found = new Set(
    organisations.filter(({ name }) => folded(name).includes(wanted)).map(({ id }) => id),
  );
  for (const { membershipId, organisationId, role, suspended, ...who } of members) {
    const inFound = organisationId !== null && found.has(organisationId);
    if (!inFound && !folded(who.name).includes(wanted)) continue;
    const group = groups.get(organisationId) ?? [];
    groups.set(organisationId, [...group, { membershipId, person: personMark(who), role, suspended }]);
  }
  return {
    count: members.length,
    organisations: organisations
      .map((each) => ({ ...each, kind: kindOf(each.kind), members: groups.get(each.id) ?? [] }))
      .filter((each) => each.members.length > 0 || found.has(each.id)),
    themselves: groups.get(null) ?? [],
  };
}

/** Capitals and accents do not matter to who looks for a name. */
const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('en-GB').trim();
