import { and, desc, eq, isNull, or, sql, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { database, type Db } from '#db/client.server.ts';
import { document, historyEvent, person, section } from '#db/schema/index.ts';
import { authorise, type Actor, type Grant } from '../access/access.server.ts';
import { isInDocument, isThere } from '../access/live.ts';
import { coalitionFrame } from '../coalitions/frame.server.ts';
import { NotFound } from '../errors.ts';
import { isId } from '../id.ts';
import type { ActivityDay, ActivityPage } from './activity.ts';
import { dayOf } from './days.ts';
import { tellByDay, type Row } from './telling.ts';

/** What fits on one page, before what was done many times in a row is folded. */
const A_PAGE = 50;

/**
 * What was done in a coalition, the newest first; what comes after the event `after`, where one is named. Four
 * statements.
 *
 * @throws NotFound when the coalition is not there for this person.
 */
export async function coalitionActivity(
  actor: Actor,
  coalitionId: string,
  after: string | null = null,
): Promise<ActivityPage> {
  const grant = await authorise(actor, 'coalition.read', coalitionId);
  return activityPage(actor, grant, null, after);
}

/**
 * The same for one document. Five statements.
 *
 * @throws NotFound when the document is not there for this person.
 */
export async function documentActivity(
  actor: Actor,
  documentId: string,
  after: string | null = null,
): Promise<ActivityPage> {
  const grant = await authorise(actor, 'document.read', documentId);
  const [about] = await database()
    .db.select({ id: document.id, title: document.title })
    .from(document)
    .where(eq(document.id, documentId));
  if (!about) throw new NotFound();
  return activityPage(actor, grant, about, after);
}

/** The latest that was done in a coalition, for a person who was let in. One statement. */
export async function lately(db: Db, grant: Grant, timeZone: string, count: number): Promise<ActivityDay[]> {
  // Some of it will be folded: rather more rows than lines.
  const rows = await rowsOf(db, eq(historyEvent.coalitionId, grant.coalitionId), null, count * 4);
  const days = tellByDay(rows, { timeZone, knowsAddresses: grant.may('coalition.invite') });
  let left = count;
  return days.flatMap(({ day, done }) => {
    const shown = done.slice(0, Math.max(left, 0));
    left -= shown.length;
    return shown.length > 0 ? [{ day, done: shown }] : [];
  });
}

async function activityPage(
  actor: Actor,
  grant: Grant,
  of: ActivityPage['document'],
  after: string | null,
): Promise<ActivityPage> {
  const where = and(
    eq(historyEvent.coalitionId, grant.coalitionId),
    of ? eq(historyEvent.documentId, of.id) : undefined,
  );
  const from = after && isId(after) ? after : null;
  const [frame, rows] = await Promise.all([
    coalitionFrame(actor, grant.coalitionId),
    rowsOf(database().db, where, from, A_PAGE + 1),
  ]);
  const { timeZone } = frame.coalition;
  const shown = rows.slice(0, A_PAGE);
  return {
    ...{ frame, document: of },
    today: dayOf(new Date(), timeZone),
    days: tellByDay(shown, { timeZone, knowsAddresses: grant.may('coalition.invite') }),
    isEarlier: from !== null,
    earlier: rows.length > A_PAGE ? (shown.at(-1)?.id ?? null) : null,
  };
}

/**
 * History rows with everybody they name, also people who have left. What happened in a document that is deleted is in
 * no list.
 */
async function rowsOf(db: Db, where: SQL | undefined, after: string | null, limit: number): Promise<Row[]> {
  const subject = alias(person, 'subject');
  // What the row is about is a person under one of these names; anything that is no id names nobody.
  const about = sql`coalesce(${historyEvent.data} ->> 'personId', ${historyEvent.data} ->> 'fromId')`;
  const subjectId = sql`case when ${about} ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then (${about})::uuid end`;
  // Two rows of one transaction have the same moment: their ids say which came first.
  const earlier = after
    ? sql`(${historyEvent.at}, ${historyEvent.id}) < (select e.at, e.id from ${historyEvent} e where e.id = ${after})`
    : undefined;
  return db
    .select({
      id: historyEvent.id,
      kind: historyEvent.kind,
      at: historyEvent.at,
      data: historyEvent.data,
      actor: { id: person.id, name: person.name, hue: person.hue },
      subject: { id: subject.id, name: subject.name, hue: subject.hue },
      document: { id: document.id, title: document.title },
      section: { id: section.id, heading: section.heading },
    })
    .from(historyEvent)
    .leftJoin(person, eq(person.id, historyEvent.actorId))
    .leftJoin(subject, eq(subject.id, subjectId))
    .leftJoin(document, eq(document.id, historyEvent.documentId))
    .leftJoin(section, and(eq(section.id, historyEvent.sectionId), isInDocument()))
    .where(and(where, or(isNull(historyEvent.documentId), isThere()), earlier))
    .orderBy(desc(historyEvent.at), desc(historyEvent.id))
    .limit(limit);
}
