import { eq, sql } from 'drizzle-orm';
import { sectionOwner } from '#db/schema/index.ts';
import type { Happening } from '../history/kinds.ts';
import { record } from '../history/record.server.ts';
import { tell, type Change } from './change.server.ts';
import { clearFirst, endRow, liveOwners, type ClaimRow } from './rows.server.ts';

/**
 * The person of an ask or an offer becomes an owner: the first one where there is none, or where the ask said so;
 * and in the place of the owner who handed the section over, in the same transaction. `by`: who said yes, where that
 * is not the person themselves.
 */
export async function becomeOwner(change: Change, row: ClaimRow, by?: string): Promise<void> {
  const { tx, grant, heading, event, sectionId } = change;
  const owners = await liveOwners(tx, sectionId);
  const replaced = owners.find(({ id }) => id === row.replaces);
  const former = owners.find((owner) => owner.first && owner !== replaced);
  const first = !former || (row.first && !row.replaces);
  if (replaced) await endRow(tx, replaced.id, grant.personId);
  if (first) await clearFirst(tx, sectionId);
  await tx
    .update(sectionOwner)
    .set({ acceptedAt: sql`now()`, first, answeredBy: by ?? null })
    .where(eq(sectionOwner.id, row.id));

  const { personId } = row;
  const told: Happening[] = [];
  if (replaced)
    told.push({ kind: 'section.handed-over', ...event, data: { heading, fromId: replaced.personId } });
  else if (by) told.push({ kind: 'section.offer-taken-up', ...event, data: { heading, personId } });
  else told.push({ kind: 'section.accepted', ...event, data: { heading } });
  if (first && former)
    told.push({ kind: 'section.first-owner-changed', ...event, data: { heading, personId } });
  await record(tx, ...told);
  // Where nobody owned it, the facilitators wrote: they do no longer.
  const whose = replaced ? [personId, replaced.personId] : [personId];
  await tell(change, owners.length === 0 ? 'everybody' : whose);
}
