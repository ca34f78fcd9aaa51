import { setTimeout } from 'node:timers/promises';
import { sql, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import { database, type Db, type Tx } from './client.server.ts';

/**
 * Notices between processes, by Postgres LISTEN/NOTIFY: sent when the transaction commits, heard by everyone.
 * They carry ids, never text: whoever hears one asks the gate and reads the rows.
 */
const noticeSchema = z.discriminatedUnion('kind', [
  /** A section's text has moved on to `seq`. */
  z.object({
    kind: z.literal('section-changed'),
    documentId: z.string(),
    sectionId: z.string(),
    seq: z.number(),
  }),
  /**
   * What a document's page shows beside the text has changed: sections, headings, owners, dates, the title.
   * Send `rights-changed` too where somebody may now do more or less.
   */
  z.object({ kind: z.literal('document-changed'), documentId: z.string() }),
  /** Who may do what has changed for this person, or (without one) for everybody in the coalition. */
  z.object({ kind: z.literal('rights-changed'), coalitionId: z.string(), personId: z.string().optional() }),
  /** A session has ended (signed out, revoked). */
  z.object({ kind: z.literal('session-ended'), sessionId: z.string() }),
]);
export type Notice = z.infer<typeof noticeSchema>;

const CHANNEL = 'coproduce';
const ASK_AGAIN_MS = 1_000;

/** Tells every process, once the surrounding transaction commits. One statement, however many notices. */
export async function notify(db: Db | Tx, ...notices: Notice[]): Promise<void> {
  if (notices.length === 0) return;
  const lines = JSON.stringify(notices.map((notice) => JSON.stringify(notice)));
  await db.execute(
    sql`select pg_notify(${CHANNEL}, line) from jsonb_array_elements_text(${lines}::jsonb) line`,
  );
}

/** The same within a statement of somebody else's: `notice` is an expression of type `jsonb`. */
export const noticeSent = (notice: SQL): SQL => sql`pg_notify(${CHANNEL}, ${notice}::text)`;

type Listener = (notice: Notice) => void;
type Hub = { listeners: Set<Listener>; lost: Set<() => void>; started?: Promise<void> };
const shared = globalThis as typeof globalThis & { coproduceNotices?: Hub };

function hub(): Hub {
  shared.coproduceNotices ??= { listeners: new Set(), lost: new Set() };
  return shared.coproduceNotices;
}

/**
 * Hears notices until the returned function is called. `caughtUp` is called whenever the connection was lost and
 * is back: notices in between were missed, so whoever relies on them must look again.
 */
export function hear(listener: Listener, caughtUp?: () => void): () => void {
  const h = hub();
  h.listeners.add(listener);
  if (caughtUp) h.lost.add(caughtUp);
  h.started ??= listen(h);
  return () => {
    h.listeners.delete(listener);
    if (caughtUp) h.lost.delete(caughtUp);
  };
}

/** Resolves once notices are heard: what is sent from then on is not missed. Call it after `hear`. */
export async function hearing(): Promise<void> {
  await hub().started;
}

/** A database that is away at the beginning is asked again until it answers; later the driver does that itself. */
async function listen(h: Hub): Promise<void> {
  for (;;) {
    try {
      return await listenOnce(h);
    } catch {
      await setTimeout(ASK_AGAIN_MS, undefined, { ref: false });
    }
  }
}

async function listenOnce(h: Hub): Promise<void> {
  let first = true;
  await database().sql.listen(
    CHANNEL,
    (payload) => {
      const parsed = noticeSchema.safeParse(JSON.parse(payload));
      if (parsed.success) for (const listener of h.listeners) listener(parsed.data);
    },
    () => {
      if (!first) for (const back of h.lost) back();
      first = false;
    },
  );
}
