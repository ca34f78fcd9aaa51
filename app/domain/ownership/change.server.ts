import { database, type Tx } from '#db/client.server.ts';
import { notify } from '#db/notices.server.ts';
import { authorise, type Actor, type Grant } from '../access/access.server.ts';
import type { Action } from '../access/roles.ts';
import { holdSection } from './hold.server.ts';

/** One change of a section's ownership under way: what the gate found, and what its history events begin with. */
export type Change = {
  tx: Tx;
  grant: Grant;
  sectionId: string;
  heading: string;
  event: { coalitionId: string; documentId: string | undefined; sectionId: string; actorId: string };
};

/**
 * Runs one change of who owns a section: nobody else changes it meanwhile, and the gate is asked once more with what
 * is so by then.
 *
 * @throws NotFound, Forbidden as the gate says.
 */
export async function changeOwnership<T>(
  actor: Actor,
  action: Extract<Action, `section.${string}`>,
  sectionId: string,
  work: (change: Change) => Promise<T>,
): Promise<T> {
  await authorise(actor, action, sectionId);
  return database().db.transaction(async (tx) => {
    const heading = await holdSection(tx, sectionId);
    const grant = await authorise(actor, action, sectionId, tx);
    const { coalitionId, documentId, personId } = grant;
    const event = { coalitionId, documentId, sectionId, actorId: personId };
    return work({ tx, grant, sectionId, heading, event });
  });
}

/**
 * Open pages look again; and those who may write now, or no longer, are asked at the gate again: `everybody` where
 * the facilitators gain or lose the section.
 */
export async function tell(
  { tx, grant }: Pick<Change, 'tx' | 'grant'>,
  whoseRights: 'everybody' | readonly string[],
): Promise<void> {
  const { coalitionId, documentId } = grant;
  // It has every page look again by itself: told both, they would ask twice.
  if (whoseRights === 'everybody') return notify(tx, { kind: 'rights-changed', coalitionId });
  if (documentId) await notify(tx, { kind: 'document-changed', documentId });
  for (const personId of whoseRights) await notify(tx, { kind: 'rights-changed', coalitionId, personId });
}
