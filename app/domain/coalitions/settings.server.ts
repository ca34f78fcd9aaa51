import { eq, sql } from 'drizzle-orm';
import { words } from '#app/words/index.ts';
import { database, type Db } from '#db/client.server.ts';
import { notify } from '#db/notices.server.ts';
import { coalition, document } from '#db/schema/index.ts';
import { authorise, type Actor } from '../access/access.server.ts';
import { Invalid } from '../errors.ts';
import { record } from '../history/record.server.ts';
import type { AboutCoalition } from './people.ts';
import { coalitionFrame } from './frame.server.ts';
import type { CoalitionFrame } from './frame.ts';

/**
 * A coalition's page for who may change it.
 *
 * @throws NotFound to strangers, Forbidden to everybody but facilitators.
 */
export async function settingsOf(actor: Actor, coalitionId: string): Promise<CoalitionFrame> {
  await authorise(actor, 'coalition.change', coalitionId);
  return coalitionFrame(actor, coalitionId);
}

/**
 * A facilitator changes what the coalition says about itself.
 *
 * @throws NotFound to strangers, Forbidden to everybody but facilitators, Invalid for a zone the database lacks.
 */
export async function changeCoalition(
  actor: Actor,
  coalitionId: string,
  about: AboutCoalition,
): Promise<void> {
  const grant = await authorise(actor, 'coalition.change', coalitionId);
  await database().db.transaction(async (tx) => {
    await checkZone(tx, about.timeZone);
    await tx.update(coalition).set(about).where(eq(coalition.id, coalitionId));
    const kind = 'coalition.changed';
    await record(tx, { kind, coalitionId, actorId: grant.personId, data: { name: about.name } });
    // Its name stands on every page, and "until Friday" ends by its clock.
    const documents = await tx
      .select({ documentId: document.id })
      .from(document)
      .where(eq(document.coalitionId, coalitionId));
    for (const { documentId } of documents) await notify(tx, { kind: 'document-changed', documentId });
  });
}

/** The database reckons in these zones too, and its list may be older than ours. @throws Invalid for an unknown one. */
export async function checkZone(db: Db, timeZone: string): Promise<void> {
  const [known] = await db.execute<{ name: string }>(
    sql`select name from pg_timezone_names where name = ${timeZone} limit 1`,
  );
  const sentence = words.members.coalition.timeZoneMissing;
  if (!known) throw new Invalid(sentence, { timeZone: sentence });
}
