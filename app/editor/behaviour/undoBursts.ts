import { Plugin, type Transaction } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';

/**
 * Keeps undo in bursts while somebody else types.
 *
 * y-tiptap 3.0.9 marks a remote change as "not for the history" and leaves that mark standing; the next caret
 * message then closes the running undo step, so that undo goes back letter by letter. This takes the mark
 * away again as soon as the remote change is in. What others wrote still never enters my history: Yjs tracks
 * by who made the change, not by this mark.
 */
export function undoBursts(): Plugin {
  return new Plugin({
    appendTransaction: (transactions, _before, state) => {
      if (!transactions.some(cameFromElsewhere)) return null;
      return state.tr.setMeta(ySyncPluginKey, { addToHistory: true, isChangeOrigin: true });
    },
  });
}

/** Whether a transaction brought in a change from Yjs; the one this plugin adds does not count. */
function cameFromElsewhere(transaction: Transaction): boolean {
  const meta: unknown = transaction.getMeta(ySyncPluginKey);
  return transaction.docChanged && typeof meta === 'object' && meta !== null && 'isChangeOrigin' in meta;
}
