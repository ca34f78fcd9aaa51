import { Paragraph, Table, TableCell, TableRow } from 'docx';
import type { Cell, Table as TableModel } from '../model.ts';
import { TEXT_WIDTH } from './theme.ts';
import { blocksOf } from './blocks.ts';

/** A table in Word's own style. Its leading header rows repeat on every page; no row breaks across two. */
export function tableOf(table: TableModel, width: number = TEXT_WIDTH): Table {
  const columnWidths = widthsOf(table.columns, width);
  const firstColumn = table.rows.every((row) => row.header || row.cells[0]?.header);
  const firstRow = table.rows[0]?.header ?? false;
  return new Table({
    style: firstRow ? 'GridTable1Light' : 'TableGrid',
    width: { size: width, type: 'dxa' },
    columnWidths,
    tableLook: { firstRow, firstColumn, noHBand: true, noVBand: true },
    ...(table.rtl && { visuallyRightToLeft: true }),
    rows: table.rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          ...(row.header && { tableHeader: true }),
          children: row.cells.map((cell) => cellOf(cell, width / columnWidths.length)),
        }),
    ),
  });
}

function cellOf(cell: Cell, columnWidth: number): TableCell {
  const inner = Math.floor(cell.columns * columnWidth) - 2 * CELL_MARGIN;
  return new TableCell({
    ...(cell.columns > 1 && { columnSpan: cell.columns }),
    ...(cell.rows > 1 && { rowSpan: cell.rows }),
    children: closed(blocksOf(cell.blocks, Math.max(inner, 20 * CELL_MARGIN)), cell),
  });
}

/** Word calls a file damaged when a cell does not end with a paragraph. */
function closed(children: (Paragraph | Table)[], { blocks, header }: Cell): (Paragraph | Table)[] {
  if (blocks.at(-1)?.kind === 'paragraph') return children;
  return [...children, new Paragraph(header ? { style: 'TableHeading' } : {})];
}

/** Word's own left and right margin in a cell, in twips. */
const CELL_MARGIN = 108;

/** Whole twips that add up to `width`. */
function widthsOf(shares: readonly number[], width: number): number[] {
  const ends = shares.map((_, index) =>
    Math.round(width * shares.slice(0, index + 1).reduce((sum, share) => sum + share, 0)),
  );
  return ends.map((end, index) => end - (ends[index - 1] ?? 0));
}
