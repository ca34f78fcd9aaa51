import { createHash, randomInt } from 'node:crypto';
import { and, eq, gt, isNull, notExists, sql } from 'drizzle-orm';
import { words } from '#app/words/index.ts';
import { database, type Db, type Tx } from '#db/client.server.ts';
import { person, setupCode } from '#db/schema/index.ts';
import { startCoalition } from '../coalitions/start.server.ts';
import { Invalid } from '../errors.ts';
import { hashPassword } from './password.server.ts';
import { checkPassword } from './password-rule.ts';
import { startSession } from './session.server.ts';

/** Letters and figures that cannot be taken for one another: no 0, 1, i, l, o, u. */
const LETTERS = '23456789abcdefghjkmnpqrstvwxyz';
/** Four groups of five: 98 bits. */
const GROUPS = 4;
const GROUP = 5;

/** The first person of an empty installation, and the coalition they start. */
export type FirstPerson = { code: string; name: string; email: string; password: string; coalition: string };

/** Whether nobody has an account here yet. */
export async function isEmptyInstallation(db: Db | Tx = database().db): Promise<boolean> {
  const rows = await db.select({ id: person.id }).from(person).limit(1);
  return rows.length === 0;
}

/**
 * Makes a code that lets its holder make the first account: once, for 24 hours. Only its SHA-256 is kept.
 * Returns undefined as soon as there is anybody.
 */
export async function issueSetupCode(db: Db = database().db): Promise<string | undefined> {
  if (!(await isEmptyInstallation(db))) return undefined;
  const group = () => Array.from({ length: GROUP }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  const code = Array.from({ length: GROUPS }, group).join('-');
  await db.insert(setupCode).values({ codeHash: hashOf(code) });
  return code;
}

/**
 * Makes the first account and its coalition, and signs the person in. The code is used up in the same transaction
 * by one UPDATE that also asks for its age and for an empty installation: of many at once exactly one succeeds.
 *
 * @throws Invalid when the code does not (or no longer) open anything, or the password is easy to guess.
 */
export async function setUp(
  first: FirstPerson,
  db: Db = database().db,
): Promise<{ personId: string; token: string }> {
  checkPassword(first.password, [first.name, first.email, first.coalition]);
  // Only somebody with a code makes the server work for a hash.
  const [known] = await db.select({ id: setupCode.id }).from(setupCode).where(usable(db, first.code));
  if (!known) throw wrongCode();
  const passwordHash = await hashPassword(first.password);
  return db.transaction(async (tx) => {
    // Two codes at once are two people at once: one after the other, the second finds somebody here.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('coproduce set-up'))`);
    const used = await tx
      .update(setupCode)
      .set({ usedAt: sql`now()` })
      .where(usable(tx, first.code))
      .returning({ id: setupCode.id });
    if (used.length === 0) throw wrongCode();
    const [made] = await tx
      .insert(person)
      .values({ name: first.name, email: first.email, passwordHash })
      .returning({ id: person.id });
    if (!made) throw new Error('The person was not written');
    await startCoalition(tx, { name: first.coalition, personId: made.id });
    const { token } = await startSession(made.id, {}, tx);
    return { personId: made.id, token };
  });
}

function usable(db: Db | Tx, code: string) {
  return and(
    eq(setupCode.codeHash, hashOf(code)),
    isNull(setupCode.usedAt),
    gt(setupCode.madeAt, sql`now() - interval '24 hours'`),
    notExists(db.select({ id: person.id }).from(person)),
  );
}

/** People copy the code by hand: capitals, spaces and missing hyphens do not matter. */
function hashOf(code: string): Uint8Array {
  return createHash('sha256')
    .update(code.toLowerCase().replace(/[^a-z0-9]/g, ''))
    .digest();
}

function wrongCode(): Invalid {
  return new Invalid(words.setUp.codeWrong, { code: words.setUp.codeWrong });
}
