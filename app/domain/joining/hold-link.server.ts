import { and, desc, eq, isNull } from 'drizzle-orm';
import { words } from '#app/words/index.ts';
import { database, type Db, type Tx } from '#db/client.server.ts';
import { membership, person, personalLink } from '#db/schema/index.ts';
import { authorise, type Actor } from '../access/access.server.ts';
import { isId } from '../id.ts';
import { Conflict, NotFound } from '../errors.ts';
import type { Barred } from './personal-link.ts';
import { barredBy, linkedMembership } from './state.ts';

/** A personal link, and the facilitator who may change it. */
export type ReachedLink = { coalitionId: string; linkedId: string; facilitatorId: string };

/**
 * A personal link by the gate; its coalition comes from its row.
 *
 * @throws NotFound to strangers and where there is none, Forbidden to everybody but facilitators.
 */
export async function reachLink(asking: Actor, linkId: string): Promise<ReachedLink> {
  if (!isId(linkId)) throw new NotFound();
  const [found] = await database()
    .db.select({ coalitionId: personalLink.coalitionId, linkedId: personalLink.personId })
    .from(personalLink)
    .where(eq(personalLink.id, linkId));
  if (!found) throw new NotFound();
  const { personId } = await authorise(asking, 'coalition.invite', found.coalitionId);
  return { ...found, facilitatorId: personId };
}

/**
 * Holds a person until the transaction ends: nobody comes in by their link meanwhile, and no password is added.
 * Says how their last link stands.
 */
export async function holdLinked(
  tx: Tx,
  { coalitionId, linkedId }: Pick<ReachedLink, 'coalitionId' | 'linkedId'>,
): Promise<LinkStanding> {
  await tx.select({ id: person.id }).from(person).where(eq(person.id, linkedId)).for('no key update');
  return standingOf(tx, coalitionId, linkedId);
}

export type LinkStanding = {
  name: string;
  /** Why no link may open anything for them, or null. */
  barred: Barred | null;
  /** The live link; undefined when it was withdrawn. */
  liveId: string | undefined;
  purpose: string;
  minutes: number | null;
};

/** How a person's last link stands. @throws NotFound where there was never one. */
export async function standingOf(db: Db | Tx, coalitionId: string, linkedId: string): Promise<LinkStanding> {
  const [last] = await db
    .select({
      id: personalLink.id,
      name: person.name,
      barred: barredBy(),
      withdrawnAt: personalLink.withdrawnAt,
      purpose: personalLink.purpose,
      minutes: personalLink.minutes,
    })
    .from(personalLink)
    .innerJoin(person, eq(person.id, personalLink.personId))
    .innerJoin(membership, linkedMembership())
    .where(and(eq(personalLink.coalitionId, coalitionId), eq(personalLink.personId, linkedId)))
    // The live one first: a link's age is that of its transaction, and several may have begun at once.
    .orderBy(desc(isNull(personalLink.withdrawnAt)), desc(personalLink.madeAt), desc(personalLink.id))
    .limit(1);
  if (!last) throw new NotFound();
  const { id, withdrawnAt, ...standing } = last;
  return { ...standing, liveId: withdrawnAt ? undefined : id };
}

/** @throws Conflict in words when a facilitator has no say over this person's way in (any more). */
export function requireLinked({ barred, name }: Pick<LinkStanding, 'barred' | 'name'>): void {
  if (barred) throw new Conflict(words.joining.links.barred[barred](name));
}
