import { and, asc, eq } from 'drizzle-orm';
import { database } from '#db/client.server.ts';
import { coalition, membership, person } from '#db/schema/index.ts';
import { authorise, type Actor } from '../access/access.server.ts';
import { isMember } from '../access/live.ts';
import { NotFound } from '../errors.ts';
import { personMark } from '../people/mark.ts';
import type { CoalitionFrame } from './frame.ts';

/**
 * The frame of a coalition's pages for this person. Two statements.
 *
 * @throws NotFound when the coalition is not there for them.
 */
export async function coalitionFrame(actor: Actor, coalitionId: string): Promise<CoalitionFrame> {
  const grant = await authorise(actor, 'coalition.read', coalitionId);
  const rows = await database()
    .db.select({
      me: { id: person.id, name: person.name, hue: person.hue },
      coalition: {
        id: coalition.id,
        name: coalition.name,
        place: coalition.place,
        language: coalition.language,
        timeZone: coalition.timeZone,
        demo: coalition.demo,
      },
    })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .innerJoin(coalition, eq(coalition.id, membership.coalitionId))
    .where(and(eq(membership.personId, grant.personId), isMember()))
    .orderBy(asc(coalition.name));
  const here = rows.find((row) => row.coalition.id === grant.coalitionId);
  if (!here) throw new NotFound();
  return {
    me: { ...personMark(here.me), role: grant.role },
    coalition: here.coalition,
    others: rows
      .filter((row) => row !== here)
      .map((row) => ({ id: row.coalition.id, name: row.coalition.name })),
    may: {
      change: grant.may('coalition.change'),
      invite: grant.may('coalition.invite'),
      manageMembers: grant.may('coalition.manage-members'),
      startDocument: grant.may('coalition.start-document'),
    },
  };
}
