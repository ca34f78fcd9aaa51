import { eq } from 'drizzle-orm';
import { database, type Db, type Tx } from '#db/client.server.ts';
import { notify } from '#db/notices.server.ts';
import { document } from '#db/schema/index.ts';
import { words } from '#app/words/index.ts';
import { authorise, type Actor } from '../access/access.server.ts';
import { coalitionFrame } from '../coalitions/frame.server.ts';
import type { CoalitionFrame } from '../coalitions/frame.ts';
import { Conflict, NotFound } from '../errors.ts';
import type { Happening } from '../history/kinds.ts';
import { record } from '../history/record.server.ts';
import type { DocumentPage } from './page.ts';

/** What a document's settings page shows. */
export type DocumentSettings = Pick<
  DocumentPage,
  'id' | 'title' | 'kind' | 'language' | 'numbered' | 'archived'
>;

/**
 * What can be set about a document, with the frame of its page. Four statements.
 *
 * @throws NotFound to strangers, Forbidden to everybody but facilitators.
 */
export async function documentSettings(
  actor: Actor,
  documentId: string,
): Promise<{ frame: CoalitionFrame; document: DocumentSettings }> {
  const grant = await authorise(actor, 'document.change', documentId);
  const [frame, about] = await Promise.all([
    coalitionFrame(actor, grant.coalitionId),
    aboutDocument(database().db, documentId),
  ]);
  return { frame, document: { ...about, archived: grant.archived } };
}

/**
 * Sets the title, the language and whether paragraphs are numbered. What stays as it was leaves no trace.
 *
 * @throws NotFound to strangers, Forbidden to everybody but facilitators, Conflict when it is archived.
 */
export async function changeDocument(
  actor: Actor,
  documentId: string,
  to: Pick<DocumentSettings, 'title' | 'language' | 'numbered'>,
): Promise<void> {
  await authorise(actor, 'document.change', documentId);
  await database().db.transaction(async (tx) => {
    const was = await holdDocument(tx, documentId);
    // Asked again under the lock: it may have been archived or deleted meanwhile.
    const { personId, coalitionId, archived } = await authorise(actor, 'document.change', documentId, tx);
    if (archived) throw new Conflict(words.starting.settings.archivedMeanwhile);
    const by = { coalitionId, documentId, actorId: personId };
    const happened: Happening[] = [];
    if (to.title !== was.title)
      happened.push({ ...by, kind: 'document.renamed', data: { from: was.title, to: to.title } });
    if (to.language !== was.language)
      happened.push({ ...by, kind: 'document.changed', data: { what: 'language', to: to.language } });
    if (to.numbered !== was.numbered)
      happened.push({
        ...by,
        kind: 'document.changed',
        data: { what: 'numbers', to: to.numbered ? 'on' : 'off' },
      });
    if (happened.length === 0) return;
    const { title, language, numbered } = to;
    await tx.update(document).set({ title, language, numbered }).where(eq(document.id, documentId));
    await record(tx, ...happened);
    await notify(tx, { kind: 'document-changed', documentId });
  });
}

/** Holds a document's row until the transaction ends: one change of it at a time. Writers are not held up. */
export async function holdDocument(tx: Tx, documentId: string): Promise<Omit<DocumentSettings, 'archived'>> {
  return about(await selectAbout(tx, documentId).for('no key update'));
}

async function aboutDocument(db: Db, documentId: string): Promise<Omit<DocumentSettings, 'archived'>> {
  return about(await selectAbout(db, documentId));
}

function about<Row>([row]: Row[]): Row {
  if (!row) throw new NotFound();
  return row;
}

function selectAbout(db: Db | Tx, documentId: string) {
  return db
    .select({
      id: document.id,
      title: document.title,
      kind: document.kind,
      language: document.language,
      numbered: document.numbered,
    })
    .from(document)
    .where(eq(document.id, documentId));
}
