import { setImmediate } from 'node:timers/promises';
import { and, asc, eq, getTableColumns, gt, inArray, isNull, or, sql, type SQL } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/pg-core';
import { database, type Db } from '#db/client.server.ts';
import { document, section, sectionReading, sectionState, sectionUpdate } from '#db/schema/index.ts';
import { EMPTY_DOCUMENT, SCHEMA_VERSION, type DocumentJson } from '#app/editor/schema/index.ts';
import { isInDocument } from '../access/live.ts';
import { countWords, docFrom, jsonFrom, textOf } from '#app/editor/ydoc.ts';
import { ReadingCache, type Reading } from './reading-cache.ts';

/** A section with every word the server has acknowledged. */
export type ReadSection = Head & { reading: Reading };

/** About 8 million letters: some thirty megabytes at most. */
const cache = new ReadingCache(8_000_000);

/**
 * The sections of a document in reading order, as fresh as the journal. At most three statements, however many
 * sections there are: what there is, what the read model holds of it, and the journal of what moved on since. Between
 * two sections that have to be read, others are served.
 */
export async function readSections(documentId: string, db: Db = database().db): Promise<ReadSection[]> {
  return withReadings(db, await heads(db, eq(section.documentId, documentId)));
}

/** One section, as fresh as the journal; undefined when there is none. */
export async function readSection(
  sectionId: string,
  db: Db = database().db,
): Promise<ReadSection | undefined> {
  const [read] = await withReadings(db, await heads(db, eq(section.id, sectionId)));
  return read;
}

/** How far the journal of each section of a document has come; one statement. */
export async function newestSeqs(
  documentId: string,
  db: Db = database().db,
): Promise<{ sectionId: string; seq: number }[]> {
  return db
    .select({ sectionId: section.id, seq: newestSeq() })
    .from(section)
    .leftJoin(sectionState, eq(sectionState.sectionId, section.id))
    .where(and(eq(section.documentId, documentId), isInDocument()));
}

type Head = Awaited<ReturnType<typeof heads>>[number];

/** Everything but the text, and the journal number the text has reached. */
function heads(db: Db, which: SQL) {
  return db
    .select({
      id: section.id,
      documentId: section.documentId,
      heading: section.heading,
      purpose: section.purpose,
      guidance: section.guidance,
      status: section.status,
      due: section.due,
      language: document.language,
      seq: newestSeq(),
    })
    .from(section)
    .innerJoin(document, eq(document.id, section.documentId))
    .leftJoin(sectionState, eq(sectionState.sectionId, section.id))
    .where(and(which, isInDocument()))
    .orderBy(asc(section.rank));
}

/** Of a section joined with its state. `greatest` passes over nulls: a folded journal may have no rows left. */
function newestSeq() {
  const newest = sql`(select max(${sectionUpdate.seq}) from ${sectionUpdate} where ${sectionUpdate.sectionId} = ${section.id})`;
  return sql`coalesce(greatest(${sectionState.throughSeq}, ${newest}), 0)`.mapWith(Number);
}

async function withReadings(db: Db, found: Head[]): Promise<ReadSection[]> {
  const readings = new Map<string, Reading>();
  for (const head of found) {
    const known = head.seq === 0 ? blank() : cache.get(head.id, head.seq);
    if (known) readings.set(head.id, known);
  }
  const missing = () => found.filter((head) => !readings.has(head.id));
  for (const source of [fromReadModel, fromJournal]) {
    const wanted = missing();
    if (wanted.length === 0) break;
    for (const [sectionId, reading] of await source(db, wanted)) {
      cache.put(sectionId, reading);
      readings.set(sectionId, reading);
    }
  }
  return found.map((head) => ({ ...head, reading: readings.get(head.id) ?? blank() }));
}

/** A section nobody has written a word in. */
const blank = (): Reading => ({ seq: 0, content: EMPTY_DOCUMENT, text: '', words: 0 });

/** What the read model already says at the wanted journal number or later, in today's schema. */
async function fromReadModel(db: Db, wanted: readonly Head[]): Promise<Map<string, Reading>> {
  const { content: stored, ...columns } = getTableColumns(sectionReading);
  const rows = await db
    // As text: the driver would parse all of them in one go, while everybody else waits.
    .select({ ...columns, json: sql<string>`${stored}::text` })
    .from(sectionReading)
    .where(inArray(sectionReading.sectionId, idsOf(wanted)));
  const seqs = new Map(wanted.map((head) => [head.id, head.seq]));
  const readings = new Map<string, Reading>();
  for (const row of rows) {
    if (row.schemaVersion !== SCHEMA_VERSION || row.seq < (seqs.get(row.sectionId) ?? 0)) continue;
    const content = JSON.parse(row.json) as DocumentJson;
    readings.set(row.sectionId, { seq: row.seq, content, text: row.text, words: row.words });
    await setImmediate();
  }
  return readings;
}

/** State and tail in one statement, so one snapshot: a fold in between cannot hide a row. */
async function fromJournal(db: Db, wanted: readonly Head[]): Promise<Map<string, Reading>> {
  const ids = idsOf(wanted);
  const folded = db
    .select({ sectionId: sectionState.sectionId, seq: sectionState.throughSeq, update: sectionState.state })
    .from(sectionState)
    .where(inArray(sectionState.sectionId, ids));
  const tail = db
    .select({ sectionId: sectionUpdate.sectionId, seq: sectionUpdate.seq, update: sectionUpdate.update })
    .from(sectionUpdate)
    .leftJoin(sectionState, eq(sectionState.sectionId, sectionUpdate.sectionId))
    .where(
      and(
        inArray(sectionUpdate.sectionId, ids),
        or(isNull(sectionState.throughSeq), gt(sectionUpdate.seq, sectionState.throughSeq)),
      ),
    );
  const rows = await unionAll(folded, tail);
  const bySection = Map.groupBy(rows, (row) => row.sectionId);
  const readings = new Map<string, Reading>();
  for (const head of wanted) {
    const updates = (bySection.get(head.id) ?? []).sort((a, b) => a.seq - b.seq);
    readings.set(head.id, read(updates, head.language));
    await setImmediate();
  }
  return readings;
}

function read(updates: readonly { seq: number; update: Uint8Array }[], language: string): Reading {
  const doc = docFrom(
    undefined,
    updates.map((row) => row.update),
  );
  const content = jsonFrom(doc);
  doc.destroy();
  const text = textOf(content);
  return { seq: updates.at(-1)?.seq ?? 0, content, text, words: countWords(text, language) };
}

const idsOf = (wanted: readonly Head[]) => wanted.map((head) => head.id);
