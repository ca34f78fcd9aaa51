import type { ChainedCommands, Editor } from '@tiptap/core';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import type { IconName } from '#app/components/Icon.tsx';
import { words } from '#app/words/index.ts';
import { straightenHere } from '../behaviour/calmTables.ts';

const said = words.editor;

/** A button of the toolbar that does one thing to the text. */
export type Tool = {
  id: string;
  icon: IconName;
  label: string;
  /** As ProseMirror writes keys, `Mod` for Ctrl or ⌘; empty when there is none. */
  keys: string;
  run: (editor: Editor) => void;
  /** For tools that are on or off where the caret stands. */
  pressed?: (editor: Editor) => boolean;
  /** Absent: always. */
  possible?: (editor: Editor) => boolean;
};

const act = (editor: Editor) => editor.chain().focus(undefined, { scrollIntoView: false });

const bold: Tool = {
  id: 'bold',
  icon: 'bold',
  label: said.bold,
  keys: 'Mod-B',
  run: (editor) => act(editor).toggleBold().run(),
  pressed: (editor) => editor.isActive('bold'),
};
const italic: Tool = {
  id: 'italic',
  icon: 'italic',
  label: said.italic,
  keys: 'Mod-I',
  run: (editor) => act(editor).toggleItalic().run(),
  pressed: (editor) => editor.isActive('italic'),
};
const underline: Tool = {
  id: 'underline',
  icon: 'underline',
  label: said.underline,
  keys: 'Mod-U',
  run: (editor) => act(editor).toggleUnderline().run(),
  pressed: (editor) => editor.isActive('underline'),
};
const bullets: Tool = {
  id: 'bullets',
  icon: 'list',
  label: said.bullets,
  keys: 'Mod-Shift-8',
  run: (editor) => act(editor).toggleBulletList().run(),
  pressed: (editor) => editor.isActive('bulletList'),
};
const numbers: Tool = {
  id: 'numbers',
  icon: 'list-ordered',
  label: said.numbers,
  keys: 'Mod-Shift-7',
  run: (editor) => act(editor).toggleOrderedList().run(),
  pressed: (editor) => editor.isActive('orderedList'),
};
const quote: Tool = {
  id: 'quote',
  icon: 'quote',
  label: said.quote,
  keys: 'Mod-Shift-B',
  run: (editor) => act(editor).toggleBlockquote().run(),
  pressed: (editor) => editor.isActive('blockquote'),
};
const undo: Tool = {
  id: 'undo',
  icon: 'undo-2',
  label: said.undo,
  keys: 'Mod-Z',
  run: (editor) => act(editor).undo().run(),
  possible: (editor) => history(editor).undo,
};
const redo: Tool = {
  id: 'redo',
  icon: 'redo-2',
  label: said.redo,
  keys: 'Mod-Shift-Z',
  run: (editor) => act(editor).redo().run(),
  possible: (editor) => history(editor).redo,
};

/** Tools in the order they stand, in groups. Style, link and table are more than a button and stand between. */
export const TOOLS = {
  marks: [bold, italic, underline],
  blocks: [bullets, numbers, quote],
  history: [undo, redo],
};

/** A line of a menu. */
export type Choice = {
  id: string;
  label: string;
  keys: string;
  run: (editor: Editor) => void;
  chosen?: (editor: Editor) => boolean;
};

export const STYLES: Choice[] = [
  {
    id: 'text',
    label: said.styles.text,
    keys: 'Mod-Alt-0',
    run: (editor) => act(editor).setParagraph().run(),
    chosen: (editor) => !editor.isActive('heading'),
  },
  {
    id: 'heading',
    label: said.styles.heading,
    keys: 'Mod-Alt-3',
    run: (editor) => act(editor).setHeading({ level: 3 }).run(),
    chosen: (editor) => editor.isActive('heading', { level: 3 }),
  },
  {
    id: 'smallerHeading',
    label: said.styles.smallerHeading,
    keys: 'Mod-Alt-4',
    run: (editor) => act(editor).setHeading({ level: 4 }).run(),
    chosen: (editor) => editor.isActive('heading', { level: 4 }),
  },
];

export const insertTable: Tool = {
  id: 'table',
  icon: 'table',
  label: said.insertTable,
  keys: '',
  run: (editor) => act(editor).insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
};

/** A line of the table's menu. What it counts, rows or columns, has to be straight first. */
const inTable = (id: string, label: string, change: (chain: ChainedCommands) => ChainedCommands): Choice => ({
  id,
  label,
  keys: '',
  run: (editor) => {
    straightenHere(editor.view);
    change(act(editor)).run();
  },
});

export const TABLE: Choice[] = [
  inTable('rowAbove', said.rowAbove, (chain) => chain.addRowBefore()),
  inTable('rowBelow', said.rowBelow, (chain) => chain.addRowAfter()),
  inTable('columnBefore', said.columnBefore, (chain) => chain.addColumnBefore()),
  inTable('columnAfter', said.columnAfter, (chain) => chain.addColumnAfter()),
  inTable('headingRow', said.headingRow, (chain) => chain.toggleHeaderRow()),
  inTable('removeRow', said.removeRow, (chain) => chain.deleteRow()),
  inTable('removeColumn', said.removeColumn, (chain) => chain.deleteColumn()),
  inTable('removeTable', said.removeTable, (chain) => chain.deleteTable()),
];

type UndoState = { undoManager: { undoStack: unknown[]; redoStack: unknown[] } } | undefined;

function history(editor: Editor): { undo: boolean; redo: boolean } {
  const manager = (yUndoPluginKey.getState(editor.state) as UndoState)?.undoManager;
  return { undo: (manager?.undoStack.length ?? 0) > 0, redo: (manager?.redoStack.length ?? 0) > 0 };
}

/** Keys as this person's keyboard has them: `Ctrl+B`, or `⌘B` on Apple's. */
export function keysHere(keys: string): string {
  if (!keys) return '';
  const apple = /Mac|iPhone|iPad/.test(navigator.platform);
  if (!apple) return keys.replace('Mod', 'Ctrl').replaceAll('-', '+');
  return keys.replace('Mod', '⌘').replace('Shift', '⇧').replace('Alt', '⌥').replaceAll('-', '');
}
