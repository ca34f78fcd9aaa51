import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { inStead } from '#db/schema/index.ts';
import { words } from '#app/words/index.ts';
import type { Actor } from '../access/access.server.ts';
import { Conflict } from '../errors.ts';
import { record } from '../history/record.server.ts';
import { changeOwnership, tell } from './change.server.ts';

/**
 * A facilitator says that they write in the owner's stead, and why: everybody sees it under the heading, history
 * keeps it, and it ends by itself after a day.
 *
 * @throws NotFound, Forbidden as the gate says: only facilitators, only where somebody else owns the section.
 */
export async function beginInStead(actor: Actor, sectionId: string, reason: string): Promise<void> {
  await changeOwnership(actor, 'section.act-in-stead', sectionId, async (change) => {
    const { tx, grant, heading, event } = change;
    const { personId } = grant;
    await end(tx, sectionId, personId);
    await tx.insert(inStead).values({ sectionId, personId, reason, endsAt: sql`now() + interval '1 day'` });
    await record(tx, { kind: 'section.in-stead-began', ...event, data: { heading, reason } });
    await tell(change, [personId]);
  });
}

/**
 * The facilitator is done; from here on only the owners write again.
 *
 * @throws NotFound as the gate says; Conflict when they were not (any more) acting in an owner's stead.
 */
export async function endInStead(actor: Actor, sectionId: string): Promise<void> {
  await changeOwnership(actor, 'section.read', sectionId, async (change) => {
    const { tx, grant, heading, event } = change;
    if (!(await end(tx, sectionId, grant.personId))) throw new Conflict(words.inStead.notActing);
    await record(tx, { kind: 'section.in-stead-ended', ...event, data: { heading } });
    await tell(change, [grant.personId]);
  });
}

/** Ends what this person began, run out or not. */
async function end(tx: Tx, sectionId: string, personId: string): Promise<boolean> {
  const ended = await tx
    .update(inStead)
    .set({ endedAt: sql`now()` })
    .where(and(eq(inStead.sectionId, sectionId), eq(inStead.personId, personId), isNull(inStead.endedAt)))
    .returning({ id: inStead.id });
  return ended.length > 0;
}
