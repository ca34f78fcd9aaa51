import { and, asc, eq, notExists } from 'drizzle-orm';
import { env, isPublic } from '#app/platform/env.server.ts';
import { database, type Db } from '#db/client.server.ts';
import { coalition, membership, organisation, person } from '#db/schema/index.ts';
import { isMember } from '../access/live.ts';
import type { Role } from '../access/roles.ts';
import type { PersonMark } from '../documents/page.ts';
import { NotFound } from '../errors.ts';
import { personMark } from './mark.ts';
import { startSession } from './session.server.ts';

/** Somebody made up, whom any visitor may be. */
export type Face = PersonMark & { role: Role; organisation: string | null; line: string };

/** Whether faces are offered at all: on this machine only, unless the operator says otherwise. */
export function isDemoOffered(): boolean {
  return !isPublic(env()) || env().COPRODUCE_DEMO;
}

/** Everybody whom a visitor may be, facilitators first; nobody where the demo is not offered. */
export async function demoFaces(db: Db = database().db): Promise<Face[]> {
  if (!isDemoOffered()) return [];
  const rows = await db
    .select({
      id: person.id,
      name: person.name,
      hue: person.hue,
      line: person.line,
      role: membership.role,
      organisation: organisation.name,
    })
    .from(person)
    .innerJoin(membership, and(eq(membership.personId, person.id), isMember()))
    .innerJoin(coalition, eq(coalition.id, membership.coalitionId))
    .leftJoin(organisation, eq(organisation.id, membership.organisationId))
    .where(madeUp(db))
    .orderBy(asc(membership.role), asc(person.id));
  const first = new Map(rows.toReversed().map((row) => [row.id, row]));
  return rows
    .filter((row) => first.get(row.id) === row)
    .map((row) => ({ ...personMark(row), role: row.role, organisation: row.organisation, line: row.line }));
}

/**
 * Signs a visitor in as somebody made up.
 *
 * @throws NotFound for everybody who is real, or belongs to a coalition that is, and where no demo is offered.
 */
export async function enterAs(
  personId: string,
  db: Db = database().db,
): Promise<{ personId: string; token: string }> {
  const faces = await demoFaces(db);
  if (!faces.some((face) => face.id === personId)) throw new NotFound();
  const { token } = await startSession(personId, {}, db);
  return { personId, token };
}

/** Marked as made up, and in no coalition (suspended or not) that is real. */
function madeUp(db: Db) {
  const inARealOne = db
    .select({ id: membership.id })
    .from(membership)
    .innerJoin(coalition, eq(coalition.id, membership.coalitionId))
    .where(and(eq(membership.personId, person.id), eq(coalition.demo, false)));
  return and(eq(person.demo, true), eq(coalition.demo, true), notExists(inARealOne));
}
