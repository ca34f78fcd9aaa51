import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { notify } from '#db/notices.server.ts';
import { document, inStead, section, sectionOwner } from '#db/schema/index.ts';
import type { Happening } from '../history/kinds.ts';
import { record } from '../history/record.server.ts';
import { passOnFirst } from './step-down.server.ts';

type Who = { coalitionId: string; personId: string; endedBy: string };

/**
 * Ends everything somebody owns, was asked to own or has offered to own in a coalition: they leave, or no longer
 * draft. The rows stay, as history; where they answered for a section, the owner who has been there longest does.
 * Hold the coalition.
 */
export async function endOwnerships(tx: Tx, who: Who): Promise<void> {
  const sections = await holdSectionsOf(tx, who);
  if (sections.length === 0) return;
  const ids = sections.map((each) => each.sectionId);
  // Read with the sections held: what was accepted a moment ago is among it.
  const live = and(liveOf(who.personId), inArray(sectionOwner.sectionId, ids));
  const rows = await tx.select().from(sectionOwner).where(live);
  await tx
    .update(sectionOwner)
    .set({ endedAt: sql`now()`, endedBy: who.endedBy, first: false })
    .where(live);
  for (const { sectionId } of rows.filter((row) => row.first && row.acceptedAt)) {
    await passOnFirst(tx, sectionId);
  }
  const places = new Map(sections.map((each) => [each.sectionId, each]));
  await record(tx, ...rows.flatMap((row) => happened(who, row, places.get(row.sectionId))));
  // To everybody: where no owner is left, the facilitators may write.
  await notify(tx, { kind: 'rights-changed', coalitionId: who.coalitionId });
  for (const documentId of new Set(sections.map((each) => each.documentId))) {
    await notify(tx, { kind: 'document-changed', documentId });
  }
}

/** Ends every acting in an owner's stead of somebody who is no facilitator any more. */
export async function endStandIns(tx: Tx, who: Who): Promise<void> {
  const ended = await tx
    .update(inStead)
    .set({ endedAt: sql`now()` })
    .from(section)
    .innerJoin(document, eq(document.id, section.documentId))
    .where(
      and(
        eq(section.id, inStead.sectionId),
        eq(document.coalitionId, who.coalitionId),
        eq(inStead.personId, who.personId),
        isNull(inStead.endedAt),
      ),
    )
    .returning({ sectionId: section.id, documentId: document.id, heading: section.heading });
  const { coalitionId, endedBy: actorId } = who;
  await record(
    tx,
    ...ended.map(({ sectionId, documentId, heading }): Happening => ({
      ...{ kind: 'section.in-stead-ended', coalitionId, documentId, sectionId, actorId },
      data: { heading },
    })),
  );
  for (const { documentId } of ended) await notify(tx, { kind: 'document-changed', documentId });
}

type Place = { sectionId: string; documentId: string; heading: string };

/** Always in the same order, so that two who end theirs at once never wait for each other. */
function holdSectionsOf(tx: Tx, { coalitionId, personId }: Who): Promise<Place[]> {
  const theirs = sql`exists (select 1 from ${sectionOwner}
    where ${sectionOwner.sectionId} = ${section.id} and ${liveOf(personId)})`;
  return tx
    .select({ sectionId: section.id, documentId: section.documentId, heading: section.heading })
    .from(section)
    .innerJoin(document, eq(document.id, section.documentId))
    .where(and(eq(document.coalitionId, coalitionId), theirs))
    .orderBy(asc(section.id))
    .for('no key update', { of: section });
}

const liveOf = (personId: string) =>
  and(eq(sectionOwner.personId, personId), isNull(sectionOwner.endedAt), isNull(sectionOwner.declinedAt));

/** An offer somebody else ended is told by what made them end it: that the person has another role now. */
function happened(
  { coalitionId, personId, endedBy }: Who,
  row: typeof sectionOwner.$inferSelect,
  place: Place | undefined,
): Happening[] {
  if (!place) return [];
  const { heading, ...where } = place;
  const common = { coalitionId, ...where, actorId: endedBy };
  if (row.acceptedAt) return [{ kind: 'section.owner-ended', ...common, data: { heading, personId } }];
  if (row.askedBy) return [{ kind: 'section.ask-withdrawn', ...common, data: { heading, personId } }];
  return endedBy === personId ? [{ kind: 'section.offer-withdrawn', ...common, data: { heading } }] : [];
}
