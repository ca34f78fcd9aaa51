import { Selection } from '@tiptap/pm/state';
import { tableEditing } from '@tiptap/pm/tables';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { calmTables } from '#app/editor/behaviour/calmTables.ts';
import { isStraight, straightened } from '#app/editor/behaviour/straight.ts';
import { repaired } from '#app/editor/behaviour/repaired.ts';
import { schema, type DocumentJson, type NodeJson } from '#app/editor/schema/index.ts';
import { Prose } from '#app/editor/view/Prose.tsx';
import { docFrom, FRAGMENT, jsonFrom, stateFromJson, textOf } from '#app/editor/ydoc.ts';
import { HeadlessEditor } from '#tests/faults/convergence/headless.ts';
import { fragmentOf } from '#tests/word/fragment.ts';

type Spans = { colspan?: number; rowspan?: number };

const cell = (text: string, spans: Spans = {}): NodeJson => ({
  type: 'tableCell',
  attrs: spans,
  content: [{ type: 'paragraph', ...(text && { content: [{ type: 'text', text }] }) }],
});
const table = (...rows: NodeJson[][]): NodeJson => ({
  type: 'table',
  content: rows.map((content) => ({ type: 'tableRow', content })),
});
const doc = (...content: NodeJson[]): DocumentJson => ({ type: 'doc', content });
const node = (json: DocumentJson) => schema.nodeFromJSON(json);

const straight = table([cell('a'), cell('b')], [cell('c'), cell('d')]);
const crooked: Record<string, NodeJson> = {
  'a row that is too short': table([cell('a'), cell('b'), cell('c')], [cell('d')]),
  'a row without cells': table([cell('a'), cell('b')], []),
  'a cell that reaches beyond the last row': table([cell('a', { rowspan: 9 }), cell('b')], [cell('c')]),
  'a cell that reaches beyond the others’ columns': table([cell('a', { colspan: 5 })], [cell('b')]),
  'a cell that reaches into another from above': table(
    [cell('a'), cell('b', { rowspan: 2 })],
    [cell('c', { colspan: 2 }), cell('d')],
  ),
  'a crooked table in a cell': table([
    { type: 'tableCell', content: [table([cell('a')], [cell('b'), cell('c')])] },
  ]),
};

describe('a table', () => {
  it('that is straight is left exactly as it is', () => {
    const before = node(doc(straight));
    expect(isStraight(before)).toBe(true);
    expect(straightened(before)).toBe(before);
  });

  it.each(Object.entries(crooked))('with %s is made straight and keeps every word', (_, bent) => {
    const before = node(doc(bent));
    expect(isStraight(before)).toBe(false);
    const after = repaired(doc(bent));
    expect(isStraight(node(after))).toBe(true);
    expect(() => node(after).check()).not.toThrow();
    expect(textOf(after)).toBe(textOf(doc(bent)));
    expect(repaired(after)).toEqual(after);
  });

  it.each([...Object.entries(crooked), ['no cell', table([], [])] as const])(
    'with %s is taken as it is by page, Word file and editor',
    async (_, bent) => {
      const words = textOf(doc(bent)).split('\n').filter(Boolean);
      const read = renderToStaticMarkup(createElement(Prose, { content: doc(bent) }));
      const exported = await fragmentOf(bent);
      for (const word of words) {
        expect(read).toContain(`<p>${word}</p>`);
        expect(exported).toMatch(new RegExp(`<w:t[^>]*>${word}</w:t>`));
      }
      const stored = docFrom(stateFromJson(doc(bent)));
      const before = jsonFrom(stored);
      const editor = new HeadlessEditor(stored.getXmlFragment(FRAGMENT), [tableEditing(), calmTables()]);
      editor.dispatch(editor.state.tr.setSelection(Selection.atEnd(editor.state.doc)));
      expect(jsonFrom(stored)).toEqual(before);
      expect(editor.state.doc.textContent).toBe(words.join(''));
    },
  );

  it('without any cell gives way, also where it is all there is', () => {
    const after = repaired(doc(table([], [])));
    expect(after.content.map(({ type }) => type)).toEqual(['paragraph']);
  });

  it('of absurd size is left alone, at once', () => {
    const row = Array.from({ length: 200 }, () => cell('a', { colspan: 100, rowspan: 1000 }));
    const before = node(doc(table(row, ...Array.from({ length: 200 }, () => [cell('b')]))));
    const began = performance.now();
    expect(isStraight(before)).toBe(true);
    expect(straightened(before)).toBe(before);
    expect(performance.now() - began).toBeLessThan(500);
  });
});
