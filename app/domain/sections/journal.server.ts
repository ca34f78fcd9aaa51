import { and, eq, gt, isNull, or, sql, type SQL } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/pg-core';
import { uuidv7 } from 'uuidv7';
import { database, type Db, type Tx } from '#db/client.server.ts';
import { noticeSent } from '#db/notices.server.ts';
import { sectionState, sectionUpdate } from '#db/schema/index.ts';

/** One Yjs update as the server emitted it, on its way into the journal. */
export type JournalEntry = {
  sectionId: string;
  update: Uint8Array;
  /** The person whose socket brought it; null for the server itself. */
  authorId: string | null;
  origin: string;
  /** What is committed together with the update or not at all: an answer, a status, a history event. */
  companion?: (tx: Tx) => Promise<void>;
};

/** A section as the journal holds it: the folded state and every later row, in order. */
export type StoredSection = { state: Uint8Array | undefined; tail: Uint8Array[]; seq: number };

/**
 * Appends a batch in one commit; all of it is durable when this resolves, none of it when it rejects.
 * Returns the highest `seq` per section; a section that is gone has none, as there is nothing left to keep.
 */
export async function appendToJournal(
  entries: readonly JournalEntry[],
  db: Db = database().db,
): Promise<Map<string, number>> {
  const companions = entries.flatMap((entry) => entry.companion ?? []);
  if (companions.length === 0) return insert(entries, db);
  return db.transaction(async (tx) => {
    const highest = await insert(entries, tx);
    for (const companion of companions) await companion(tx);
    return highest;
  });
}

/** State and tail of one section, in one statement and so in one snapshot. An unknown section has neither. */
export async function loadStored(sectionId: string, db: Db | Tx = database().db): Promise<StoredSection> {
  const folded = db
    .select({
      folded: sql<boolean>`true`.as('folded'),
      seq: sectionState.throughSeq,
      update: sectionState.state,
    })
    .from(sectionState)
    .where(eq(sectionState.sectionId, sectionId));
  const tail = db
    .select({
      folded: sql<boolean>`false`.as('folded'),
      seq: sectionUpdate.seq,
      update: sectionUpdate.update,
    })
    .from(sectionUpdate)
    .leftJoin(sectionState, eq(sectionState.sectionId, sectionUpdate.sectionId))
    .where(
      and(
        eq(sectionUpdate.sectionId, sectionId),
        or(isNull(sectionState.throughSeq), gt(sectionUpdate.seq, sectionState.throughSeq)),
      ),
    );
  const rows = await unionAll(folded, tail);
  const later = rows.filter((row) => !row.folded).sort((a, b) => a.seq - b.seq);
  const state = rows.find((row) => row.folded);
  return {
    state: state?.update,
    tail: later.map((row) => row.update),
    seq: later.at(-1)?.seq ?? state?.seq ?? 0,
  };
}

/**
 * The advisory lock that parts writers from a fold: writers share it, a fold has it alone. Without it a fold could
 * pass over a row whose number was given out and not yet committed.
 */
export const journalLock = (sectionId: unknown) => sql`hashtextextended('journal:' || ${sectionId}::text, 0)`;

/**
 * One statement whatever the number of rows. The locks are taken before the first number is given out, and the
 * joins let a section or a person vanish meanwhile without failing everybody else's words. Updates travel as hex:
 * postgres.js takes an array of buffers for one buffer. Agreements that these words end, end here too.
 */
async function insert(entries: readonly JournalEntry[], db: Db | Tx): Promise<Map<string, number>> {
  const list = <T>(of: (entry: JournalEntry) => T) => sql.param(entries.map(of));
  const rows = await db.execute<{ section_id: string; seq: string }>(sql`
    with entry as materialized (
      select * from unnest(
        ${list((entry) => entry.sectionId)}::uuid[], ${list((entry) => Buffer.from(entry.update).toString('hex'))}::text[],
        ${list((entry) => entry.authorId)}::uuid[], ${list((entry) => entry.origin)}::text[]
      ) with ordinality as given(section_id, update, author_id, origin, nth)
    ), held as materialized (
      select pg_advisory_xact_lock_shared(${journalLock(sql`wanted.section_id`)})
      from (select distinct section_id from entry) wanted
    ), written as (
      insert into section_update (section_id, update, author_id, origin)
      select section.id, decode(entry.update, 'hex'), person.id, entry.origin
      from entry
        join section on section.id = entry.section_id
        left join person on person.id = entry.author_id
      where (select count(*) from held) > 0
      order by entry.nth
      returning section_id, seq
    ), ${endedAgreements(entries)}
    select section_id, max(seq) as seq, (select count(*) from told) as told from written group by section_id`);
  return new Map([...rows].map((row) => [row.section_id, Number(row.seq)]));
}

/** A person's change of the text: what somebody wrote, accepted or brought back. Not first texts, nor repairs. */
const isChange = ({ origin }: JournalEntry) => /^(edit|accept|restore)(:|$)/.test(origin);

/**
 * The first change of an agreed text ends the agreement: the section is being revised, history says who changed it,
 * open pages are told. Nothing but a look at each changed section's row where nothing is agreed. A statement that began
 * before an agreement was committed counts as having come before it.
 */
function endedAgreements(entries: readonly JournalEntry[]): SQL {
  const changed = new Map<string, { author: string | null; event: string }>();
  for (const entry of entries)
    if (isChange(entry) && !changed.has(entry.sectionId))
      changed.set(entry.sectionId, { author: entry.authorId, event: uuidv7() });
  const list = (of: (change: { author: string | null; event: string }) => string | null) =>
    sql.param([...changed.values()].map(of));
  return sql`changed as (
      select given.section_id, given.event_id, person.id as author_id from unnest(
        ${sql.param([...changed.keys()])}::uuid[], ${list(({ author }) => author)}::uuid[], ${list(({ event }) => event)}::uuid[]
      ) as given(section_id, author_id, event_id)
        left join person on person.id = given.author_id
    ), revised as (
      update section set status = 'revising' from changed
      where section.id = changed.section_id and section.status = 'agreed'
      returning section.id, section.document_id, section.heading, changed.author_id, changed.event_id
    ), ended as (
      update section_agreement set ended_at = now(), ended_by = revised.author_id from revised
      where section_agreement.section_id = revised.id and section_agreement.ended_at is null
    ), happened as (
      insert into history_event (id, coalition_id, document_id, section_id, actor_id, kind, data)
      select revised.event_id, document.coalition_id, revised.document_id, revised.id, revised.author_id,
        'section.agreement-ended', jsonb_build_object('heading', revised.heading)
      from revised join document on document.id = revised.document_id
    ), told as (
      select ${noticeSent(sql`jsonb_build_object('kind', 'document-changed', 'documentId', revised.document_id)`)} from revised
    )`;
}
