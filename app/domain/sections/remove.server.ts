import { eq, sql } from 'drizzle-orm';
import { notify } from '#db/notices.server.ts';
import { section } from '#db/schema/index.ts';
import type { Actor } from '../access/access.server.ts';
import { record } from '../history/record.server.ts';
import { arrange, documentAround } from './order.server.ts';

/**
 * Takes a section out of its document: it is on no page any more, and open editors there close. Its words, owners and
 * history are kept, and `returnSection` brings it back. Returns the document's id.
 *
 * @throws NotFound, Forbidden as the gate says. Taken out already: nothing changes.
 */
export async function removeSection(actor: Actor, sectionId: string): Promise<string> {
  const documentId = await documentAround(sectionId);
  await arrange(actor, documentId, async ({ tx, grant, sections }) => {
    const leaving = sections.find(({ id }) => id === sectionId);
    if (!leaving) return;
    await tx
      .update(section)
      .set({ removedAt: sql`now()`, removedBy: grant.personId })
      .where(eq(section.id, sectionId));
    await record(tx, {
      ...{ kind: 'section.removed', coalitionId: grant.coalitionId, documentId, sectionId },
      ...{ actorId: grant.personId, data: { heading: leaving.heading } },
    });
    // Whoever writes in it may not any longer.
    await notify(tx, { kind: 'rights-changed', coalitionId: grant.coalitionId });
  });
  return documentId;
}
