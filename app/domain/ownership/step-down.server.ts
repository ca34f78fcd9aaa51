import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { database, type Tx } from '#db/client.server.ts';
import { notify } from '#db/notices.server.ts';
import { section, sectionOwner } from '#db/schema/index.ts';
import { authorise, type Actor } from '../access/access.server.ts';
import { NotFound } from '../errors.ts';
import { record } from '../history/record.server.ts';

/**
 * An owner gives a section back. It bites at once: pages and sockets hear of it with the commit. The row stays, as
 * history; the owner who has been there longest becomes the first, and facilitators write where nobody is left.
 *
 * @throws NotFound to strangers, Forbidden to people who do not own the section.
 */
export async function stepDown(actor: Actor, sectionId: string): Promise<void> {
  const { personId, coalitionId, documentId } = await authorise(actor, 'section.step-down', sectionId);
  await database().db.transaction(async (tx) => {
    // One at a time per section; writers' journal rows, which refer to it, are not held up.
    const heading = await holdSection(tx, sectionId);
    const ended = await tx
      .update(sectionOwner)
      .set({ endedAt: sql`now()`, endedBy: personId, first: false })
      .where(and(owns(sectionId), eq(sectionOwner.personId, personId)))
      .returning({ id: sectionOwner.id });
    // Pressed twice: the first press did it.
    if (ended.length === 0) return;
    await passOnFirst(tx, sectionId);
    await record(tx, {
      ...{ kind: 'section.stepped-down', coalitionId, documentId, sectionId, actorId: personId },
      data: { heading },
    });
    // To everybody: their pages say who owns what, and where no owner is left the facilitators may write.
    await notify(tx, { kind: 'rights-changed', coalitionId });
  });
}

/** Holds a section's ownership until the transaction ends: one change at a time. Returns its heading. */
export async function holdSection(tx: Tx, sectionId: string): Promise<string> {
  const [held] = await tx
    .select({ heading: section.heading })
    .from(section)
    .where(eq(section.id, sectionId))
    .for('no key update');
  if (!held) throw new NotFound();
  return held.heading;
}

/** Makes the longest-standing owner the first where there is no first. */
export async function passOnFirst(tx: Tx, sectionId: string): Promise<void> {
  const left = await tx
    .select({ id: sectionOwner.id, first: sectionOwner.first })
    .from(sectionOwner)
    .where(owns(sectionId))
    .orderBy(asc(sectionOwner.acceptedAt));
  const [longest] = left;
  if (longest && !left.some((owner) => owner.first)) {
    await tx.update(sectionOwner).set({ first: true }).where(eq(sectionOwner.id, longest.id));
  }
}

const owns = (sectionId: string) =>
  and(
    eq(sectionOwner.sectionId, sectionId),
    isNotNull(sectionOwner.acceptedAt),
    isNull(sectionOwner.endedAt),
  );
