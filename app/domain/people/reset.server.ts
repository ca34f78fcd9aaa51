import { and, eq, gt, isNull, sql, type SQL } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { words } from '#app/words/index.ts';
import { database, type Db } from '#db/client.server.ts';
import { mail, passwordReset, person } from '#db/schema/index.ts';
import { NotFound } from '../errors.ts';
import { beginAfresh, type Afresh } from './change.server.ts';
import { hashPassword } from './password.server.ts';
import { checkNewPassword } from './prove.server.ts';
import { beginTry } from './throttle.server.ts';
import { hashOf, newToken } from './token.server.ts';

/** How long a link to choose a password works, in minutes. */
export const RESET_MINUTES = 10;
const LIFE = sql`interval '10 minutes'`;
/** Letters one account gets in an hour, whoever asks: more would only bury the person's other mail. */
const LETTERS_LEFT = sql`(select count(*) < 5 from ${passwordReset} lately
  where lately.person_id = ${person.id} and lately.made_at > now() - interval '1 hour')`;

/** Where a link leads, given its token. */
type LinkTo = (token: string) => string;

/**
 * Writes somebody who has forgotten their password a letter with a link. Whether there is an account or not, the
 * same statements run, one commit is waited for and nothing is returned, so neither the answer nor the clock tells.
 *
 * @throws TooMany after many requests for one address, or from one place.
 */
export async function askForReset(
  { email, address, linkTo }: { email: string; address: string; linkTo: LinkTo },
  db: Db = database().db,
): Promise<void> {
  const token = newToken();
  const { subject, text } = words.account.letters.reset(linkTo(token), RESET_MINUTES);
  await db.transaction(async (tx) => {
    // Counted apart from sign-ins: asking for a letter keeps nobody from signing in.
    await beginTry({ account: `reset ${email}`, address: `reset ${address}` }, tx);
    await tx.execute(sql`
      with asked as (${insertReset(token, email, LETTERS_LEFT)} returning person_id)
      insert into ${mail} (id, person_id, "to", subject, text, opens_account)
      select ${uuidv7()}::uuid, ${person.id}, ${person.email}, ${subject}, ${text}, true
      from asked join ${person} on ${person.id} = asked.person_id`);
    await tx.delete(passwordReset).where(sql`${passwordReset.madeAt} < now() - interval '1 day'`);
  });
}

/**
 * A link for the person who runs Coproduce to hand over themselves (`npm run reset-link`). Undefined when nobody has
 * that e-mail address.
 */
export async function makeResetLink(
  email: string,
  linkTo: LinkTo,
  db: Db = database().db,
): Promise<string | undefined> {
  const token = newToken();
  const made = await db.execute(sql`${insertReset(token, email, sql`true`)} returning person_id`);
  return made.length > 0 ? linkTo(token) : undefined;
}

/** Whose password a link is for. Looking uses nothing up. @throws NotFound when it does not (or no longer) work. */
export async function openReset(
  token: string,
  db: Db = database().db,
): Promise<{ personId: string; name: string; email: string | null }> {
  const [found] = await db
    .select({ personId: person.id, name: person.name, email: person.email })
    .from(passwordReset)
    .innerJoin(person, eq(person.id, passwordReset.personId))
    .where(usable(token));
  if (!found) throw new NotFound();
  return found;
}

/**
 * Sets a new password by a link and signs the person in. The link is used up by one UPDATE: of many at once exactly
 * one succeeds. Every session and every other link ends. Nothing else comes of it: no invitation is accepted.
 *
 * @throws NotFound when the link does not (or no longer) work, Invalid naming `password`.
 */
export async function resetPassword(
  token: string,
  password: string,
  db: Db = database().db,
): Promise<Afresh & { personId: string }> {
  // Only somebody with a link makes the server work for a hash.
  const { personId, name, email } = await openReset(token, db);
  await checkNewPassword({ id: personId, name, email }, password, db);
  const passwordHash = await hashPassword(password);
  return db.transaction(async (tx) => {
    const used = await tx
      .update(passwordReset)
      .set({ usedAt: sql`now()` })
      .where(usable(token))
      .returning({ id: passwordReset.id });
    if (used.length === 0) throw new NotFound();
    await tx.update(person).set({ passwordHash }).where(eq(person.id, personId));
    return { personId, ...(await beginAfresh(tx, personId)) };
  });
}

const usable = (token: string): SQL | undefined =>
  and(
    eq(passwordReset.tokenHash, hashOf(token)),
    isNull(passwordReset.usedAt),
    gt(passwordReset.madeAt, sql`now() - ${LIFE}`),
  );

/** Adds a row for whoever has this e-mail address, if `also`; none for nobody. */
const insertReset = (token: string, email: string, also: SQL): SQL => sql`
  insert into ${passwordReset} (id, person_id, token_hash)
  select ${uuidv7()}::uuid, ${person.id}, ${sql.param(hashOf(token), passwordReset.tokenHash)}
  from ${person} where lower(${person.email}) = ${email.toLowerCase()} and ${also}`;
