import { eq } from 'drizzle-orm';
import { section } from '#db/schema/index.ts';
import { words } from '#app/words/index.ts';
import type { Actor } from '../access/access.server.ts';
import { Conflict, NotFound } from '../errors.ts';
import { record } from '../history/record.server.ts';
import { arrange, documentAround, rankAfter, type Placed } from './order.server.ts';

/** Where to: one place up or down, to an end, or after the section with this id. */
export type Goal = 'up' | 'down' | 'first' | 'last' | (string & {});

/**
 * Moves a section within its document. Up and down count from where it stands when its turn comes, so two people who
 * press at once move it twice. Moved to where it is already, nothing changes. Returns the document's id.
 *
 * @throws NotFound, Forbidden as the gate says; Conflict when the section to put it after is not there any more.
 */
export async function moveSection(actor: Actor, sectionId: string, goal: Goal): Promise<string> {
  const documentId = await documentAround(sectionId);
  await arrange(actor, documentId, async ({ tx, grant, sections }) => {
    const from = sections.findIndex(({ id }) => id === sectionId);
    const moving = sections[from];
    if (!moving) throw new NotFound();
    const others = sections.filter(({ id }) => id !== sectionId);
    const to = placeIn(others, from, goal);
    if (to === from) return;
    await tx
      .update(section)
      .set({ rank: rankAfter(others, to - 1) })
      .where(eq(section.id, sectionId));
    await record(tx, {
      ...{ kind: 'section.moved', coalitionId: grant.coalitionId, documentId, sectionId },
      ...{ actorId: grant.personId, data: { heading: moving.heading, from: from + 1, to: to + 1 } },
    });
  });
  return documentId;
}

/** The place (from 0) that the moved section will have, seen from the others. */
function placeIn(others: readonly Placed[], from: number, goal: Goal): number {
  if (goal === 'first') return 0;
  if (goal === 'last') return others.length;
  if (goal === 'up') return Math.max(0, from - 1);
  if (goal === 'down') return Math.min(others.length, from + 1);
  const after = others.findIndex(({ id }) => id === goal);
  if (after === -1) throw new Conflict(words.arranging.goneMeanwhile);
  return after + 1;
}
