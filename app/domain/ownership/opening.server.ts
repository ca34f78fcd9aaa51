import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { coalition, openDrafting } from '#db/schema/index.ts';
import { words } from '#app/words/index.ts';
import type { Actor } from '../access/access.server.ts';
import { Conflict, Invalid } from '../errors.ts';
import { record } from '../history/record.server.ts';
import { changeOwnership, tell } from './change.server.ts';

/** A section is open to everybody for this many days at most; after that one looks again. */
const LONGEST_DAYS = 90;

/**
 * Opens a section for drafting together: every member writes in it until the end of the day `until` (`YYYY-MM-DD`,
 * where the coalition lives); its owners still answer for it. Opened again, the new day counts.
 *
 * @throws NotFound, Forbidden as the gate says; Invalid when the day is past or more than 90 days away.
 */
export async function openSection(actor: Actor, sectionId: string, until: string): Promise<void> {
  await changeOwnership(actor, 'section.open', sectionId, async (change) => {
    const { tx, grant, heading, event } = change;
    await checkDay(tx, grant.coalitionId, until);
    await close(tx, sectionId, grant.personId);
    await tx.insert(openDrafting).values({ sectionId, until, openedBy: grant.personId });
    await record(tx, { kind: 'section.opened', ...event, data: { heading, until } });
    await tell(change, 'everybody');
  });
}

/**
 * Closes it again before its day.
 *
 * @throws NotFound, Forbidden as the gate says; Conflict when it is not open (any more).
 */
export async function closeSection(actor: Actor, sectionId: string): Promise<void> {
  await changeOwnership(actor, 'section.open', sectionId, async (change) => {
    const { tx, grant, heading, event } = change;
    if (!(await close(tx, sectionId, grant.personId))) throw new Conflict(words.opening.notOpen);
    await record(tx, { kind: 'section.closed', ...event, data: { heading } });
    await tell(change, 'everybody');
  });
}

/** The last opening ends now; also one whose day has passed, which nobody has to close. */
async function close(tx: Tx, sectionId: string, personId: string): Promise<boolean> {
  const closed = await tx
    .update(openDrafting)
    .set({ closedAt: sql`now()`, closedBy: personId })
    .where(and(eq(openDrafting.sectionId, sectionId), isNull(openDrafting.closedAt)))
    .returning({ id: openDrafting.id });
  return closed.length > 0;
}

async function checkDay(tx: Tx, coalitionId: string, until: string): Promise<void> {
  const [row] = await tx
    .select({ days: sql`${until}::date - (now() at time zone ${coalition.timeZone})::date`.mapWith(Number) })
    .from(coalition)
    .where(eq(coalition.id, coalitionId));
  const days = row?.days ?? -1;
  if (days < 0) throw wrongDay(words.opening.dayPast);
  if (days > LONGEST_DAYS) throw wrongDay(words.opening.dayTooFar(LONGEST_DAYS));
}

const wrongDay = (sentence: string) => new Invalid(sentence, { until: sentence });
