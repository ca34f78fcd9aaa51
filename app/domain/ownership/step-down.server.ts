import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { database, type Tx } from '#db/client.server.ts';
import { notify } from '#db/notices.server.ts';
import { historyEvent, section, sectionOwner } from '#db/schema/index.ts';
import { authorise, type Actor } from '../access/access.server.ts';

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
    await tx.select({ id: section.id }).from(section).where(eq(section.id, sectionId)).for('no key update');
    const ended = await tx
      .update(sectionOwner)
      .set({ endedAt: sql`now()`, first: false })
      .where(and(owns(sectionId), eq(sectionOwner.personId, personId)))
      .returning({ id: sectionOwner.id });
    // Pressed twice: the first press did it.
    if (ended.length === 0) return;
    await passOnFirst(tx, sectionId);
    const happened = { coalitionId, documentId, sectionId, actorId: personId };
    await tx.insert(historyEvent).values({ ...happened, kind: 'section.stepped-down' });
    // To everybody: their pages say who owns what, and where no owner is left the facilitators may write.
    await notify(tx, { kind: 'rights-changed', coalitionId });
  });
}

/** Makes the longest-standing owner the first where there is no first. */
async function passOnFirst(tx: Tx, sectionId: string): Promise<void> {
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
