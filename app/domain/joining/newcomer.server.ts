import { eq, sql, type SQL } from 'drizzle-orm';
import { words } from '#app/words/index.ts';
import { database, type Db, type Tx } from '#db/client.server.ts';
import { invitation, membership, person } from '#db/schema/index.ts';
import { Conflict, NotFound } from '../errors.ts';
import { checkPassword } from '../people/password-rule.ts';
import { hashPassword } from '../people/password.server.ts';
import { startSession } from '../people/session.server.ts';
import { hashOf } from '../people/token.server.ts';
import { enter, holdInvitation, requireOpen } from './hold.server.ts';
import { invitationState } from './state.ts';

/** Somebody who makes their account to join. An invitation for one e-mail address brings the address itself. */
export type Newcomer = { name: string; email: string; password: string; ownDevice: boolean };

/**
 * Makes an account, joins by an invitation and signs the person in: all of it or nothing. Of many at once with one
 * link exactly one succeeds.
 *
 * @throws NotFound for a token that opens nothing, Invalid when the password is easy to guess, Conflict when the
 * invitation was used, was revoked or ran out, and when the address has an account: its owner signs in first.
 */
export async function joinAsNewcomer(
  token: string,
  { name, email: given, password, ownDevice }: Newcomer,
  db: Db = database().db,
): Promise<{ personId: string; coalitionId: string; token: string }> {
  const { state, bound } = await stateOf(token, db);
  // Only somebody with an invitation makes the server work for a hash.
  requireOpen({ state });
  const email = bound ?? given;
  checkPassword(password, [name, email]);
  if (await hasAccount(email, db)) throw taken();
  const passwordHash = await hashPassword(password);
  return db.transaction(async (tx) => {
    const held = await holdInvitation(tx, token);
    requireOpen(held);
    const personId = await addPerson(tx, held.coalitionId, { name, email, passwordHash });
    // Never a password for an account that is there: somebody was first with this address.
    if (!personId) throw taken();
    await enter(tx, held, personId);
    const session = await startSession(personId, { ownDevice }, tx);
    return { personId, coalitionId: held.coalitionId, token: session.token };
  });
}

/** A person nobody has met: with a hue of their own as far as there are enough. Undefined when the address is taken. */
export async function addPerson(
  tx: Tx,
  coalitionId: string,
  about: { name: string; email: string | null; passwordHash?: string },
): Promise<string | undefined> {
  const [made] = await tx
    .insert(person)
    .values({ ...about, hue: nextHue(coalitionId) })
    .onConflictDoNothing()
    .returning({ id: person.id });
  return made?.id;
}

const nextHue = (coalitionId: string): SQL =>
  sql`(select count(*) % 12 + 1 from ${membership} where ${membership.coalitionId} = ${coalitionId})`;

async function stateOf(token: string, db: Db) {
  const [found] = await db
    .select({
      state: invitationState(),
      bound: sql<string | null>`case when ${invitation.boundToEmail} then ${invitation.email} end`,
    })
    .from(invitation)
    .where(eq(invitation.tokenHash, hashOf(token)));
  if (!found) throw new NotFound();
  return found;
}

async function hasAccount(email: string, db: Db): Promise<boolean> {
  const same = eq(sql`lower(${person.email})`, email.toLowerCase());
  return (await db.$count(person, same)) > 0;
}

const taken = () => new Conflict(words.joining.addressTaken);
