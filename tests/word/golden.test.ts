import { describe, expect, it } from 'vitest';
import type { ExportDocument } from '#app/domain/ports.ts';
import { SCHEMA_VERSION } from '#app/editor/schema/index.ts';
import { wordFile } from '#app/word/export/index.ts';
import { lint } from '#app/word/lint.ts';
import { words } from '#app/words/index.ts';
import { pagesInLibreOffice, pandocBlocks, sdkErrors } from '#tests/support/word.ts';
import { golden } from './golden.ts';
import { outlineByPandoc, outlineInFile, outlineWritten } from './outline.ts';

const file = async (document: ExportDocument) => (await wordFile(document, SCHEMA_VERSION)).bytes;

/** Lines that the file says by itself, as a reader of the text meets them. */
function oursIn(document: ExportDocument): string[] {
  const { owners, needsOwner, toBeWritten } = words.exporting.file;
  const notes = document.sections.map((each) =>
    each.owners ? owners(each.owners, each.status) : needsOwner(each.status),
  );
  return [...notes, toBeWritten].map((note) => `text: ${note}`);
}

describe.each(Object.entries(golden))('a Word file of %s', (_, document) => {
  it('is valid for Microsoft’s own validator and for our lint', async () => {
    const bytes = await file(document);
    expect(lint(bytes)).toEqual([]);
    expect(await sdkErrors(bytes)).toEqual([]);
  });

  it('holds every heading, paragraph, list item and cell that was written, in order', async () => {
    const bytes = await file(document);
    expect(outlineInFile(bytes, true)).toEqual(outlineWritten(document, true));
  });

  it('is read back by pandoc with the same headings, paragraphs, lists and tables', async () => {
    const blocks = await pandocBlocks(await file(document));
    expect(outlineByPandoc(blocks, oursIn(document))).toEqual(outlineWritten(document));
  });

  it('is the same, byte for byte, when made again', async () => {
    const [once, again] = [await file(document), await file(document)];
    expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true);
  });
});

it('LibreOffice opens every golden file and sets it on pages', async () => {
  const files: Record<string, Uint8Array> = {};
  for (const [name, document] of Object.entries(golden)) files[`${name}.docx`] = await file(document);
  const pages = await pagesInLibreOffice(files);
  expect(Object.keys(pages).sort()).toEqual(Object.keys(files).sort());
  expect(Object.values(pages).every((count) => count > 0)).toBe(true);
});
