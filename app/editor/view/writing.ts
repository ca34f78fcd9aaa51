import { Extension, type Extensions } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { Collaboration } from '@tiptap/extension-collaboration';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import { calmTables } from '../behaviour/calmTables.ts';
import { roomFor } from '../behaviour/roomFor.ts';
import { steadyRedraw } from '../behaviour/steadyRedraw.ts';
import { undoBursts } from '../behaviour/undoBursts.ts';
import { LIMITS } from '../protocol.ts';
import { schemaExtensions } from '../schema/index.ts';
import { FRAGMENT } from '../ydoc.ts';
import { carets } from './carets.ts';

/** What the text asks of the page around it. */
export type Asks = {
  /** Something too large was to be added, and was not. */
  tooMuch: () => void;
  /** Escape, once: the next Tab leaves the text. */
  leaving: () => void;
  /** Escape twice. */
  done: () => void;
  /** Alt and F10. */
  tools: () => void;
  /** The shortcut for a link. */
  link: () => void;
};

/** Everything the writing state adds to the one schema. */
export function writingExtensions(doc: Y.Doc, awareness: Awareness, asks: Asks): Extensions {
  return [
    ...schemaExtensions,
    Collaboration.configure({ document: doc, field: FRAGMENT }),
    carets(awareness),
    Extension.create({
      name: 'writing',
      addProseMirrorPlugins: () => [
        undoBursts(),
        steadyRedraw(),
        roomFor(LIMITS.update, asks.tooMuch),
        calmTables(),
        writableTables(),
      ],
    }),
    Extension.create({
      name: 'wayOut',
      // Ahead of lists and tables, which take Tab for themselves.
      priority: 1100,
      addProseMirrorPlugins: () => [wayOut(asks)],
    }),
  ];
}

/**
 * Says of a wide table's scrolling frame that it is written in: the caret scrolls it, so it needs no stop of its
 * own for Tab, as it has in the reading state.
 */
function writableTables(): Plugin {
  return new Plugin({
    props: {
      decorations: ({ doc }) => {
        const found: Decoration[] = [];
        doc.forEach((node, at) => {
          if (node.type.name === 'table')
            found.push(Decoration.node(at, at + node.nodeSize, { contenteditable: 'true' }));
        });
        return DecorationSet.create(doc, found);
      },
    },
  });
}

/** Keys that lead out of the text. Escape arms the way out; any other key but Tab puts it away again. */
function wayOut(asks: Asks): Plugin {
  let armed = false;
  return new Plugin({
    props: {
      handleDOMEvents: {
        blur: () => {
          armed = false;
          return false;
        },
        keydown: (_view, event) => {
          if (event.isComposing) return false;
          // True keeps the editor's hands off; the browser then moves the focus as it does everywhere.
          if (event.key === 'Tab') return armed;
          if (event.key === 'Escape') {
            event.preventDefault();
            if (armed) asks.done();
            else asks.leaving();
            armed = !armed;
            return true;
          }
          if (event.key !== 'Shift') armed = false;
          const ask = chordOf(event);
          if (!ask) return false;
          event.preventDefault();
          asks[ask]();
          return true;
        },
      },
    },
  });
}

function chordOf(event: KeyboardEvent): 'tools' | 'link' | undefined {
  if (event.altKey && event.key === 'F10') return 'tools';
  if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k')
    return 'link';
  return undefined;
}
