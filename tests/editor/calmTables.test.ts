import { TextSelection, type Plugin } from '@tiptap/pm/state';
import { addColumnAfter, addRowAfter, tableEditing } from '@tiptap/pm/tables';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { calmTables, straightenHere } from '#app/editor/behaviour/calmTables.ts';
import { repaired } from '#app/editor/behaviour/repaired.ts';
import type { NodeJson } from '#app/editor/schema/index.ts';
import { docFrom, FRAGMENT, jsonFrom, stateFromJson, writeJson } from '#app/editor/ydoc.ts';
import { HeadlessEditor } from '#tests/faults/convergence/headless.ts';

const cell = (text: string): NodeJson => ({
  type: 'tableCell',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});
const row = (...texts: string[]): NodeJson => ({ type: 'tableRow', content: texts.map(cell) });
const TABLE = stateFromJson({
  type: 'doc',
  content: [{ type: 'table', content: [row('a', 'b'), row('c', 'd')] }],
});

/** A person at the table, with the caret in its first cell. */
class Sitter {
  readonly doc = docFrom(TABLE);
  readonly editor: HeadlessEditor;

  constructor(calm: boolean) {
    const plugins: Plugin[] = [tableEditing(), ...(calm ? [calmTables()] : [])];
    this.editor = new HeadlessEditor(this.doc.getXmlFragment(FRAGMENT), plugins);
    this.editor.dispatch(this.editor.state.tr.setSelection(TextSelection.create(this.editor.state.doc, 4)));
  }

  does(command: typeof addRowAfter): void {
    command(this.editor.state, (transaction) => this.editor.dispatch(transaction));
  }

  /** As a caret message does: the view looks at itself, and y-tiptap writes what it finds. */
  stirs(): void {
    this.editor.dispatch(this.editor.state.tr);
  }

  get widths(): number[] {
    return (jsonFrom(this.doc).content[0]?.content ?? []).map(({ content = [] }) => content.length);
  }
}

/** One adds a row while the other adds a column; then both hear of each other, and their carets move. */
function rowMeetsColumn({ calm, rounds = 5 }: { calm: boolean; rounds?: number }) {
  const [one, two] = [new Sitter(calm), new Sitter(calm)];
  one.does(addRowAfter);
  two.does(addColumnAfter);
  for (let round = 0; round < rounds; round += 1) {
    exchange(one.doc, two.doc);
    one.stirs();
    two.stirs();
  }
  exchange(one.doc, two.doc);
  return [one, two] as const;
}

function exchange(one: Y.Doc, two: Y.Doc): void {
  const [fromOne, fromTwo] = [Y.encodeStateAsUpdate(one), Y.encodeStateAsUpdate(two)];
  Y.applyUpdate(one, fromTwo);
  Y.applyUpdate(two, fromOne);
}

describe('a row of one person that meets a column of another', () => {
  it('would make the table grow with every caret message, by prosemirror-tables alone', () => {
    const [one] = rowMeetsColumn({ calm: false });
    expect(Math.max(...one.widths)).toBeGreaterThan(5);
  });

  it('waits on both pages for the server, whose mending both keep', () => {
    const [one, two] = rowMeetsColumn({ calm: true });
    expect(one.widths).toEqual([3, 2, 3]);
    expect(two.widths).toEqual([3, 2, 3]);
    writeJson(one.doc, repaired(jsonFrom(one.doc)), 'repair');
    for (let round = 0; round < 5; round += 1) {
      exchange(one.doc, two.doc);
      one.stirs();
      two.stirs();
    }
    expect(one.widths).toEqual([3, 3, 3]);
    expect(two.widths).toEqual([3, 3, 3]);
  });

  it('is mended first by a person who then changes the table’s shape themselves', () => {
    const [one] = rowMeetsColumn({ calm: true });
    straightenHere({ state: one.editor.state, dispatch: (transaction) => one.editor.dispatch(transaction) });
    one.does(addColumnAfter);
    expect(one.widths).toEqual([4, 4, 4]);
  });
});

describe('a table that its own person bends', () => {
  it('is mended at once', () => {
    const one = new Sitter(true);
    // The first cell, taken out by a program.
    one.editor.dispatch(one.editor.state.tr.delete(2, 7));
    expect(one.widths).toEqual([2, 2]);
  });
});
