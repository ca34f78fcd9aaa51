import { hear, hearing, type Notice } from '#db/notices.server.ts';
import { words } from '#app/words/index.ts';
import { authorise } from '../access/access.server.ts';
import { NotFound, TooMany } from '../errors.ts';
import { isLive, type LiveSession } from '../people/session.server.ts';
import { newestSeqs } from '../sections/reading.server.ts';
import { gather } from './gather.ts';
import type { DocumentEvent } from './page.ts';

export type Following = {
  documentId: string;
  /** Whose page it is; null for nobody. */
  session: LiveSession | null;
  tell: (event: DocumentEvent) => void;
  /** Called once, when the page need not or may not follow any longer. */
  ended: () => void;
};

/** Pages of one person that may follow at once; a page keeps one stream. */
const PAGES_PER_PERSON = 20;
/** Notices say at once when rights or sessions change; this finds what ends by the clock. */
const LOOK_AGAIN_MS = 5_000;

const pagesOf = new Map<string, number>();
const open = new Set<() => void>();

/**
 * Tells a page what changes in a document, beginning with how far every section has come: what moved while the
 * page was on its way is not missed. Ends when the session or the right to read does, after telling the page to
 * ask again. Returns how to stop.
 *
 * @throws NotFound when the document is not there for this person, TooMany above 20 pages.
 */
export async function followDocument({ documentId, session, tell, ended }: Following): Promise<() => void> {
  const { coalitionId } = await authorise(session, 'document.read', documentId);
  if (!session) throw new NotFound();
  const leave = enter(session.personId);
  const changes = gather((sectionId, seq) => tell({ type: 'section', sectionId, seq }));
  const lookAgain = async (rightsChanged: boolean) => {
    const allowed = await mayStillRead(session, documentId);
    if (open.has(stop) && (rightsChanged || !allowed)) tell({ type: 'rights' });
    if (!allowed) stop();
  };
  const catchUp = async () => {
    for (const { sectionId, seq } of await newestSeqs(documentId)) changes.add(sectionId, seq);
  };
  const onNotice = (notice: Notice) => {
    if (isChangeIn(documentId, notice)) changes.add(notice.sectionId, notice.seq);
    else if (notice.kind === 'document-changed') {
      if (notice.documentId === documentId) tell({ type: 'page' });
    } else if (concerns(session, coalitionId, notice)) void lookAgain(true);
  };
  const deaf = hear(onNotice, () => void Promise.all([lookAgain(true), catchUp()]).catch(() => stop()));
  const clock = setInterval(() => void lookAgain(false), LOOK_AGAIN_MS);
  const stop = () => {
    if (!open.delete(stop)) return;
    deaf();
    clearInterval(clock);
    changes.drop();
    leave();
    ended();
  };
  open.add(stop);
  await hearing()
    .then(catchUp)
    .catch(() => stop());
  return stop;
}

/** Ends every stream: the process is stopping, and the pages come back to another one by themselves. */
export function endFollowing(): void {
  for (const stop of [...open]) stop();
}

/** Counts one more page of this person; returns how to count one fewer. */
function enter(personId: string): () => void {
  const pages = pagesOf.get(personId) ?? 0;
  if (pages >= PAGES_PER_PERSON) throw new TooMany(words.documents.tooManyPages, 60);
  pagesOf.set(personId, pages + 1);
  return () => {
    const left = (pagesOf.get(personId) ?? 1) - 1;
    if (left > 0) pagesOf.set(personId, left);
    else pagesOf.delete(personId);
  };
}

type SectionChanged = Extract<Notice, { kind: 'section-changed' }>;
function isChangeIn(documentId: string, notice: Notice): notice is SectionChanged {
  return notice.kind === 'section-changed' && notice.documentId === documentId;
}

function concerns(session: LiveSession, coalitionId: string, notice: Notice): boolean {
  if (notice.kind === 'session-ended') return notice.sessionId === session.sessionId;
  if (notice.kind !== 'rights-changed' || notice.coalitionId !== coalitionId) return false;
  return notice.personId === undefined || notice.personId === session.personId;
}

/** A database that does not answer is no reason to send readers away: only a plain no is. */
async function mayStillRead(session: LiveSession, documentId: string): Promise<boolean> {
  try {
    if (!(await isLive(session.sessionId))) return false;
    await authorise(session, 'document.read', documentId);
    return true;
  } catch (error) {
    return !(error instanceof NotFound);
  }
}
