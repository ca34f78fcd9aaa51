import { Plugin } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import type { Doc } from 'yjs';

type Binding = { doc: Doc; beforeTransactionSelection: { absAnchor?: number; absHead?: number } | null };

/**
 * Keeps the editor drawing when one message brings two changes at once.
 *
 * y-tiptap 3.0.9 remembers the caret's place once per cycle of Yjs transactions and looks it up again at every
 * redraw of that cycle. When a change makes a block impossible, the binding itself deletes that block, which is a
 * second redraw: the place then belongs to a document that is gone, `resolve` throws a RangeError where the message
 * was received, and the redraw is skipped. After the first redraw only the relative place still means anything.
 */
export function steadyRedraw(): Plugin {
  return new Plugin({
    view: (view) => {
      const { binding } = ySyncPluginKey.getState(view.state) as { binding: Binding };
      const forgetPlaces = () => {
        const kept = binding.beforeTransactionSelection;
        if (!kept) return;
        delete kept.absAnchor;
        delete kept.absHead;
      };
      binding.doc.on('afterTransaction', forgetPlaces);
      return { destroy: () => binding.doc.off('afterTransaction', forgetPlaces) };
    },
  });
}
