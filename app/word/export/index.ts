import { Packer } from 'docx';
import type { ExportDocument, ExportedFile } from '#app/domain/ports.ts';
import { lint } from '../lint.ts';
import { documentOf } from './docx/document.ts';
import { modelOf } from './modelling.ts';
import { postprocess } from './postprocess.ts';

/**
 * A document as a Word file, and in a person's words what will look different there. The same input gives the same
 * bytes. Throws when the text holds a node we do not know, and rather than hand out a file Word would stumble over.
 */
export async function wordFile(document: ExportDocument, schemaVersion: number): Promise<ExportedFile> {
  const { model, warnings } = modelOf(document);
  const packed = await Packer.toBuffer(documentOf(model, schemaVersion));
  const bytes = postprocess(packed, model);
  const faults = lint(bytes, { sections: model.sections.map((section) => section.bookmark) });
  if (faults.length > 0) {
    throw new Error(
      `Word export: ${faults.length} faults in the file, first: ${faults.slice(0, 3).join('; ')}`,
    );
  }
  return { bytes, warnings };
}
