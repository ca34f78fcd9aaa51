import type { NodeJson } from '#app/editor/schema/index.ts';
import type { ExportDocument } from '#app/domain/ports.ts';
import { partsOf, walk } from '#app/word/package.ts';
import type { PandocNode } from '#tests/support/word.ts';

/**
 * A document as a list of lines (`heading 2: …`, `bullet: …`, `row`), told by three who know nothing of each other:
 * from what people wrote, from the Word file's XML, and from pandoc. When they agree, nothing was lost.
 */
export type Outline = string[];

/** As people wrote it. Blank paragraphs are not told. `levels`: say how deep a list item stands; Word ends at nine. */
export function outlineWritten(document: ExportDocument, levels = false): Outline {
  const outline = document.sections.flatMap((section) => [
    `heading 1: ${said(section.heading)}`,
    ...section.content.content.flatMap((node) => written(node, { level: 0, name: 'text', levels })),
  ]);
  return withoutBlankCells(outline);
}

type Around = { level: number; name: string; levels: boolean };

function written(node: NodeJson, around: Around): Outline {
  const inner = (next: Partial<Around> = {}) =>
    (node.content ?? []).flatMap((child) => written(child, { ...around, ...next }));
  if (node.type === 'paragraph') return line(around.name, plain(node));
  if (node.type === 'heading') return line(`heading ${Number(node.attrs?.level) - 1}`, plain(node));
  if (node.type === 'blockquote') return inner({ name: 'quote' });
  if (node.type === 'table') return ['table', ...inner(), 'table ends'];
  if (node.type === 'tableRow') return ['row', ...inner()];
  if (node.type === 'tableCell' || node.type === 'tableHeader')
    return ['cell', ...inner({ level: 0, name: 'text' })];
  if (node.type !== 'bulletList' && node.type !== 'orderedList') return [];
  const level = around.level + 1;
  const kind = `${node.type === 'bulletList' ? 'bullet' : 'number'}${around.levels ? ` ${Math.min(level, 9)}` : ''}`;
  return (node.content ?? []).flatMap((item) => {
    const [first, ...rest] = item.content ?? [];
    return [
      `${kind}: ${said(first ? plain(first) : '')}`,
      ...rest.flatMap((child) => written(child, { ...around, level, name: 'text' })),
    ];
  });
}

const plain = (node: NodeJson): string =>
  node.type === 'hardBreak' ? ' ' : (node.text ?? (node.content ?? []).map(plain).join(''));

/** As the file's own XML has it: by style, numbering and order. Our own lines (front, contents, notes) are not told. */
export function outlineInFile(bytes: Uint8Array, levels = false): Outline {
  const outline: Outline = [];
  let now = { style: '', level: '', text: '' };
  walk(partsOf(bytes).get('word/document.xml') ?? '', {
    open(name, attributes) {
      if (name === 'w:p') now = { style: 'Normal', level: '', text: '' };
      if (name === 'w:pStyle') now.style = attributes['w:val'] ?? '';
      if (name === 'w:ilvl') now.level = ` ${Number(attributes['w:val']) + 1}`;
      if (name === 'w:br') now.text += ' ';
      if (name === 'w:tbl') outline.push('table');
      if (name === 'w:tr') outline.push('row');
      if (name === 'w:tc') outline.push('cell');
    },
    text(text, path) {
      if (path.at(-1) === 'w:t') now.text += text;
    },
    close(name) {
      if (name === 'w:p') outline.push(...told(now, levels));
      if (name === 'w:tbl') outline.push('table ends');
    },
  });
  return withoutBlankCells(outline);
}

function told(
  { style, level, text }: { style: string; level: string; text: string },
  levels: boolean,
): Outline {
  const name = style.replace(/\d$/, '');
  if (['Title', 'Subtitle', 'Date', 'TOCHeading', 'TOC', 'SectionNote'].includes(name)) return [];
  if (name === 'Heading') return line(`heading ${style.at(-1)}`, text);
  if (name === 'ListBullet' || name === 'ListNumber') {
    return [`${name === 'ListBullet' ? 'bullet' : 'number'}${levels ? level : ''}: ${said(text)}`];
  }
  return line(name === 'Quote' ? 'quote' : 'text', text);
}

/** As pandoc reads it back. */
export function outlineByPandoc(blocks: readonly PandocNode[], ours: readonly string[]): Outline {
  const first = blocks.findIndex((block) => block.t === 'Header');
  const outline = blocks.slice(Math.max(first, 0)).flatMap((block) => read(block, 'text'));
  return withoutBlankCells(outline.filter((each) => !ours.includes(each)));
}

function read({ t, c }: PandocNode, name: string): Outline {
  if (t === 'Header') return line(`heading ${(c as [number])[0]}`, words((c as unknown[])[2]));
  if (t === 'Para' || t === 'Plain') return line(name, words(c));
  if (t === 'BlockQuote') return (c as PandocNode[]).flatMap((block) => read(block, 'quote'));
  if (t === 'Div') return ((c as unknown[])[1] as PandocNode[]).flatMap((block) => read(block, name));
  if (t === 'BulletList') return items(c as PandocNode[][], 'bullet');
  if (t === 'OrderedList') return items((c as [unknown, PandocNode[][]])[1], 'number');
  if (t === 'Table') {
    return ['table', ...rows(c).flatMap((row) => ['row', ...row.flatMap(cell)]), 'table ends'];
  }
  return t === 'RawBlock' || t === 'HorizontalRule' ? [] : [`unknown ${t}`];
}

function items(each: PandocNode[][], kind: string): Outline {
  return each.flatMap(([first, ...rest]) => [
    `${kind}: ${said(first ? words(first.c) : '')}`,
    ...rest.flatMap((block) => read(block, 'text')),
  ]);
}

type Row = [unknown, [unknown, unknown, number, number, PandocNode[]][]];

function rows(table: unknown): Row[1][] {
  const [, , , [, head], bodies] = table as [
    unknown,
    unknown,
    unknown,
    [unknown, Row[]],
    [unknown, unknown, Row[], Row[]][],
  ];
  return [...head, ...bodies.flatMap(([, , heads, body]) => [...heads, ...body])].map(([, cells]) => cells);
}

const cell = ([, , , , blocks]: Row[1][number]): Outline => [
  'cell',
  ...blocks.flatMap((block) => read(block, 'text')),
];

function words(inlines: unknown): string {
  if (!Array.isArray(inlines)) return '';
  return inlines
    .map((inline: PandocNode | unknown) => {
      if (Array.isArray(inline)) return words(inline);
      const { t, c } = (inline ?? {}) as PandocNode;
      if (t === 'Str') return String(c);
      if (t === 'Space' || t === 'SoftBreak' || t === 'LineBreak') return ' ';
      return Array.isArray(c) ? words(c) : '';
    })
    .join('');
}

/** A merged or missing cell is a blank cell to one reader and no cell to another. */
function withoutBlankCells(outline: Outline): Outline {
  return outline.filter(
    (each, at) => each !== 'cell' || !['cell', 'row', 'table ends'].includes(outline[at + 1] ?? ''),
  );
}

/** Text as two readers can agree on it: runs of spaces are one, and pandoc turns dumb quotes and dots into smart. */
const said = (text: string): string => text.replace(/\s+/g, ' ').trim();

const line = (name: string, text: string): Outline => (said(text) ? [`${name}: ${said(text)}`] : []);
