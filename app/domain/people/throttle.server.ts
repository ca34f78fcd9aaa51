import { createHash } from 'node:crypto';
import { and, count, desc, eq, gt, inArray, sql } from 'drizzle-orm';
import { words } from '#app/words/index.ts';
import { database, type Db, type Tx } from '#db/client.server.ts';
import { signInFailure } from '#db/schema/index.ts';
import { TooMany } from '../errors.ts';

/** Failed tries in the last five minutes, beyond which the next one waits (quality: Cyber Essentials, ASVS 6.1.1). */
const MOST = { account: 10, address: 50 } as const;
const WINDOW_SECONDS = 5 * 60;
const WINDOW = sql`interval '5 minutes'`;

/** A try that counts as failed until it is taken back. */
export type Try = { rows: string[]; account: Uint8Array };

/**
 * Counts a try before it is made, so that many at once cannot all slip in below the limit. `account` is counted
 * whether or not there is such an account. Tries that are turned away are not counted: the wait never grows, and
 * nobody is locked out for good.
 *
 * @throws TooMany with the seconds until the oldest of the failures is forgotten.
 */
export async function beginTry(
  who: { account: string; address: string },
  db: Db = database().db,
): Promise<Try> {
  const account = subject('account', who.account);
  const address = subject('address', who.address);
  return db.transaction(async (tx) => {
    // Always the account first, then the address: two tries never wait for each other.
    await countOne(tx, account, MOST.account);
    await countOne(tx, address, MOST.address);
    await tx.delete(signInFailure).where(sql`${signInFailure.at} < now() - ${WINDOW}`);
    const made = await tx
      .insert(signInFailure)
      .values([{ subject: account }, { subject: address }])
      .returning({ id: signInFailure.id });
    return { rows: made.map((row) => row.id), account };
  });
}

/** The try was not one after all (nothing was compared): it does not count. */
export async function takeBack(made: Try, db: Db | Tx = database().db): Promise<void> {
  await db.delete(signInFailure).where(inArray(signInFailure.id, made.rows));
}

/** The try succeeded: it does not count, and the account's earlier failures are forgotten. */
export async function forgetFailures(made: Try, db: Db | Tx = database().db): Promise<void> {
  await takeBack(made, db);
  await db.delete(signInFailure).where(eq(signInFailure.subject, made.account));
}

async function countOne(tx: Tx, who: Uint8Array, most: number): Promise<void> {
  const key = Buffer.from(who).readInt32BE(0);
  await tx.execute(sql`select pg_advisory_xact_lock(${most}::int, ${key}::int)`);
  const recent = and(eq(signInFailure.subject, who), gt(signInFailure.at, sql`now() - ${WINDOW}`));
  const [counted] = await tx.select({ failures: count() }).from(signInFailure).where(recent);
  if ((counted?.failures ?? 0) < most) return;
  const [oldest] = await tx
    .select({ seconds: sql<number>`ceil(extract(epoch from ${signInFailure.at} + ${WINDOW} - now()))::int` })
    .from(signInFailure)
    .where(recent)
    .orderBy(desc(signInFailure.at))
    .offset(most - 1)
    .limit(1);
  const wait = Math.max(1, oldest?.seconds ?? WINDOW_SECONDS);
  throw new TooMany(words.signIn.tooMany(Math.ceil(wait / 60)), wait);
}

function subject(kind: 'account' | 'address', name: string): Uint8Array {
  return createHash('sha256').update(`${kind}:${name.toLowerCase()}`).digest();
}
