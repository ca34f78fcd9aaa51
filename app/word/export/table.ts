import type { NodeJson } from '#app/editor/schema/index.ts';
import { words } from '#app/words/index.ts';
import type { Cell, Table } from './model.ts';
import { blocksOf, type Found } from './nodes.ts';
import { isRightToLeft } from './text.ts';

/** Word opens no table with more. */
const MOST_COLUMNS = 63;

type Placed = { node: NodeJson; column: number; columns: number; rows: number; text: string };

/**
 * A table as Word's grid: every row fills all columns, no cell reaches beyond the last row or column. What is
 * missing is filled with blank cells, and what reaches too far is cut back, as browsers do.
 */
export function tableOf(node: NodeJson, found: Found): Table {
  const rows = place(node, found);
  const width = dropUnused(rows);
  fillGaps(rows, width);
  const firstOther = rows.findIndex((cells) => !cells.every((cell) => cell.node.type === 'tableHeader'));
  // A table of nothing but headers repeats only its first row: Word shows no table that is all heading.
  const headerRows = firstOther === -1 ? 1 : firstOther;
  return {
    columns: widthsOf(rows.flat(), width),
    rtl: isRightToLeft(
      rows
        .flat()
        .map((cell) => cell.text)
        .join(' '),
    ),
    rows: rows.map((cells, index) => ({
      header: index < headerRows,
      cells: cells.map((cell) => cellOf(cell, found)),
    })),
  };
}

function place(node: NodeJson, found: Found): Placed[][] {
  const rows = node.content ?? [];
  const busyUntil: number[] = [];
  return rows.map((row, index) => {
    if (row.type !== 'tableRow')
      throw new Error(`Word export: no handler for the node "${row.type}" in a table`);
    const cells: Placed[] = [];
    let column = 0;
    for (const cell of row.content ?? []) {
      if (cell.type !== 'tableCell' && cell.type !== 'tableHeader') {
        throw new Error(`Word export: no handler for the node "${cell.type}" in a table row`);
      }
      while ((busyUntil[column] ?? 0) > index) column += 1;
      const last = cells.at(-1);
      if (column >= MOST_COLUMNS && last) {
        found.warnings.add(words.exporting.warnings.tableTooWide);
        last.node = { ...last.node, content: [...(last.node.content ?? []), ...(cell.content ?? [])] };
        continue;
      }
      const columns = Math.min(spanOf(cell, 'colspan'), freeFrom(busyUntil, column, index));
      const reach = Math.min(spanOf(cell, 'rowspan'), rows.length - index);
      cells.push({ node: cell, column, columns, rows: reach, text: plainText(cell) });
      for (let at = column; at < column + columns; at += 1) busyUntil[at] = index + reach;
      column += columns;
    }
    return cells;
  });
}

/** How many columns are free from `column` on in row `index`: a cell from above ends them, and so does Word. */
function freeFrom(busyUntil: readonly number[], column: number, index: number): number {
  let free = 1;
  while (column + free < MOST_COLUMNS && (busyUntil[column + free] ?? 0) <= index) free += 1;
  return free;
}

/** Takes out columns in which no cell begins or ends: somebody's `colspan` of 40 is no forty columns. Returns the width. */
function dropUnused(rows: Placed[][]): number {
  const edges = [
    ...new Set([0, ...rows.flat().flatMap(({ column, columns }) => [column, column + columns])]),
  ];
  edges.sort((one, other) => one - other);
  for (const cell of rows.flat()) {
    const end = edges.indexOf(cell.column + cell.columns);
    cell.column = edges.indexOf(cell.column);
    cell.columns = end - cell.column;
  }
  return Math.max(1, edges.length - 1);
}

function fillGaps(rows: Placed[][], width: number): void {
  const taken = rows.map(() => new Set<number>());
  rows.forEach((cells, index) => {
    for (const cell of cells) {
      for (let row = index; row < index + cell.rows; row += 1) {
        for (let at = cell.column; at < cell.column + cell.columns; at += 1) taken[row]?.add(at);
      }
    }
  });
  rows.forEach((cells, index) => {
    const type = cells.every((cell) => cell.node.type === 'tableHeader') ? 'tableHeader' : 'tableCell';
    for (let column = 0; column < width; column += 1) {
      if (taken[index]?.has(column)) continue;
      cells.push({ node: { type, content: [] }, column, columns: 1, rows: 1, text: '' });
    }
    cells.sort((one, other) => one.column - other.column);
  });
}

function cellOf(cell: Placed, found: Found): Cell {
  const header = cell.node.type === 'tableHeader';
  return { columns: cell.columns, rows: cell.rows, header, blocks: blocksOf(cell.node, found, header) };
}

function spanOf(cell: NodeJson, name: 'colspan' | 'rowspan'): number {
  const span = Number(cell.attrs?.[name] ?? 1);
  return Number.isInteger(span) && span > 0 ? span : 1;
}

/** About how many letters of the body's type stand side by side on a page's line. */
const LINE_LETTERS = 64;
/** What a cell's two margins take, in letters. */
const MARGIN_LETTERS = 2;

/**
 * Column widths as shares of the whole, by what they hold, as a browser would: first every column gets room for its
 * longest word, so that none is cut in two; what is left goes by the square root of the text, so that a long column
 * does not starve the others.
 */
function widthsOf(cells: readonly Placed[], width: number): number[] {
  const columns = Array.from({ length: width }, (_, column) => {
    const own = cells.filter((cell) => cell.column === column && cell.columns === 1).map((cell) => cell.text);
    const longestWord = Math.max(2, ...own.flatMap((text) => text.split(/\s+/)).map((word) => word.length));
    const most = Math.max(1, ...own.map((text) => text.length));
    return { least: Math.min(longestWord, 16) + MARGIN_LETTERS, pull: Math.sqrt(most) };
  });
  const least = sum(columns.map((column) => column.least));
  const pull = sum(columns.map((column) => column.pull));
  const whole = Math.max(LINE_LETTERS, least);
  return columns.map((column) => (column.least + ((whole - least) * column.pull) / pull) / whole);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const plainText = (node: NodeJson): string => node.text ?? (node.content ?? []).map(plainText).join(' ');
