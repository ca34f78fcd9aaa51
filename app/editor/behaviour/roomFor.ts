import type { Slice } from '@tiptap/pm/model';
import { Plugin, type Transaction } from '@tiptap/pm/state';
import { ReplaceAroundStep, ReplaceStep } from '@tiptap/pm/transform';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { stateFromJson } from '../ydoc.ts';
import type { NodeJson } from '../schema/index.ts';

/**
 * Refuses a change too large for one message before it enters the text, however it comes: pasted, dropped or
 * typed by a program. The server would have to refuse it, and then it would be too late to say so kindly.
 * `refused` is called once per refusal.
 */
export function roomFor(limitBytes: number, refused: () => void): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        // Before ProseMirror spends seconds reading it.
        paste: (_view, event) => {
          if (!hopeless(event.clipboardData, limitBytes)) return false;
          event.preventDefault();
          refused();
          return true;
        },
        drop: (_view, event) => {
          if (!hopeless(event.dataTransfer, limitBytes)) return false;
          event.preventDefault();
          refused();
          return true;
        },
      },
    },
    filterTransaction: (transaction) => {
      if (fits(transaction, limitBytes)) return true;
      refused();
      return false;
    },
  });
}

/** Whether a piece of text fits into `limitBytes` on its way to the server. */
export function isSmallEnough(slice: Slice, limitBytes: number): boolean {
  let letters = 0;
  let nodes = 0;
  slice.content.descendants((node) => {
    nodes += 1;
    letters += node.text?.length ?? 0;
  });
  // Weighing exactly takes seconds for a large table, so only what is close to the limit is weighed.
  if (letters + nodes * LEAST_PER_NODE > limitBytes) return false;
  if (letters * MOST_PER_LETTER + nodes * MOST_PER_NODE <= limitBytes) return true;
  return bytesOf(slice) <= limitBytes;
}

/** Bytes a node takes at least, and at most: a link's address may have 2,000 letters. */
const LEAST_PER_NODE = 12;
const MOST_PER_NODE = 2_200;
/** In UTF-8. */
const MOST_PER_LETTER = 3;

function bytesOf(slice: Slice): number {
  const json = slice.content.toJSON() as NodeJson[] | null;
  if (!json) return 0;
  const inline = slice.content.firstChild?.isInline ?? false;
  const content = inline ? [{ type: 'paragraph', content: json }] : json;
  return stateFromJson({ type: 'doc', content }).byteLength;
}

/** Formatted text may be this many times larger than what remains of it: Word's clipboard is mostly styles. */
const WORST_MARKUP = 20;

function fits(transaction: Transaction, limitBytes: number): boolean {
  if (!transaction.docChanged || transaction.getMeta(ySyncPluginKey) !== undefined) return true;
  return transaction.steps.every((step) => {
    if (!(step instanceof ReplaceStep) && !(step instanceof ReplaceAroundStep)) return true;
    return isSmallEnough(step.slice, limitBytes);
  });
}

function hopeless(data: DataTransfer | null, limitBytes: number): boolean {
  const text = data?.getData('text/plain') ?? '';
  const html = data?.getData('text/html') ?? '';
  return text.length > limitBytes || html.length > limitBytes * WORST_MARKUP;
}
