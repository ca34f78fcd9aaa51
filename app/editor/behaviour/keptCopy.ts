import { isAllowedLink, type DocumentJson, type MarkJson, type NodeJson } from '../schema/index.ts';

/**
 * A section as a web page of its own: what a person keeps when the server could not take their last words.
 * It opens anywhere, Word included. `heading` and `note` are plain text.
 */
export function keptCopy(heading: string, note: string, language: string, content: DocumentJson): string {
  const body = content.content.map(html).join('\n');
  return [
    `<!doctype html>`,
    `<html lang="${escape(language)}">`,
    `<head><meta charset="utf-8"><title>${escape(heading)}</title></head>`,
    `<body>`,
    `<h1>${escape(heading)}</h1>`,
    `<p><em>${escape(note)}</em></p>`,
    body,
    `</body>`,
    `</html>`,
    ``,
  ].join('\n');
}

/** A file name made of a heading, without what file systems refuse. */
export function keptCopyName(heading: string, at: Date): string {
  const name = heading
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return `${name || 'section'}-${at.toISOString().slice(0, 16).replace(/[:T]/g, '-')}.html`;
}

const BLOCKS: Record<string, string> = {
  paragraph: 'p',
  bulletList: 'ul',
  orderedList: 'ol',
  listItem: 'li',
  blockquote: 'blockquote',
  table: 'table',
  tableRow: 'tr',
  tableHeader: 'th',
  tableCell: 'td',
};
const MARKS: Record<string, string> = { bold: 'strong', italic: 'em', underline: 'u', strike: 's' };

function html(node: NodeJson): string {
  if (node.type === 'hardBreak') return '<br>';
  if (node.text !== undefined) return (node.marks ?? []).reduce(marked, escape(node.text));
  const inner = (node.content ?? []).map(html).join('');
  const tag = node.type === 'heading' ? `h${Number(node.attrs?.level ?? 3)}` : BLOCKS[node.type];
  return tag ? `<${tag}>${inner}</${tag}>` : inner;
}

function marked(inner: string, mark: MarkJson): string {
  const href = mark.attrs?.href;
  if (mark.type === 'link') return isAllowedLink(href) ? `<a href="${escape(href)}">${inner}</a>` : inner;
  const tag = MARKS[mark.type];
  return tag ? `<${tag}>${inner}</${tag}>` : inner;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
