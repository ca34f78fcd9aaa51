import { and, eq, isNull, type SQL } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { notify } from '#db/notices.server.ts';
import { document, section, sectionOwner } from '#db/schema/index.ts';

/** Has the open pages of every document in which this person owns, was asked or has offered ask again. */
export const tellDocumentsOf = (tx: Tx, of: { coalitionId: string; personId: string }): Promise<void> =>
  tell(tx, of.coalitionId, eq(sectionOwner.personId, of.personId));

/** The same for every document in which somebody stands for this organisation. */
export const tellDocumentsFor = (
  tx: Tx,
  of: { coalitionId: string; organisationId: string },
): Promise<void> => tell(tx, of.coalitionId, eq(sectionOwner.organisationId, of.organisationId));

async function tell(tx: Tx, coalitionId: string, which: SQL): Promise<void> {
  const concerned = await tx
    .selectDistinct({ documentId: document.id })
    .from(sectionOwner)
    .innerJoin(section, eq(section.id, sectionOwner.sectionId))
    .innerJoin(document, eq(document.id, section.documentId))
    .where(
      and(
        eq(document.coalitionId, coalitionId),
        which,
        isNull(sectionOwner.endedAt),
        isNull(sectionOwner.declinedAt),
      ),
    );
  for (const { documentId } of concerned) await notify(tx, { kind: 'document-changed', documentId });
}
