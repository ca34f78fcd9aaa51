import { and, eq, isNull, sql } from 'drizzle-orm';
import { words } from '#app/words/index.ts';
import { database, type Db, type Tx } from '#db/client.server.ts';
import { membership, person, personalLink } from '#db/schema/index.ts';
import { Conflict, NotFound } from '../errors.ts';
import { record } from '../history/record.server.ts';
import { startSession } from '../people/session.server.ts';
import { hashOf } from '../people/token.server.ts';
import { linkedMembership, linkState } from './state.ts';

/**
 * Lets a person in on this device by their personal link, as often and on as many devices as they like. The first
 * time is written down as their joining.
 *
 * @throws NotFound for a token that opens nothing, Conflict when the link was withdrawn or replaced, and for who has
 * an account of their own, takes part elsewhere too, or is not in the coalition now.
 */
export async function joinByLink(
  token: string,
  { ownDevice }: { ownDevice: boolean },
  db: Db = database().db,
): Promise<{ personId: string; coalitionId: string; token: string }> {
  return db.transaction(async (tx) => {
    const { id, state, coalitionId, personId, role } = await holdOpened(tx, token);
    if (state !== 'open') throw new Conflict(words.joining.links.closed[state].what);
    const first = await tx
      .update(personalLink)
      .set({ firstUsedAt: sql`now()` })
      .where(and(eq(personalLink.id, id), isNull(personalLink.firstUsedAt)))
      .returning({ id: personalLink.id });
    if (first.length > 0 && !(await hasJoined(tx, coalitionId, personId, id))) {
      const data = { personId, role, by: 'personal link' as const };
      await record(tx, { kind: 'member.joined', coalitionId, actorId: personId, data });
    }
    const session = await startSession(personId, { ownDevice }, tx);
    return { personId, coalitionId, token: session.token };
  });
}

/**
 * The link a token stands for, its person held: withdrawing it, and adding a password, come before or after. Many
 * may join at once by their own links on several devices, so the hold is shared.
 */
async function holdOpened(tx: Tx, token: string) {
  const opened = eq(personalLink.tokenHash, hashOf(token));
  const [found] = await tx.select({ personId: personalLink.personId }).from(personalLink).where(opened);
  if (!found) throw new NotFound();
  await tx.select({ id: person.id }).from(person).where(eq(person.id, found.personId)).for('share');
  const [link] = await tx
    .select({
      id: personalLink.id,
      state: linkState(),
      coalitionId: personalLink.coalitionId,
      personId: personalLink.personId,
      role: membership.role,
    })
    .from(personalLink)
    .innerJoin(person, eq(person.id, personalLink.personId))
    .innerJoin(membership, linkedMembership())
    .where(opened);
  if (!link) throw new NotFound();
  return link;
}

/** Whether an earlier link of theirs was used: then they joined long ago. */
async function hasJoined(tx: Tx, coalitionId: string, personId: string, id: string): Promise<boolean> {
  const earlier = and(
    eq(personalLink.coalitionId, coalitionId),
    eq(personalLink.personId, personId),
    sql`${personalLink.id} <> ${id} and ${personalLink.firstUsedAt} is not null`,
  );
  return (await tx.$count(personalLink, earlier)) > 0;
}
