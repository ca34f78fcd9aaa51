import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import { fixTables, fixTablesKey, isInTable } from '@tiptap/pm/tables';
import type { EditorView } from '@tiptap/pm/view';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { isStraight } from './straight.ts';

/**
 * Keeps two people's editors from mending the same table against each other.
 *
 * When a row of one person meets a column of another, prosemirror-tables adds the missing cells at once, in every
 * editor that has the section open. Each page's cells then arrive at the others as too many, all pages add to the
 * other rows, and the table grows for as long as anybody moves the caret. So a page mends only what its own person
 * bent; what two changes bent together waits for the server, which mends it once (`repaired`).
 */
export function calmTables(): Plugin<Mending> {
  return new Plugin<Mending>({
    key,
    state: {
      init: () => 'wait',
      apply: (transaction, mending, before) =>
        transaction.docChanged ? (isMyOwn(transaction, before) ? 'now' : 'wait') : mending,
    },
    filterTransaction: (transaction, state) =>
      transaction.getMeta(fixTablesKey) === undefined || key.getState(state) === 'now',
    props: {
      handleDOMEvents: {
        keydown: (view, event) => {
          if (event.key === 'Tab') straightenHere(view);
          return false;
        },
        paste: (view) => {
          straightenHere(view);
          return false;
        },
      },
    },
  });
}

/**
 * Mends the text before its own person changes a table's shape: commands that count rows and columns go wrong in
 * a table which still waits for the server.
 */
export function straightenHere({ state, dispatch }: Pick<EditorView, 'state' | 'dispatch'>): void {
  const fix = isInTable(state) ? fixTables(state) : undefined;
  if (fix) dispatch(fix.setMeta(fixTablesKey, undefined));
}

/** Whether mending is for this page to do, after the last change of the text. */
type Mending = 'now' | 'wait';
const key = new PluginKey<Mending>('calmTables');

const isMyOwn = (transaction: Transaction, before: EditorState) =>
  transaction.getMeta(ySyncPluginKey) === undefined && isStraight(before.doc);
