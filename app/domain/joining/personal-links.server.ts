import { and, desc, eq, isNull } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { database } from '#db/client.server.ts';
import { membership, organisation, person, personalLink } from '#db/schema/index.ts';
import { authorise, type Actor } from '../access/access.server.ts';
import type { OrganisationChoice } from './invitation.ts';
import { organisationChoices } from './organisations.server.ts';
import type { PersonalLinkLine } from './personal-link.ts';
import { linkedMembership, linkState } from './state.ts';

/**
 * The personal links of everybody who has (or had) one and is still in the coalition, by name, the live or else the last
 * one of each; and the coalition's organisations, to choose one for the next.
 *
 * @throws NotFound to strangers, Forbidden to everybody but facilitators.
 */
export async function personalLinksOf(
  actor: Actor,
  coalitionId: string,
): Promise<{ links: PersonalLinkLine[]; organisations: OrganisationChoice[] }> {
  await authorise(actor, 'coalition.invite', coalitionId);
  const maker = alias(person, 'maker');
  const rows = await database()
    .db.selectDistinctOn([personalLink.personId], {
      id: personalLink.id,
      state: linkState(),
      name: person.name,
      role: membership.role,
      organisation: organisation.name,
      purpose: personalLink.purpose,
      minutes: personalLink.minutes,
      madeBy: maker.name,
      madeAt: personalLink.madeAt,
      firstUsedAt: personalLink.firstUsedAt,
    })
    .from(personalLink)
    .innerJoin(person, eq(person.id, personalLink.personId))
    .innerJoin(membership, and(linkedMembership(), isNull(membership.leftAt)))
    .leftJoin(organisation, eq(organisation.id, membership.organisationId))
    .leftJoin(maker, eq(maker.id, personalLink.madeBy))
    .where(eq(personalLink.coalitionId, coalitionId))
    .orderBy(
      personalLink.personId,
      desc(isNull(personalLink.withdrawnAt)),
      desc(personalLink.madeAt),
      desc(personalLink.id),
    );
  const links = rows
    .map(({ madeAt, firstUsedAt, ...row }) => ({
      ...row,
      madeAt: madeAt.toISOString(),
      firstUsedAt: firstUsedAt?.toISOString() ?? null,
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  return { links, organisations: await organisationChoices(coalitionId) };
}
