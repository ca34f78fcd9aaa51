import { and, desc, eq, isNull, ne, not, or, sql, type SQL } from 'drizzle-orm';
import { database, type Db } from '#db/client.server.ts';
import { coalition, mail, membership, person } from '#db/schema/index.ts';
import { authorise, type Actor } from '../access/access.server.ts';
import { NotFound } from '../errors.ts';
import type { OutboxLetter } from './outbox.ts';
import { hasMailServer } from './way.server.ts';

/** The most a page shows; older letters have had their day. */
const MOST = 100;

/**
 * What a demo coalition would have sent, the newest first: there is no mail server, and its people are made up. Two
 * statements and the gate's.
 *
 * A letter that opens an account is kept back when that account reaches beyond this coalition: whoever looks here
 * could otherwise become somebody elsewhere. An account's own mail is shown to that person, and to everybody here
 * where the person is made up and belongs nowhere else: anybody may be them anyway.
 *
 * @throws NotFound to strangers, in a coalition that is not a demo, and where a mail server sends letters.
 */
export async function outbox(actor: Actor, coalitionId: string): Promise<OutboxLetter[]> {
  const { personId } = await authorise(actor, 'coalition.read', coalitionId);
  const { db } = database();
  const [here] = await db
    .select({ demo: coalition.demo })
    .from(coalition)
    .where(eq(coalition.id, coalitionId));
  if (!here?.demo || hasMailServer()) throw new NotFound();
  const own = eq(mail.personId, personId);
  const ours = and(
    eq(mail.coalitionId, coalitionId),
    or(not(mail.opensAccount), own, not(reachesBeyond(db, coalitionId))),
  );
  const accounts = and(isNull(mail.coalitionId), or(own, isOnlyHere(db, coalitionId)));
  const rows = await db
    .select({ id: mail.id, to: mail.to, subject: mail.subject, text: mail.text, madeAt: mail.madeAt })
    .from(mail)
    .where(or(ours, accounts))
    .orderBy(desc(mail.madeAt), desc(mail.id))
    .limit(MOST);
  return rows.map(({ madeAt, ...letter }) => ({ ...letter, at: madeAt.toISOString() }));
}

/**
 * Whether the letter's person, or anybody else who has its address, belongs to another coalition, or did. A letter
 * to an address nobody has opens nobody's account.
 */
function reachesBeyond(db: Db, coalitionId: string): SQL {
  const elsewhere = db
    .select({ id: membership.id })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(
      and(
        ne(membership.coalitionId, coalitionId),
        or(eq(person.id, mail.personId), sql`lower(${person.email}) = lower(${mail.to})`),
      ),
    );
  return sql`exists ${elsewhere}`;
}

/** Whether the letter's person is made up, and in this coalition and no other. */
function isOnlyHere(db: Db, coalitionId: string): SQL {
  const here = db
    .select({ id: membership.id })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(
      and(
        eq(membership.personId, mail.personId),
        eq(membership.coalitionId, coalitionId),
        eq(person.demo, true),
      ),
    );
  return sql`(exists ${here} and not ${reachesBeyond(db, coalitionId)})`;
}
