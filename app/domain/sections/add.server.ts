import { uuidv7 } from 'uuidv7';
import { section } from '#db/schema/index.ts';
import { SCHEMA_VERSION } from '#app/editor/schema/index.ts';
import type { Actor } from '../access/access.server.ts';
import { record } from '../history/record.server.ts';
import { giveFirstTexts } from './first-text.server.ts';
import { arrange, rankAfter, type Placed } from './order.server.ts';

export type NewSection = {
  heading: string;
  /** Where: `first`, `last`, or after the section with this id (`last` when it is not there any more). */
  after: string;
};

/**
 * Puts a new section into a document, with nothing written in it and nobody owning it. Returns its id.
 *
 * @throws NotFound, Forbidden as the gate says.
 */
export async function addSection(
  actor: Actor,
  documentId: string,
  { heading, after }: NewSection,
): Promise<string> {
  return arrange(actor, documentId, async ({ tx, grant, sections }) => {
    const id = uuidv7();
    const rank = rankAfter(sections, placeAfter(sections, after));
    await tx.insert(section).values({ id, documentId, rank, heading, schemaVersion: SCHEMA_VERSION });
    await giveFirstTexts(tx, [{ sectionId: id, authorId: null }]);
    await record(tx, {
      ...{ kind: 'section.added', coalitionId: grant.coalitionId, documentId, sectionId: id },
      ...{ actorId: grant.personId, data: { heading } },
    });
    return id;
  });
}

function placeAfter(sections: readonly Placed[], after: string): number {
  if (after === 'first') return -1;
  const at = sections.findIndex(({ id }) => id === after);
  return at === -1 ? sections.length - 1 : at;
}
