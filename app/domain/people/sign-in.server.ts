import { eq, sql } from 'drizzle-orm';
import { words } from '#app/words/index.ts';
import { database, type Db } from '#db/client.server.ts';
import { person } from '#db/schema/index.ts';
import { Invalid } from '../errors.ts';
import { hashPassword, isOutdated, verifyPassword } from './password.server.ts';
import { startSession } from './session.server.ts';
import { beginTry, forgetFailures, takeBack } from './throttle.server.ts';

export type SignIn = { email: string; password: string; ownDevice: boolean; address: string };

/**
 * Signs somebody in by e-mail address and password. An unknown address, a person without a password and a wrong
 * password take the same work and get the same words. Hashes made with older parameters are renewed on the way.
 *
 * @throws Invalid when the two do not go together, TooMany after too many failed tries or when hashing is crowded.
 */
export async function signIn(
  { email, password, ownDevice, address }: SignIn,
  db: Db = database().db,
): Promise<{ personId: string; token: string }> {
  const made = await beginTry({ account: email, address }, db);
  const [found] = await db
    .select({ id: person.id, kept: person.passwordHash })
    .from(person)
    .where(eq(sql`lower(${person.email})`, email.toLowerCase()));
  const same = await verifyPassword(found?.kept, password).catch(async (error: unknown) => {
    await takeBack(made, db);
    throw error;
  });
  if (!found || !same) throw new Invalid(words.signIn.wrong);
  const renewed = found.kept && isOutdated(found.kept) ? await hashPassword(password) : undefined;
  return db.transaction(async (tx) => {
    await forgetFailures(made, tx);
    if (renewed) await tx.update(person).set({ passwordHash: renewed }).where(eq(person.id, found.id));
    const { token } = await startSession(found.id, { ownDevice }, tx);
    return { personId: found.id, token };
  });
}
