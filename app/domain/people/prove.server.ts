import { eq } from 'drizzle-orm';
import { words } from '#app/words/index.ts';
import { database, type Db } from '#db/client.server.ts';
import { coalition, membership } from '#db/schema/index.ts';
import { Invalid } from '../errors.ts';
import { verifyPassword } from './password.server.ts';
import { checkPassword } from './password-rule.ts';
import { beginTry, takeBack, type Try } from './throttle.server.ts';

type Account = { id: string; name: string; email: string | null; passwordHash: string | null };

/**
 * Asks somebody who is signed in for their password once more. Counted like signing in; whoever goes through with
 * what they wanted hands the try to `forgetFailures`.
 *
 * @throws Invalid naming the field `present`, TooMany after too many failed tries or when hashing is crowded.
 */
export async function provePassword(
  account: Account,
  { present, address }: { present: string; address: string },
  db: Db = database().db,
): Promise<Try> {
  const made = await beginTry({ account: account.email ?? account.id, address }, db);
  const same = await verifyPassword(account.passwordHash, present).catch(async (error: unknown) => {
    await takeBack(made, db);
    throw error;
  });
  if (!same) throw new Invalid(words.account.presentWrong, { present: words.account.presentWrong });
  return made;
}

/**
 * Holds a new password of this person to the rule, their coalitions' names included.
 *
 * @throws Invalid naming the field `password`.
 */
export async function checkNewPassword(
  account: Omit<Account, 'passwordHash'>,
  password: string,
  db: Db = database().db,
): Promise<void> {
  const places = await db
    .select({ name: coalition.name })
    .from(membership)
    .innerJoin(coalition, eq(coalition.id, membership.coalitionId))
    .where(eq(membership.personId, account.id));
  checkPassword(password, [account.name, account.email ?? '', ...places.map(({ name }) => name)]);
}
