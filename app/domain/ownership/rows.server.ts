import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Db, Tx } from '#db/client.server.ts';
import { document, membership, person, section, sectionOwner } from '#db/schema/index.ts';
import { isMember } from '../access/live.ts';
import { mayOwn } from '../access/roles.ts';
import { NotFound } from '../errors.ts';
import { isId } from '../id.ts';
import type { ClaimState } from './owning.ts';

/** The rows of `section_owner`, as the changes of ownership read and write them. */
export type ClaimRow = typeof sectionOwner.$inferSelect & { state: ClaimState };

/**
 * The row of an ask or an offer. Whoever reads it asks the gate about its section next.
 *
 * @throws NotFound when there is no such ask, or no such offer.
 */
export async function claimRow(db: Db | Tx, kind: 'ask' | 'offer', id: string): Promise<ClaimRow> {
  if (!isId(id)) throw new NotFound();
  const [row] = await db
    .select()
    .from(sectionOwner)
    .where(
      and(
        eq(sectionOwner.id, id),
        kind === 'ask' ? isNotNull(sectionOwner.askedBy) : isNull(sectionOwner.askedBy),
      ),
    );
  if (!row) throw new NotFound();
  return { ...row, state: stateOf(row) };
}

type Answered = Record<'acceptedAt' | 'declinedAt' | 'endedAt', Date | null>;

/** How an ask or an offer stands. */
export function stateOf({ acceptedAt, declinedAt, endedAt }: Answered): ClaimState {
  if (declinedAt) return 'declined';
  if (acceptedAt) return endedAt ? 'ended' : 'accepted';
  return endedAt ? 'withdrawn' : 'open';
}

/** The rows of a section that stand: owners, asks and offers without an answer. Under the section's lock they stay. */
export async function standingRows(tx: Db | Tx, sectionId: string): Promise<ClaimRow[]> {
  const rows = await tx
    .select()
    .from(sectionOwner)
    .where(
      and(
        eq(sectionOwner.sectionId, sectionId),
        isNull(sectionOwner.endedAt),
        isNull(sectionOwner.declinedAt),
      ),
    )
    .orderBy(asc(sectionOwner.acceptedAt), asc(sectionOwner.askedAt));
  return rows.map((row) => ({ ...row, state: stateOf(row) }));
}

/** The owners of a section who are in the coalition: the longest-standing first. */
export async function liveOwners(
  tx: Db | Tx,
  sectionId: string,
): Promise<{ id: string; personId: string; first: boolean }[]> {
  return tx
    .select({ id: sectionOwner.id, personId: sectionOwner.personId, first: sectionOwner.first })
    .from(sectionOwner)
    .innerJoin(section, eq(section.id, sectionOwner.sectionId))
    .innerJoin(document, eq(document.id, section.documentId))
    .innerJoin(
      membership,
      and(
        eq(membership.coalitionId, document.coalitionId),
        eq(membership.personId, sectionOwner.personId),
        isMember(),
      ),
    )
    .where(
      and(
        eq(sectionOwner.sectionId, sectionId),
        isNotNull(sectionOwner.acceptedAt),
        isNull(sectionOwner.endedAt),
      ),
    )
    .orderBy(asc(sectionOwner.acceptedAt));
}

/** Somebody who is in the coalition and may own sections there; undefined for everybody else. */
export async function whoMayOwn(tx: Db | Tx, coalitionId: string, personId: string) {
  const [found] = await tx
    .select({
      ...{ id: person.id, name: person.name, email: person.email, role: membership.role },
      organisationId: membership.organisationId,
    })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(and(eq(membership.coalitionId, coalitionId), eq(membership.personId, personId), isMember()));
  return found && mayOwn(found.role) ? found : undefined;
}

/** Takes the first place from whoever has it. */
export async function clearFirst(tx: Tx, sectionId: string): Promise<void> {
  await tx
    .update(sectionOwner)
    .set({ first: false })
    .where(
      and(
        eq(sectionOwner.sectionId, sectionId),
        isNotNull(sectionOwner.acceptedAt),
        isNull(sectionOwner.endedAt),
        eq(sectionOwner.first, true),
      ),
    );
}

/** The end of an ask, an offer or of owning. */
export async function endRow(tx: Tx, id: string, endedBy: string): Promise<void> {
  await tx
    .update(sectionOwner)
    .set({ endedAt: sql`now()`, endedBy, first: false })
    .where(eq(sectionOwner.id, id));
}
