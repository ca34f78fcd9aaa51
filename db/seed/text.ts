import type { DocumentJson, MarkJson, NodeJson } from '#app/editor/schema/index.ts';

/**
 * A small language for texts written in code. Inside a line, `**strong**`, `*emphasis*` and `[words](address)`
 * mean what they look like, and a line feed breaks the line.
 */
export const text = (...content: NodeJson[]): DocumentJson => ({ type: 'doc', content });

export const p = (line: string): NodeJson => node('paragraph', inline(line));
export const heading = (line: string): NodeJson => node('heading', inline(line), { level: 3 });
export const subheading = (line: string): NodeJson => node('heading', inline(line), { level: 4 });
export const quote = (...lines: string[]): NodeJson => node('blockquote', lines.map(p));

/** A list item is a line, followed, where there is one, by the list it opens. */
type Item = string | [line: string, below: NodeJson];
export const bullets = (...items: Item[]): NodeJson => node('bulletList', items.map(listItem));
export const steps = (...items: Item[]): NodeJson => node('orderedList', items.map(listItem));

/** A table: the first row names the columns. */
export const table = (columns: string[], ...rows: string[][]): NodeJson =>
  node('table', [
    node(
      'tableRow',
      columns.map((line) => node('tableHeader', [p(line)])),
    ),
    ...rows.map((cells) =>
      node(
        'tableRow',
        cells.map((line) => node('tableCell', [p(line)])),
      ),
    ),
  ]);

function listItem(item: Item): NodeJson {
  if (typeof item === 'string') return node('listItem', [p(item)]);
  const [line, below] = item;
  return node('listItem', [p(line), below]);
}

function node(type: string, content: NodeJson[], attrs?: Record<string, unknown>): NodeJson {
  return { type, ...(attrs && { attrs }), ...(content.length > 0 && { content }) };
}

const MARKED = /\*\*(?<strong>.+?)\*\*|\*(?<em>.+?)\*|\[(?<words>.+?)\]\((?<href>\S+?)\)|(?<line>\n)/g;

function inline(line: string): NodeJson[] {
  const nodes: NodeJson[] = [];
  let end = 0;
  const plain = (until: number) => {
    if (until > end) nodes.push({ type: 'text', text: line.slice(end, until) });
  };
  for (const found of line.matchAll(MARKED)) {
    plain(found.index);
    end = found.index + found[0].length;
    nodes.push(marked(found.groups ?? {}));
  }
  plain(line.length);
  return nodes;
}

function marked({ strong, em, words, href, line }: Record<string, string | undefined>): NodeJson {
  if (line) return { type: 'hardBreak' };
  const mark: MarkJson = strong
    ? { type: 'bold' }
    : em
      ? { type: 'italic' }
      : { type: 'link', attrs: { href } };
  return { type: 'text', text: strong ?? em ?? words ?? '', marks: [mark] };
}
