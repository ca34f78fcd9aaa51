import { move, transferableSymbol, valueSymbol } from 'piscina';
import type { ExportDocument, ExportedFile, ExportSection } from '#app/domain/ports.ts';
import { wordFile } from './export/index.ts';

/** What the serving thread sends. Sections as JSON: cloning their objects would hold that thread up for longer. */
export type WordTask = {
  document: Omit<ExportDocument, 'sections'>;
  sections: readonly string[];
  schemaVersion: number;
};

/** Runs in a thread of its own: a task in, the file out, its bytes handed over rather than copied. */
export default async function buildWordFile(task: WordTask): Promise<ExportedFile> {
  const sections = task.sections.map((json) => JSON.parse(json) as ExportSection);
  const file = await wordFile({ ...task.document, sections }, task.schemaVersion);
  const handedOver = { [transferableSymbol]: file.bytes.buffer, [valueSymbol]: file };
  return move(handedOver) as unknown as ExportedFile;
}
