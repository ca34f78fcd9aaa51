import { and, eq, isNull, sql } from 'drizzle-orm';
import { database, type Tx } from '#db/client.server.ts';
import { notify } from '#db/notices.server.ts';
import { document, membership, personalLink, section, sectionOwner } from '#db/schema/index.ts';
import { authorise, type Actor } from '../access/access.server.ts';
import { isInDocument, isMember, isThere } from '../access/live.ts';
import { record } from '../history/record.server.ts';
import { endOwnerships, endStandIns } from '../ownership/end-all.server.ts';
import { holdCoalition, keepFacilitator } from './hold.server.ts';

/** What somebody who thinks of leaving should know. */
export type Leaving = {
  coalition: { id: string };
  /** Sections they own now. */
  owns: number;
  /** Nobody else runs the coalition: first somebody has to. */
  lastFacilitator: boolean;
};

/**
 * What leaving would end. Two statements.
 *
 * @throws NotFound when the coalition is not there for them.
 */
export async function leavingOf(actor: Actor, coalitionId: string): Promise<Leaving> {
  const grant = await authorise(actor, 'coalition.leave', coalitionId);
  const { db } = database();
  const [owns, facilitators] = await Promise.all([
    db.$count(
      sectionOwner,
      sql`${sectionOwner.personId} = ${grant.personId} and ${sectionOwner.acceptedAt} is not null
        and ${sectionOwner.endedAt} is null and exists (select 1 from ${section}
          join ${document} on ${document.id} = ${section.documentId}
          where ${section.id} = ${sectionOwner.sectionId} and ${document.coalitionId} = ${coalitionId}
          and ${isThere()} and ${isInDocument()})`,
    ),
    db.$count(
      membership,
      and(eq(membership.coalitionId, coalitionId), eq(membership.role, 'facilitator'), isMember()),
    ),
  ]);
  const lastFacilitator = grant.role === 'facilitator' && facilitators === 1;
  return { coalition: { id: coalitionId }, owns, lastFacilitator };
}

/**
 * A member leaves. What they wrote stays; their sections pass to the other owners, or need one; their personal link
 * opens nothing any more. An invitation brings the same person back.
 *
 * @throws NotFound when the coalition is not there for them, Conflict when nobody would be left who runs it.
 */
export async function leaveCoalition(actor: Actor, coalitionId: string): Promise<void> {
  await authorise(actor, 'coalition.leave', coalitionId);
  await database().db.transaction(async (tx) => {
    await holdCoalition(tx, coalitionId);
    // Asked again: somebody may have been suspended, or have left by another press, in the meantime.
    const { personId, role } = await authorise(actor, 'coalition.leave', coalitionId, tx);
    await tx
      .update(membership)
      .set({ leftAt: sql`now()` })
      .where(and(eq(membership.coalitionId, coalitionId), eq(membership.personId, personId)));
    await keepFacilitator(tx, coalitionId);
    const who = { coalitionId, personId, endedBy: personId };
    await endOwnerships(tx, who);
    if (role === 'facilitator') await endStandIns(tx, who);
    await withdrawLinks(tx, coalitionId, personId);
    await record(tx, { kind: 'member.left', coalitionId, actorId: personId, data: { personId } });
    await notify(tx, { kind: 'rights-changed', coalitionId, personId });
  });
}

async function withdrawLinks(tx: Tx, coalitionId: string, personId: string): Promise<void> {
  const theirs = and(eq(personalLink.coalitionId, coalitionId), eq(personalLink.personId, personId));
  const withdrawn = await tx
    .update(personalLink)
    .set({ withdrawnAt: sql`now()`, withdrawnBy: personId })
    .where(and(theirs, isNull(personalLink.withdrawnAt)))
    .returning({ id: personalLink.id });
  if (withdrawn.length === 0) return;
  const kind = 'personal-link.withdrawn';
  await record(tx, { kind, coalitionId, actorId: personId, data: { personId } });
}
