import { TextSelection, type Plugin } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { steadyRedraw } from '#app/editor/behaviour/steadyRedraw.ts';
import type { NodeJson } from '#app/editor/schema/index.ts';
import { docFrom, FRAGMENT, stateFromJson } from '#app/editor/ydoc.ts';
import { HeadlessEditor } from '#tests/faults/convergence/headless.ts';

const paragraph = (text: string): NodeJson => ({ type: 'paragraph', content: [{ type: 'text', text }] });

/**
 * I take the first paragraph out of a quote, with the caret at the end of the text. Somebody else has meanwhile taken
 * out the second, and a long paragraph: their one message leaves me a quote that holds nothing, and a shorter text.
 */
function meetingOverAQuote(plugins: Plugin[]) {
  const state = stateFromJson({
    type: 'doc',
    content: [
      { type: 'blockquote', content: [paragraph('mine'), paragraph('theirs')] },
      paragraph('long '.repeat(40)),
      paragraph('the end'),
    ],
  });
  const [mine, theirs] = [docFrom(state), docFrom(state)];
  const fragment = mine.getXmlFragment(FRAGMENT);
  const editor = new HeadlessEditor(fragment, plugins);
  editor.dispatch(editor.state.tr.delete(1, 7));
  editor.dispatch(editor.state.tr.setSelection(TextSelection.atEnd(editor.state.doc)));

  const before = Y.encodeStateVector(theirs);
  theirs.transact(() => {
    const other = theirs.getXmlFragment(FRAGMENT);
    (other.get(0) as Y.XmlElement).delete(1);
    other.delete(1);
  });
  Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs, before));
  return { drawn: editor.state.doc.textContent, caret: editor.state.selection.$from.parent.textContent };
}

describe('one message that brings two changes at once', () => {
  it('would break y-tiptap’s redraw', () => {
    expect(() => meetingOverAQuote([])).toThrow(RangeError);
  });
  it('is drawn with our plugin, and the caret stays where it was', () => {
    expect(meetingOverAQuote([steadyRedraw()])).toEqual({ drawn: 'the end', caret: 'the end' });
  });
});
