import { and, eq, isNull } from 'drizzle-orm';
import { words } from '#app/words/index.ts';
import { database, type Tx } from '#db/client.server.ts';
import { person, session as sessions } from '#db/schema/index.ts';
import { Conflict, Invalid, NotFound } from '../errors.ts';
import { writeMail } from '../mail/write.server.ts';
import { ownAccount } from './account.server.ts';
import { endResetsOf, endSessionsOf } from './ending.server.ts';
import { hashPassword } from './password.server.ts';
import { checkNewPassword, provePassword } from './prove.server.ts';
import { startSession, type LiveSession } from './session.server.ts';
import { isEmailTaken } from './taken.ts';
import { forgetFailures } from './throttle.server.ts';

/** The session that goes on after every other has ended: a new one, with a token nobody has seen. */
export type Afresh = { token: string; ownDevice: boolean };

/**
 * Changes one's password: the present one is asked for. Every session ends, a new one begins here, and links to
 * choose a password stop working.
 *
 * @throws Invalid naming `present` or `password`, TooMany after too many tries, Conflict when it was changed meanwhile.
 */
export async function changePassword(
  session: LiveSession | null,
  given: { present: string; password: string; address: string },
): Promise<Afresh> {
  const me = await signedInAccount(session);
  await checkNewPassword(me, given.password);
  const made = await provePassword(me, given);
  const passwordHash = await hashPassword(given.password);
  return database().db.transaction(async (tx) => {
    const changed = await tx
      .update(person)
      .set({ passwordHash })
      .where(and(eq(person.id, me.id), eq(person.passwordHash, me.passwordHash ?? '')))
      .returning({ id: person.id });
    if (changed.length === 0) throw new Conflict(words.account.changedMeanwhile);
    await forgetFailures(made, tx);
    if (me.email) await tell(tx, me.id, me.email, words.account.letters.passwordChanged(me.name));
    return beginAfresh(tx, me.id, session?.sessionId);
  });
}

/**
 * Changes the e-mail address one signs in with: the password is asked for. The old address is told.
 *
 * @throws Invalid naming `present` or `email`, TooMany after too many tries.
 */
export async function changeEmail(
  session: LiveSession | null,
  given: { email: string; present: string; address: string },
): Promise<void> {
  const me = await signedInAccount(session);
  const made = await provePassword(me, given);
  await database().db.transaction(async (tx) => {
    await tx
      .update(person)
      .set({ email: given.email })
      .where(eq(person.id, me.id))
      // The try stays counted: nobody can ask, address by address, who is here.
      .catch(saysTaken);
    await forgetFailures(made, tx);
    await endResetsOf(tx, me.id);
    if (me.email) await tell(tx, me.id, me.email, words.account.letters.emailChanged(me.name));
  });
}

/**
 * Somebody whose way in was a personal link gets an account of their own: an e-mail address and a password, by the
 * same rules as everybody's. Every other session ends.
 *
 * @throws Invalid naming `email` or `password`, Conflict when there is a password already.
 */
export async function makeAccount(
  session: LiveSession | null,
  given: { email: string; password: string },
): Promise<Afresh> {
  const me = await signedInAccount(session);
  if (me.passwordHash !== null) throw new Conflict(words.account.hasPassword);
  await checkNewPassword({ ...me, email: given.email }, given.password);
  const passwordHash = await hashPassword(given.password);
  return database().db.transaction(async (tx) => {
    const made = await tx
      .update(person)
      .set({ email: given.email, passwordHash })
      .where(and(eq(person.id, me.id), isNull(person.passwordHash)))
      .returning({ id: person.id })
      .catch(saysTaken);
    if (made.length === 0) throw new Conflict(words.account.hasPassword);
    return beginAfresh(tx, me.id, session?.sessionId);
  });
}

/** Ends every session of a person and every link to choose a password, and begins one session. */
export async function beginAfresh(tx: Tx, personId: string, sessionId?: string): Promise<Afresh> {
  const [here] = sessionId
    ? await tx.select({ ownDevice: sessions.ownDevice }).from(sessions).where(eq(sessions.id, sessionId))
    : [];
  const ownDevice = here?.ownDevice ?? false;
  await endSessionsOf(tx, personId);
  await endResetsOf(tx, personId);
  const { token } = await startSession(personId, { ownDevice }, tx);
  return { token, ownDevice };
}

async function signedInAccount(session: LiveSession | null) {
  if (!session) throw new NotFound();
  return ownAccount(database().db, session.personId);
}

const tell = (tx: Tx, personId: string, to: string, letter: { subject: string; text: string }) =>
  writeMail(tx, { coalitionId: null, personId, to, ...letter });

function saysTaken(error: unknown): never {
  if (!isEmailTaken(error)) throw error;
  throw new Invalid(words.account.emailTaken, { email: words.account.emailTaken });
}
