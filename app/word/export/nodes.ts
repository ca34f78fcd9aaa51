import type { NodeJson } from '#app/editor/schema/index.ts';
import { words } from '#app/words/index.ts';
import { inlineOf } from './inline.ts';
import type { Block, Inline, ListPlace, Numbering, ParagraphStyle } from './model.ts';
import { tableOf } from './table.ts';
import { isRightToLeft } from './text.ts';

/** What a walk through the text gathers on its way. */
export type Found = { warnings: Set<string>; numberings: Map<string, Numbering>; lists: number };

/**
 * Where a block stands: it decides the paragraph style. `level` is that of the list it is in, -1 outside any;
 * `numbersAround` is how many of the lists around it are numbered.
 */
export type Place = { level: number; numbersAround: number; quote: boolean; header: boolean; found: Found };

const LAST_LEVEL = 8;
const LAST_STYLE = 5;

/** One handler per block node. A node without one is an error that names it: nothing is lost in silence. */
const handlers: Record<string, (node: NodeJson, place: Place) => Block[]> = {
  doc: (node, place) => blocksIn(node, place),
  paragraph: (node, place) => [paragraph(node, styleAt(place), place)],
  heading: (node, place) => [paragraph(node, node.attrs?.level === 3 ? 'Heading2' : 'Heading3', place)],
  blockquote: (node, place) => blocksIn(node, { ...place, quote: true }),
  bulletList: (node, place) => list(node, place, 'ListBullet', { numbering: 'bullets', instance: 0 }),
  orderedList: (node, place) => list(node, place, 'ListNumber', numbered(node, place)),
  table: (node, place) => {
    if (place.quote) place.found.warnings.add(words.exporting.warnings.listInQuote);
    return [{ kind: 'table', table: tableOf(node, place.found) }];
  },
};

/** A section's text, or a part of it, in Word's terms. Blank paragraphs between others are left out. */
export function blocksOf(node: NodeJson, found: Found, header = false): Block[] {
  return blocksIn(node, { level: -1, numbersAround: 0, quote: false, header, found });
}

/** Whether a block says nothing at all: a paragraph or heading of spaces and line breaks. */
export function isBlank(node: NodeJson): boolean {
  if (node.type !== 'paragraph' && node.type !== 'heading') return false;
  return (node.content ?? []).every(
    ({ type, text }) => type === 'hardBreak' || (type === 'text' && !text?.trim()),
  );
}

function blocksIn(node: NodeJson, place: Place): Block[] {
  return (node.content ?? []).filter((child) => !isBlank(child)).flatMap((child) => blockOf(child, place));
}

function blockOf(node: NodeJson, place: Place): Block[] {
  const handle = handlers[node.type];
  if (!handle) throw new Error(`Word export: no handler for the node "${node.type}"`);
  return handle(node, place);
}

function list(
  node: NodeJson,
  place: Place,
  style: 'ListBullet' | 'ListNumber',
  counted: Omit<ListPlace, 'level'>,
): Block[] {
  const { warnings } = place.found;
  if (place.level === LAST_LEVEL) warnings.add(words.exporting.warnings.listTooDeep);
  if (place.quote) warnings.add(words.exporting.warnings.listInQuote);
  const level = Math.min(place.level + 1, LAST_LEVEL);
  const numbersAround = place.numbersAround + (style === 'ListNumber' ? 1 : 0);
  const inside = { ...place, level, numbersAround, quote: false };
  return (node.content ?? []).flatMap((item) => {
    if (item.type !== 'listItem')
      throw new Error(`Word export: no handler for the node "${item.type}" in a list`);
    const [first, ...rest] = item.content ?? [];
    const marker: NodeJson = first?.type === 'paragraph' ? first : { type: 'paragraph' };
    const others = { ...item, content: first && marker !== first ? [first, ...rest] : rest };
    return [
      { ...paragraph(marker, numberedStyle(style, level), place), list: { ...counted, level } },
      ...blocksIn(others, inside),
    ];
  });
}

/** Every numbered list counts for itself, from its own start; its figures go by depth, as on the page: 1, a, i. */
function numbered(node: NodeJson, { numbersAround, found }: Place): Omit<ListPlace, 'level'> {
  const type = node.attrs?.type;
  const format =
    type === 'a' || type === 'A' || type === 'i' || type === 'I'
      ? type
      : ((['1', 'a'] as const)[numbersAround] ?? 'i');
  const asked = Number(node.attrs?.start ?? 1);
  const start = Number.isInteger(asked) && asked >= 0 && asked <= 32_767 ? asked : 1;
  const reference = `numbers-${format}-${start}`;
  found.numberings.set(reference, { reference, format, start });
  found.lists += 1;
  return { numbering: reference, instance: found.lists };
}

function paragraph(node: NodeJson, style: ParagraphStyle, place: Place): Block & { kind: 'paragraph' } {
  const children = inlineOf(node.content ?? [], place.found.warnings);
  return { kind: 'paragraph', style, children, rtl: isRightToLeft(children.map(textOf).join('')) };
}

function styleAt({ header, level, quote }: Place): ParagraphStyle {
  if (quote) return 'Quote';
  if (level >= 0) return numberedStyle('ListContinue', level);
  return header ? 'TableHeading' : 'Normal';
}

/** Word has five styles of each kind: List Bullet, List Bullet 2 … 5. Deeper levels wear the fifth. */
function numberedStyle(name: 'ListBullet' | 'ListNumber' | 'ListContinue', level: number): ParagraphStyle {
  const rank = Math.min(level + 1, LAST_STYLE) as 1 | 2 | 3 | 4 | 5;
  return rank === 1 ? name : `${name}${rank}`;
}

function textOf(inline: Inline): string {
  if (inline.kind === 'link') return inline.children.map(textOf).join('');
  return inline.kind === 'run' ? inline.text : ' ';
}
