import { eq } from 'drizzle-orm';
import { database } from '#db/client.server.ts';
import { notify } from '#db/notices.server.ts';
import { section } from '#db/schema/index.ts';
import { authorise, type Actor } from '../access/access.server.ts';
import { record } from '../history/record.server.ts';
import { endAgreement, holdStatus } from './agreement.server.ts';
import type { StatusByHand } from './status.ts';

/**
 * Says how far a section is. One that was agreed is so no longer; those who agreed hear of it. Returns the document's
 * id.
 *
 * @throws NotFound, Forbidden as the gate says.
 */
export async function setStatus(actor: Actor, sectionId: string, status: StatusByHand): Promise<string> {
  await authorise(actor, 'section.change', sectionId);
  return database().db.transaction(async (tx) => {
    const { heading, status: before } = await holdStatus(tx, sectionId);
    const grant = await authorise(actor, 'section.change', sectionId, tx);
    const { coalitionId, personId: actorId, documentId = '' } = grant;
    if (before === status) return documentId;
    await tx.update(section).set({ status }).where(eq(section.id, sectionId));
    const where = { coalitionId, documentId, sectionId, actorId };
    await record(tx, {
      ...where,
      kind: 'section.status-changed',
      data: { heading, from: before, to: status },
    });
    if (before === 'agreed') await endAgreement(tx, sectionId, actorId);
    await notify(tx, { kind: 'document-changed', documentId });
    return documentId;
  });
}
