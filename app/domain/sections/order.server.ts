import { and, asc, eq } from 'drizzle-orm';
import { database, type Tx } from '#db/client.server.ts';
import { notify } from '#db/notices.server.ts';
import { document, section } from '#db/schema/index.ts';
import { authorise, type Actor, type Grant } from '../access/access.server.ts';
import { isInDocument } from '../access/live.ts';
import { NotFound } from '../errors.ts';
import { documentOf } from './changed.server.ts';
import { isId } from '../id.ts';
import { rankBetween } from './rank.ts';

/** A section where it stands. */
export type Placed = { id: string; heading: string; rank: string };

/** What somebody has in hand who changes a document's order: nobody else does so meanwhile. */
export type Order = { tx: Tx; grant: Grant; documentId: string; sections: Placed[] };

/**
 * Changes which sections a document has, or their order: one change at a time per document, so that two at once end
 * in one order that both see. The gate is asked again once it is this change's turn. Open pages hear of it with the
 * commit.
 *
 * @throws NotFound, Forbidden as the gate says; whatever `change` throws, and then nothing has changed.
 */
export async function arrange<T>(
  actor: Actor,
  documentId: string,
  change: (order: Order) => Promise<T>,
): Promise<T> {
  await authorise(actor, 'document.arrange', documentId);
  return database().db.transaction(async (tx) => {
    await tx
      .select({ id: document.id })
      .from(document)
      .where(eq(document.id, documentId))
      .for('no key update');
    const grant = await authorise(actor, 'document.arrange', documentId, tx);
    const sections = await tx
      .select({ id: section.id, heading: section.heading, rank: section.rank })
      .from(section)
      .where(and(eq(section.documentId, documentId), isInDocument()))
      .orderBy(asc(section.rank));
    const done = await change({ tx, grant, documentId, sections });
    await notify(tx, { kind: 'document-changed', documentId });
    return done;
  });
}

/**
 * Asks the gate for a section's document, also where the section was taken out: what a page does before it looks at
 * anything else that was sent. Returns the document's id.
 *
 * @throws NotFound, Forbidden as the gate says.
 */
export async function documentToArrange(actor: Actor, sectionId: string): Promise<string> {
  const documentId = await documentAround(sectionId);
  await authorise(actor, 'document.arrange', documentId);
  return documentId;
}

/**
 * The document of a section, also of one that was taken out.
 *
 * @throws NotFound where there is no such section.
 */
export async function documentAround(sectionId: string): Promise<string> {
  const documentId = isId(sectionId) && (await documentOf(sectionId));
  if (!documentId) throw new NotFound();
  return documentId;
}

/** A rank for what comes after the section at `at` (from 0; -1: before all of them). */
export const rankAfter = (sections: readonly Placed[], at: number): string =>
  rankBetween(sections[at]?.rank, sections[at + 1]?.rank);
