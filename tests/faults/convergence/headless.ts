import { EditorState, type Plugin, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { ySyncPlugin } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import { steadyRedraw } from '#app/editor/behaviour/steadyRedraw.ts';
import { schema } from '#app/editor/schema/index.ts';

/**
 * The editor's state and its real Yjs binding, without a screen: the same plugin writes ProseMirror's steps into
 * the Y.Doc and rebuilds the document from what others write. Only drawing is left out.
 */
export class HeadlessEditor {
  state: EditorState;
  private readonly views: {
    update?: (view: EditorView, before: EditorState) => void;
    destroy?: () => void;
  }[] = [];

  /**
   * `fragment` must hold its text already, as in the page, which opens an editor after the first sync. `others`: the
   * plugins beside the binding.
   */
  constructor(fragment: Y.XmlFragment, others: readonly Plugin[] = [steadyRedraw()]) {
    const plugins: Plugin[] = [ySyncPlugin(fragment), ...others];
    this.state = EditorState.create({ schema, plugins });
    // The binding draws once while it is being made: a view that is not listed yet hears nothing of it.
    for (const plugin of plugins) this.views.push(plugin.spec.view?.(this.asView()) ?? {});
  }

  dispatch(transaction: Transaction): void {
    const before = this.state;
    this.state = before.apply(transaction);
    for (const view of this.views) view.update?.(this.asView(), before);
  }

  /** The selection follows nobody here; the binding asks. */
  hasFocus(): boolean {
    return false;
  }

  destroy(): void {
    for (const view of this.views) view.destroy?.();
  }

  private asView(): EditorView {
    return this as unknown as EditorView;
  }
}
