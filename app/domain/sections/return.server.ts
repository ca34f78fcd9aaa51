import { eq } from 'drizzle-orm';
import { section } from '#db/schema/index.ts';
import type { Actor } from '../access/access.server.ts';
import { NotFound } from '../errors.ts';
import { record } from '../history/record.server.ts';
import { arrange, documentAround, rankAfter, type Placed } from './order.server.ts';

/**
 * Brings a section back that was taken out, to where it was among those that are there now, with its words, owners
 * and status. Returns the document's id.
 *
 * @throws NotFound, Forbidden as the gate says. There already: nothing changes.
 */
export async function returnSection(actor: Actor, sectionId: string): Promise<string> {
  const documentId = await documentAround(sectionId);
  await arrange(actor, documentId, async ({ tx, grant, sections }) => {
    if (sections.some(({ id }) => id === sectionId)) return;
    const [left] = await tx
      .select({ heading: section.heading, rank: section.rank })
      .from(section)
      .where(eq(section.id, sectionId));
    if (!left) throw new NotFound();
    await tx
      .update(section)
      .set({ removedAt: null, removedBy: null, rank: oldPlace(sections, left.rank) })
      .where(eq(section.id, sectionId));
    await record(tx, {
      ...{ kind: 'section.restored', coalitionId: grant.coalitionId, documentId, sectionId },
      ...{ actorId: grant.personId, data: { heading: left.heading } },
    });
  });
  return documentId;
}

/** Its own rank; right after the section that has taken that rank meanwhile. */
function oldPlace(sections: readonly Placed[], rank: string): string {
  const taken = sections.findIndex((placed) => placed.rank === rank);
  return taken === -1 ? rank : rankAfter(sections, taken);
}
