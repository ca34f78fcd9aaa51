import { and, eq, sql } from 'drizzle-orm';
import { words } from '#app/words/index.ts';
import { database, type Db } from '#db/client.server.ts';
import { membership, person } from '#db/schema/index.ts';
import type { Actor } from '../access/access.server.ts';
import { isMember } from '../access/live.ts';
import { Conflict, NotFound } from '../errors.ts';
import { enter, holdInvitation, requireOpen } from './hold.server.ts';

/**
 * A signed-in person joins by an invitation. Of many at once with one link exactly one succeeds. Who is in already
 * stays as they are, and nothing is used up. Returns the coalition's id.
 *
 * @throws NotFound for nobody and for a token that opens nothing, Conflict when it was used, was revoked or ran out,
 * is for another address, and for who is suspended or has no account of their own.
 */
export async function joinAs(actor: Actor, token: string, db: Db = database().db): Promise<string> {
  if (!actor) throw new NotFound();
  const { personId } = actor;
  return db.transaction(async (tx) => {
    const held = await holdInvitation(tx, token);
    const here = and(
      eq(membership.personId, person.id),
      eq(membership.coalitionId, held.coalitionId),
      isMember(),
    );
    const [me] = await tx
      .select({
        email: person.email,
        hasPassword: sql`${person.passwordHash} is not null`.mapWith(Boolean),
        isHere: sql`${membership.id} is not null`.mapWith(Boolean),
      })
      .from(person)
      .leftJoin(membership, here)
      .where(eq(person.id, personId));
    if (!me) throw new NotFound();
    if (me.isHere) return held.coalitionId;
    requireOpen(held);
    if (held.email && held.email.toLowerCase() !== me.email?.toLowerCase())
      throw new Conflict(words.joining.otherAddress);
    // A personal link is in its facilitators' hands too: what it opens must not grow beyond their coalition.
    if (!me.hasPassword) throw new Conflict(words.joining.needsAccount);
    await enter(tx, held, personId);
    return held.coalitionId;
  });
}
