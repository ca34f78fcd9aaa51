import type { Node } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { fixTables, TableMap } from '@tiptap/pm/tables';

/** Whether in every table all rows fill the same columns and no cell reaches beyond. */
export function isStraight(doc: Node): boolean {
  return !someTable(doc, (table) => isOrdinary(table) && isCrooked(table));
}

/**
 * The same document with every table straight: rows that are too short get empty cells, cells that reach too far
 * are cut back. Every word stays. A table of absurd size is left as it is: everything that reads one takes it.
 */
export function straightened(doc: Node): Node {
  if (someTable(doc, (table) => !isOrdinary(table))) return doc;
  let state = EditorState.create({ doc });
  for (let pass = 0; pass < MOST_PASSES && !isStraight(state.doc); pass += 1) {
    const fix = fixTables(state);
    if (fix) state = state.apply(fix);
  }
  return state.doc;
}

/** What one pass puts right may leave something for the next. */
const MOST_PASSES = 4;
/** Places in a table's grid: five hundred rows of forty cells. A few forged spans would ask for millions. */
const MOST_PLACES = 20_000;

/** Widths that differ within a column are no matter: nobody draws them. */
const isCrooked = (table: Node) =>
  TableMap.get(table).problems?.some(({ type }) => type !== 'colwidth mismatch') ?? false;

function isOrdinary(table: Node): boolean {
  let widest = 0;
  let all = 0;
  let reachesDown = false;
  for (const row of table.children) {
    const width = row.children.reduce((sum, cell) => sum + Number(cell.attrs.colspan), 0);
    widest = Math.max(widest, width);
    all += width;
    reachesDown ||= row.children.some((cell) => cell.attrs.rowspan > 1);
  }
  // A cell from above counts in every row it reaches.
  return (reachesDown ? all : widest) * table.childCount <= MOST_PLACES;
}

function someTable(doc: Node, is: (table: Node) => boolean): boolean {
  let found = false;
  doc.descendants((node) => {
    if (!found && node.type.spec.tableRole === 'table') found = is(node);
    return !found && !node.isTextblock;
  });
  return found;
}
