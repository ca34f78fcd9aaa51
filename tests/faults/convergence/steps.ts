import { setBlockType, wrapIn } from '@tiptap/pm/commands';
import type { Node } from '@tiptap/pm/model';
import { liftListItem, splitListItem, wrapInList } from '@tiptap/pm/schema-list';
import { TextSelection, type Command, type EditorState, type Transaction } from '@tiptap/pm/state';
import { canJoin, canSplit } from '@tiptap/pm/transform';
import { schema } from '#app/editor/schema/index.ts';
import type { Random } from '../../support/random.ts';

/** What a person does, as the editor does it: one ProseMirror transaction. Undefined: not possible here and now. */
export type Step = (state: EditorState, random: Random, marker: () => string) => Transaction | undefined;

/** How often each step is chosen, of 100. */
const CHANCES: [number, Step][] = [
  [
    58,
    (state, random, marker) =>
      inText(state, random, (at) => state.tr.insertText(marker() + filler(random), at)),
  ],
  [12, deleteSome],
  [8, markSome],
  [
    6,
    (state, random) =>
      inText(state, random, (at) => (canSplit(state.doc, at) ? state.tr.split(at) : undefined)),
  ],
  [6, joinTwo],
  [
    3,
    (state, random) =>
      run(
        state,
        random,
        random.chance(0.5) ? wrapInList(node('bulletList')) : liftListItem(node('listItem')),
      ),
  ],
  [1, (state, random) => run(state, random, splitListItem(node('listItem')))],
  [
    2,
    (state, random) =>
      run(
        state,
        random,
        random.chance(0.5) ? setBlockType(node('heading'), { level: 3 }) : setBlockType(node('paragraph')),
      ),
  ],
  [1, (state, random) => run(state, random, wrapIn(node('blockquote')))],
  [
    1,
    (state, random, marker) =>
      random.chance(0.3) ? insertTable(state, random, marker) : changeRow(state, random, marker),
  ],
  [2, moveBlock],
];

/** The next step of somebody who does a bit of everything; falls back to typing where the chosen one is not possible. */
export function anyStep(state: EditorState, random: Random, marker: () => string): Transaction {
  const chosen = pickStep(random)(state, random, marker);
  if (chosen?.docChanged) return chosen;
  const typed = inText(state, random, (at) => state.tr.insertText(marker(), at));
  // No text anywhere (all blocks deleted): a new paragraph.
  return (
    typed ?? state.tr.insert(state.doc.content.size, node('paragraph').create(null, schema.text(marker())))
  );
}

function pickStep(random: Random): Step {
  let left = random.below(CHANCES.reduce((sum, [weight]) => sum + weight, 0));
  for (const [weight, step] of CHANCES) {
    if (left < weight) return step;
    left -= weight;
  }
  throw new Error('The chances do not add up');
}

const node = (name: string) => {
  const type = schema.nodes[name];
  if (!type) throw new Error(`The schema has no ${name}`);
  return type;
};

const filler = (random: Random) => (random.chance(0.5) ? ' ' : '');

function textblocks(doc: Node): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  doc.descendants((child, pos) => {
    if (child.isTextblock) found.push({ from: pos + 1, to: pos + 1 + child.content.size });
    return !child.isTextblock;
  });
  return found;
}

function inText(
  state: EditorState,
  random: Random,
  act: (at: number) => Transaction | undefined,
): Transaction | undefined {
  const blocks = textblocks(state.doc);
  if (blocks.length === 0) return undefined;
  const { from, to } = random.pick(blocks);
  return act(random.between(from, to));
}

/** A few characters of one block. */
function someText(state: EditorState, random: Random): { from: number; to: number } | undefined {
  const blocks = textblocks(state.doc).filter(({ from, to }) => to > from);
  if (blocks.length === 0) return undefined;
  const block = random.pick(blocks);
  const from = random.between(block.from, block.to - 1);
  return { from, to: Math.min(block.to, from + random.between(1, 5)) };
}

function deleteSome(state: EditorState, random: Random): Transaction | undefined {
  const range = someText(state, random);
  return range && state.tr.delete(range.from, range.to);
}

function markSome(state: EditorState, random: Random): Transaction | undefined {
  const range = someText(state, random);
  const name = random.pick(['bold', 'italic', 'link']);
  const type = schema.marks[name];
  if (!range || !type) return undefined;
  const mark = type.create(name === 'link' ? { href: 'https://example.org/' } : null);
  return random.chance(0.7)
    ? state.tr.addMark(range.from, range.to, mark)
    : state.tr.removeMark(range.from, range.to, type);
}

/** Backspace at the start of a block. */
function joinTwo(state: EditorState, random: Random): Transaction | undefined {
  const borders: number[] = [];
  state.doc.descendants((child, pos, parent) => {
    const before = parent && state.doc.resolve(pos).nodeBefore;
    const alike = before && (before.type === child.type || (before.isTextblock && child.isTextblock));
    if (alike && canJoin(state.doc, pos)) borders.push(pos);
    return !child.isTextblock;
  });
  return borders.length > 0 ? state.tr.join(random.pick(borders)) : undefined;
}

/** An editor's command with the caret in some text. */
function run(state: EditorState, random: Random, command: Command): Transaction | undefined {
  return inText(state, random, (at) => {
    const there = state.apply(state.tr.setSelection(TextSelection.create(state.doc, at)));
    let made: Transaction | undefined;
    command(there, (transaction) => (made = transaction));
    // Made on a state one selection later: its steps are taken over to the one that is shown.
    const taken = state.tr;
    for (const step of made?.steps ?? []) if (taken.maybeStep(step).failed) return undefined;
    return taken;
  });
}

function insertTable(state: EditorState, random: Random, marker: () => string): Transaction {
  return state.tr.insert(
    blockBorder(state, random),
    node('table').create(null, [rowOf('tableHeader', 2, marker), rowOf('tableCell', 2, marker)]),
  );
}

/** One more row below some row, as wide as that one; or one row less, where more than one is left. */
function changeRow(state: EditorState, random: Random, marker: () => string): Transaction | undefined {
  const rows: { from: number; to: number; cells: number; last: boolean }[] = [];
  state.doc.descendants((child, pos, parent) => {
    if (child.type.name === 'tableRow')
      rows.push({
        from: pos,
        to: pos + child.nodeSize,
        cells: child.childCount,
        last: parent?.childCount === 1,
      });
  });
  if (rows.length === 0) return undefined;
  const { from, to, cells, last } = random.pick(rows);
  if (!last && random.chance(0.4)) return state.tr.delete(from, to);
  return state.tr.insert(to, rowOf('tableCell', Math.max(1, cells), marker));
}

function rowOf(type: string, cells: number, marker: () => string): Node {
  const cell = () => node(type).create(null, node('paragraph').create(null, schema.text(marker())));
  return node('tableRow').create(null, Array.from({ length: cells }, cell));
}

/** A whole block dragged to another place of the section: one transaction, as a drop makes it. */
function moveBlock(state: EditorState, random: Random): Transaction | undefined {
  if (state.doc.childCount < 2) return undefined;
  const index = random.below(state.doc.childCount);
  const block = state.doc.child(index);
  const from = startOf(state.doc, index);
  const transaction = state.tr.delete(from, from + block.nodeSize);
  return transaction.insert(startOf(transaction.doc, random.below(transaction.doc.childCount + 1)), block);
}

const blockBorder = (state: EditorState, random: Random) =>
  startOf(state.doc, random.below(state.doc.childCount + 1));

function startOf(doc: Node, index: number): number {
  let at = 0;
  for (let n = 0; n < index; n += 1) at += doc.child(n).nodeSize;
  return at;
}
