import { eq, lt, sql } from 'drizzle-orm';
import { database, type Db } from '#db/client.server.ts';
import { section, sectionReading, sectionUpdate } from '#db/schema/index.ts';
import { isStraight } from '#app/editor/behaviour/straight.ts';
import { schema, SCHEMA_VERSION, type DocumentJson } from '#app/editor/schema/index.ts';
import { readSection } from './reading.server.ts';

/**
 * Brings the read model of a section up to its journal.
 *
 * @returns false when the text has to be put right by whoever holds the section open. Where it is not a document of
 * our schema, the last good reading stays meanwhile; one with a crooked table can be read.
 */
export async function refreshReading(sectionId: string, db: Db = database().db): Promise<boolean> {
  const read = await readSection(sectionId, db);
  if (!read) return true;
  const { seq, content, text, words } = read.reading;
  const document = legal(content);
  if (!document) return false;
  const reading = { seq, schemaVersion: SCHEMA_VERSION, content, text, words };
  await db
    .insert(sectionReading)
    .values({ sectionId, ...reading })
    .onConflictDoUpdate({
      target: sectionReading.sectionId,
      set: { ...reading, at: sql`now()` },
      setWhere: lt(sectionReading.seq, seq),
    });
  return isStraight(document);
}

function legal(content: DocumentJson) {
  try {
    const document = schema.nodeFromJSON(content);
    document.check();
    return document;
  } catch {
    return undefined;
  }
}

/** Sections whose read model is behind their journal: what a process that ended at once left to do. */
export async function sectionsBehind(db: Db = database().db): Promise<string[]> {
  const newest = sql`(select max(${sectionUpdate.seq}) from ${sectionUpdate} where ${sectionUpdate.sectionId} = ${section.id})`;
  const rows = await db
    .select({ id: section.id })
    .from(section)
    .leftJoin(sectionReading, eq(sectionReading.sectionId, section.id))
    .where(sql`${newest} > coalesce(${sectionReading.seq}, 0)`);
  return rows.map((row) => row.id);
}
