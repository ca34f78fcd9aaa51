import { EditorState } from '@tiptap/pm/state';
import { ySyncPlugin, ySyncPluginKey } from '@tiptap/y-tiptap';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { undoBursts } from '#app/editor/behaviour/undoBursts.ts';
import { schema } from '#app/editor/schema/index.ts';
import { FRAGMENT } from '#app/editor/ydoc.ts';

type SyncState = { addToHistory: boolean; isChangeOrigin: boolean };

/** What y-tiptap remembers after a change from elsewhere, and after a caret message that follows it. */
function afterRemoteChange(plugins: ReturnType<typeof undoBursts>[]) {
  const sync = ySyncPlugin(new Y.Doc().getXmlFragment(FRAGMENT)) as ReturnType<typeof undoBursts>;
  let state = EditorState.create({ schema, plugins: [sync, ...plugins] });
  const remote = state.tr
    .insertText('Hello', 1)
    .setMeta('addToHistory', false)
    .setMeta(ySyncPluginKey, { isChangeOrigin: true });
  state = state.applyTransaction(remote).state;
  state = state.apply(state.tr.setMeta('yjs-cursor$', { awarenessUpdated: true }));
  const { addToHistory, isChangeOrigin } = ySyncPluginKey.getState(state) as SyncState;
  // What makes y-tiptap close the running undo step at the next look of the view.
  return { text: state.doc.textContent, closesMyUndoStep: !addToHistory && !isChangeOrigin };
}

describe('undo while somebody else types', () => {
  it('would be split into single letters by y-tiptap alone', () => {
    expect(afterRemoteChange([])).toEqual({ text: 'Hello', closesMyUndoStep: true });
  });
  it('stays in bursts with our plugin', () => {
    expect(afterRemoteChange([undoBursts()])).toEqual({ text: 'Hello', closesMyUndoStep: false });
  });
});
