import { database } from '#db/client.server.ts';
import { words } from '#app/words/index.ts';
import { authorise, type Actor } from '../access/access.server.ts';
import { record } from '../history/record.server.ts';
import { readSections, type ReadSection } from '../sections/reading.server.ts';
import { makeDocument, type SectionToMake } from './make.server.ts';
import { holdDocument } from './settings.server.ts';

/** What the column takes. */
const LONGEST_TITLE = 300;

/**
 * A copy beside the original: the same sections with every word acknowledged so far, nobody's yet and nothing agreed,
 * without due dates. Returns its id.
 *
 * @throws NotFound to strangers, Forbidden to everybody but facilitators.
 */
export async function duplicateDocument(actor: Actor, documentId: string): Promise<string> {
  await authorise(actor, 'document.change', documentId);
  const sections = await readSections(documentId);
  return database().db.transaction(async (tx) => {
    const original = await holdDocument(tx, documentId);
    // Asked again under the lock: nobody copies what has just been deleted.
    const { personId, coalitionId } = await authorise(actor, 'document.change', documentId, tx);
    const { kind, language, numbered } = original;
    const title = words.starting.copyOf(original.title).slice(0, LONGEST_TITLE).trim();
    const about = { coalitionId, kind, language, numbered, title, startedBy: personId };
    const copyId = await makeDocument(tx, about, sections.map(copied), `copy:${documentId}`);
    await record(tx, {
      ...{ kind: 'document.duplicated', coalitionId, documentId: copyId, actorId: personId },
      data: { title, from: original.title },
    });
    return copyId;
  });
}

/** As a section begins: with words in it somebody has to look at them again. */
function copied({ heading, purpose, guidance, reading }: ReadSection): SectionToMake {
  const status = reading.words > 0 ? 'drafting' : 'not started';
  return { heading, purpose, guidance, status, text: reading.content };
}
