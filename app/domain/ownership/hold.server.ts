import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { section } from '#db/schema/index.ts';
import { NotFound } from '../errors.ts';

/**
 * Holds a section's ownership until the transaction ends: one change at a time; writers' journal rows, which refer to
 * it, are not held up. Returns its heading.
 */
export async function holdSection(tx: Tx, sectionId: string): Promise<string> {
  const [held] = await tx
    .select({ heading: section.heading })
    .from(section)
    .where(eq(section.id, sectionId))
    .for('no key update');
  if (!held) throw new NotFound();
  return held.heading;
}
