import { Paragraph, type Table } from 'docx';
import type { Block } from '../model.ts';
import { paragraphOf } from './paragraph.ts';
import { tableOf } from './table.ts';

/**
 * Paragraphs and tables as docx has them. `width` in twips is what a table may take. Word melts two tables that
 * touch into one, so a paragraph stands between them.
 */
export function blocksOf(blocks: readonly Block[], width?: number): (Paragraph | Table)[] {
  return blocks.flatMap((block, index) => {
    if (block.kind === 'paragraph') return [paragraphOf(block)];
    const touching = blocks[index - 1]?.kind === 'table';
    return [...(touching ? [new Paragraph({})] : []), tableOf(block.table, width)];
  });
}
