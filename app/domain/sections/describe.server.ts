import { eq } from 'drizzle-orm';
import { database, type Tx } from '#db/client.server.ts';
import { notify } from '#db/notices.server.ts';
import { section } from '#db/schema/index.ts';
import { authorise, type Actor, type Grant } from '../access/access.server.ts';
import { NotFound } from '../errors.ts';
import type { Happening } from '../history/kinds.ts';
import { record } from '../history/record.server.ts';

/** What a section is called, what it is for, and by when: everything about it beside its text. */
export type Description = {
  heading: string;
  purpose: string;
  /** Prompts for those who draft, one a line. */
  guidance: string;
  /** `YYYY-MM-DD`, or null. */
  due: string | null;
};

/**
 * Describes a section anew; history names what is different. The last to save wins, field by field of what they
 * changed: `was` is how they saw it. Returns the document's id.
 *
 * @throws NotFound, Forbidden as the gate says.
 */
export async function describeSection(
  actor: Actor,
  sectionId: string,
  now: Description,
  was: Description,
): Promise<string> {
  await authorise(actor, 'section.change', sectionId);
  return database().db.transaction(async (tx) => {
    const before = await holdDescription(tx, sectionId);
    const grant = await authorise(actor, 'section.change', sectionId, tx);
    const after = merged(before, was, now);
    const happenings = changes(before, after, grant);
    const documentId = grant.documentId ?? '';
    if (happenings.length === 0) return documentId;
    await tx.update(section).set(after).where(eq(section.id, sectionId));
    await record(tx, ...happenings);
    await notify(tx, { kind: 'document-changed', documentId });
    return documentId;
  });
}

async function holdDescription(tx: Tx, sectionId: string): Promise<Description> {
  const [held] = await tx
    .select({
      heading: section.heading,
      purpose: section.purpose,
      guidance: section.guidance,
      due: section.due,
    })
    .from(section)
    .where(eq(section.id, sectionId))
    .for('no key update');
  if (!held) throw new NotFound();
  return held;
}

/** What this person changed, put on what is there: what they left alone stays as somebody else made it meanwhile. */
const merged = (before: Description, was: Description, now: Description): Description => ({
  heading: now.heading === was.heading ? before.heading : now.heading,
  purpose: now.purpose === was.purpose ? before.purpose : now.purpose,
  guidance: now.guidance === was.guidance ? before.guidance : now.guidance,
  due: now.due === was.due ? before.due : now.due,
});

function changes(before: Description, after: Description, grant: Grant): Happening[] {
  const { coalitionId, documentId, sectionId, personId: actorId } = grant;
  const where = { coalitionId, documentId, sectionId, actorId };
  const { heading } = after;
  const found: Happening[] = [];
  if (before.heading !== heading)
    found.push({ ...where, kind: 'section.renamed', data: { from: before.heading, to: heading } });
  for (const what of ['purpose', 'guidance'] as const)
    if (before[what] !== after[what])
      found.push({ ...where, kind: 'section.changed', data: { heading, what } });
  if (before.due !== after.due)
    found.push({ ...where, kind: 'section.due-changed', data: { heading, to: after.due } });
  return found;
}
