import { database } from '#db/client.server.ts';
import { authorise, type Actor } from '../access/access.server.ts';
import { record } from '../history/record.server.ts';
import { ports, type ExportDocument, type ExportedFile } from '../ports.ts';
import { exportDocument } from './page.server.ts';

/**
 * The document as a Word file, with every word acknowledged before this was called; written into its history.
 * `signal` stops the work when nobody waits for the file any more.
 *
 * @throws NotFound, Forbidden as the gate says; ExportFailed when the file could not be built.
 */
export async function exportToWord(
  actor: Actor,
  documentId: string,
  signal?: AbortSignal,
): Promise<ExportedFile & { filename: string }> {
  const { personId, coalitionId } = await authorise(actor, 'document.export', documentId);
  const document = await exportDocument(actor, documentId);
  const file = await ports().exports.word(document, signal);
  await record(database().db, {
    ...{ kind: 'document.exported', coalitionId, documentId, actorId: personId },
    data: { format: 'word', warnings: file.warnings },
  });
  return { ...file, filename: wordFilename(document) };
}

/**
 * `gm-co-production-action-plan-draft-2026-11-23.docx`: letters every mail gate and file share takes, and the day
 * as the coalition's clock has it. A title without such letters is named by its kind, or failing that, `document`.
 */
export function wordFilename({ title, kind, now, timeZone }: Omit<ExportDocument, 'sections'>): string {
  const day = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone }).format(new Date(now));
  return `${slug(title) || slug(kind) || 'document'}-draft-${day}.docx`;
}

function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-|-$/g, '');
}
