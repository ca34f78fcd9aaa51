import { and, asc, desc, eq, gt, sql } from 'drizzle-orm';
import { database, type Db } from '#db/client.server.ts';
import { document, person, section, sectionOwner } from '#db/schema/index.ts';
import type { Actor } from '../access/access.server.ts';
import { isInDocument, isLiveOwner, isThere } from '../access/live.ts';
import { coalitionFrame } from '../coalitions/frame.server.ts';
import type { AllDocuments, DeletedDocument, ListedDocument } from './all.ts';
import { daysLeft, goesAt, keptSince } from './deleted.ts';

/**
 * All documents of a coalition: those at work, the archived ones, and for who can bring them back the deleted ones.
 * At most four statements, however many documents.
 *
 * @throws NotFound when the coalition is not there for this person.
 */
export async function allDocuments(actor: Actor, coalitionId: string): Promise<AllDocuments> {
  const frame = await coalitionFrame(actor, coalitionId);
  const { db } = database();
  const here = frame.coalition.id;
  const [rows, deleted] = await Promise.all([
    sectionsByDocument(db, here),
    frame.may.startDocument ? deletedDocuments(db, here, new Date()) : [],
  ]);
  const kept: AllDocuments['kept'] = [];
  const archived: AllDocuments['archived'] = [];
  for (const [, [first, ...others]] of Map.groupBy(rows, (row) => row.id)) {
    if (!first) continue;
    const listed = listedDocument([first, ...others]);
    if (first.archivedAt) archived.push({ ...listed, archivedAt: first.archivedAt.toISOString() });
    else kept.push(listed);
  }
  archived.sort((a, b) => b.archivedAt.localeCompare(a.archivedAt));
  return { frame, kept, archived, deleted };
}

type Row = Awaited<ReturnType<typeof sectionsByDocument>>[number];

/** A row a section, the newest document first; a document without sections is a row without one. */
function sectionsByDocument(db: Db, coalitionId: string) {
  return db
    .select({
      id: document.id,
      title: document.title,
      kind: document.kind,
      lifecycle: document.lifecycle,
      archivedAt: document.archivedAt,
      status: section.status,
      needsOwner: sql`count(${sectionOwner.id}) = 0`.mapWith(Boolean),
    })
    .from(document)
    .leftJoin(section, and(eq(section.documentId, document.id), isInDocument()))
    .leftJoin(sectionOwner, and(eq(sectionOwner.sectionId, section.id), isLiveOwner()))
    .where(and(eq(document.coalitionId, coalitionId), isThere()))
    .groupBy(document.id, section.id)
    .orderBy(desc(document.madeAt), desc(document.id), asc(section.rank));
}

function listedDocument(rows: [Row, ...Row[]]): ListedDocument {
  const [{ id, title, kind, lifecycle }] = rows;
  const sections = rows.flatMap(({ status, needsOwner }) => (status ? [{ status, needsOwner }] : []));
  return { id, title, kind, lifecycle, sections };
}

async function deletedDocuments(db: Db, coalitionId: string, now: Date): Promise<DeletedDocument[]> {
  const rows = await db
    .select({
      ...{ id: document.id, title: document.title, kind: document.kind },
      deletedAt: document.deletedAt,
      by: person.name,
    })
    .from(document)
    .leftJoin(person, eq(person.id, document.deletedBy))
    .where(and(eq(document.coalitionId, coalitionId), gt(document.deletedAt, keptSince(now))))
    .orderBy(desc(document.deletedAt));
  return rows.flatMap(({ deletedAt, ...about }) =>
    deletedAt
      ? [
          {
            ...about,
            deletedAt: deletedAt.toISOString(),
            goesAt: goesAt(deletedAt).toISOString(),
            daysLeft: daysLeft(deletedAt, now),
          },
        ]
      : [],
  );
}
