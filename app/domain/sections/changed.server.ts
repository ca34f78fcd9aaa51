import { eq } from 'drizzle-orm';
import { database, type Db } from '#db/client.server.ts';
import { notify } from '#db/notices.server.ts';
import { section } from '#db/schema/index.ts';

/** Tells every process that a section's text has moved on to `seq`; open pages of its document fetch the piece. */
export async function announceChange(sectionId: string, seq: number, db: Db = database().db): Promise<void> {
  const documentId = await documentOf(sectionId, db);
  if (documentId) await notify(db, { kind: 'section-changed', documentId, sectionId, seq });
}

/** The document a section belongs to; undefined when there is no such section. Asks nobody's leave: not for pages. */
export async function documentOf(sectionId: string, db: Db = database().db): Promise<string | undefined> {
  const [row] = await db
    .select({ documentId: section.documentId })
    .from(section)
    .where(eq(section.id, sectionId));
  return row?.documentId;
}
