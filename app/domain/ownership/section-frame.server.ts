import { eq } from 'drizzle-orm';
import { database } from '#db/client.server.ts';
import { document, section } from '#db/schema/index.ts';
import { authorise, type Actor } from '../access/access.server.ts';
import type { Action } from '../access/roles.ts';
import { coalitionFrame } from '../coalitions/frame.server.ts';
import type { CoalitionFrame } from '../coalitions/frame.ts';
import { NotFound } from '../errors.ts';
import { ownersOfSection } from './owners.server.ts';

/** What a page that asks for one thing about a section shows around its form. */
export type SectionFrame = {
  frame: CoalitionFrame;
  document: { id: string; title: string };
  section: { id: string; heading: string; openUntil: string | null; acting: boolean };
};

/**
 * The frame of a page on which this person may do `action` with a section.
 *
 * @throws NotFound, Forbidden as the gate says.
 */
export async function sectionFrame(
  actor: Actor,
  sectionId: string,
  action: Extract<Action, `section.${string}`>,
): Promise<SectionFrame> {
  const grant = await authorise(actor, action, sectionId);
  const { db } = database();
  const [frame, [about], people] = await Promise.all([
    coalitionFrame(actor, grant.coalitionId),
    db
      .select({
        document: { id: document.id, title: document.title },
        section: { id: section.id, heading: section.heading },
      })
      .from(section)
      .innerJoin(document, eq(document.id, section.documentId))
      .where(eq(section.id, sectionId)),
    ownersOfSection(sectionId, db),
  ]);
  if (!about) throw new NotFound();
  const acting = people.inStead.some(({ id }) => id === grant.personId);
  return { frame, ...about, section: { ...about.section, openUntil: people.openUntil, acting } };
}
