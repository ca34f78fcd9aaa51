import { and, asc, eq, gt, isNull, lte, notExists, sql } from 'drizzle-orm';
import { database, type Db } from '#db/client.server.ts';
import { mail, person } from '#db/schema/index.ts';

/** A letter about to be sent. */
export type Waiting = { id: string; to: string; subject: string; text: string; tries: number };

/** What came of a try. `forGood`: the other side will never take it, so it is not tried again. */
export type Sent = { ok: true } | { ok: false; failure: string; forGood: boolean };

/** Minutes until the next try, by how many have failed; the last one again and again. */
const WAITS = [1, 5, 30, 120, 360, 720] as const;
/** After this a letter is given up; what went wrong last stays with it. */
const GIVEN_UP = sql`interval '2 days'`;

/**
 * Sends the letter that has waited longest, if any, and writes down what came of it. The row is locked meanwhile and
 * others skip it, so that of many processes exactly one sends each letter. A sent letter's text is not kept: links in
 * it open things. Letters to made-up people go nowhere.
 *
 * @returns whether there was a letter.
 */
export async function sendNext(
  send: (letter: Waiting) => Promise<Sent>,
  db: Db = database().db,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [letter] = await tx
      .select({ id: mail.id, to: mail.to, subject: mail.subject, text: mail.text, tries: mail.tries })
      .from(mail)
      .where(
        and(
          isNull(mail.sentAt),
          lte(mail.nextTryAt, sql`now()`),
          gt(mail.madeAt, sql`now() - ${GIVEN_UP}`),
          notExists(
            tx
              .select({ id: person.id })
              .from(person)
              .where(and(eq(person.id, mail.personId), eq(person.demo, true))),
          ),
        ),
      )
      .orderBy(asc(mail.nextTryAt))
      .limit(1)
      .for('update', { skipLocked: true });
    if (!letter) return false;
    const sent = await send(letter);
    await tx
      .update(mail)
      .set(sent.ok ? gone() : failed(letter, sent))
      .where(eq(mail.id, letter.id));
    return true;
  });
}

const gone = () => ({
  ...{ sentAt: sql`clock_timestamp()`, text: '', failure: null },
  tries: sql`${mail.tries} + 1`,
});

function failed({ tries }: Waiting, { failure, forGood }: Extract<Sent, { ok: false }>) {
  const minutes = WAITS[Math.min(tries, WAITS.length - 1)] ?? 1;
  return {
    tries: tries + 1,
    failure: failure.slice(0, 500),
    nextTryAt: forGood
      ? sql`${mail.madeAt} + ${GIVEN_UP}`
      : sql`clock_timestamp() + make_interval(mins => ${minutes})`,
  };
}
