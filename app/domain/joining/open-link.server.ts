import { eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { database } from '#db/client.server.ts';
import { coalition, membership, organisation, person, personalLink } from '#db/schema/index.ts';
import type { Actor } from '../access/access.server.ts';
import { hashOf } from '../people/token.server.ts';
import type { OpenedLink } from './personal-link.ts';
import { linkedMembership, linkState } from './state.ts';

/**
 * A personal link as whoever has it sees it: who asks, for what, how long it takes, who will see it. Looking counts
 * nothing and signs nobody in. One statement.
 */
export async function openPersonalLink(actor: Actor, token: string): Promise<OpenedLink> {
  const maker = alias(person, 'maker');
  const visitor = alias(person, 'visitor');
  const [row] = await database()
    .db.select({
      state: linkState(),
      coalitionId: coalition.id,
      coalition: { name: coalition.name },
      madeBy: maker.name,
      person: { id: person.id, name: person.name },
      role: membership.role,
      organisation: organisation.name,
      purpose: personalLink.purpose,
      minutes: personalLink.minutes,
      others: sql<number>`(select count(*)::int - 1 from ${membership} here
        where here.coalition_id = ${personalLink.coalitionId}
          and here.suspended_at is null and here.left_at is null)`,
      visitor: { id: visitor.id, name: visitor.name },
    })
    .from(personalLink)
    .innerJoin(coalition, eq(coalition.id, personalLink.coalitionId))
    .innerJoin(person, eq(person.id, personalLink.personId))
    .innerJoin(membership, linkedMembership())
    .leftJoin(organisation, eq(organisation.id, membership.organisationId))
    .leftJoin(maker, eq(maker.id, personalLink.madeBy))
    .leftJoin(visitor, actor ? eq(visitor.id, actor.personId) : sql`false`)
    .where(eq(personalLink.tokenHash, hashOf(token)));
  if (!row) return { state: 'unknown' };
  const { state, coalition: where, madeBy, coalitionId, person: linked, visitor: me, ...rest } = row;
  if (state !== 'open') return { state, coalition: where, madeBy };
  const { role, organisation: body, purpose, minutes, others } = rest;
  const about = { role, organisation: body, purpose, minutes, others };
  const here = me && (me.id === linked.id ? { home: coalitionId } : { other: me.name });
  return { state, coalition: where, madeBy, person: { name: linked.name }, ...about, here };
}
