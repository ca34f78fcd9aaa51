import { createElement, Fragment, type ReactNode } from 'react';
import { words } from '#app/words/index.ts';
import { isAllowedLink } from '../schema/links.ts';
import type { DocumentJson, MarkJson, NodeJson } from '../schema/index.ts';

type Props = {
  content: DocumentJson;
  /** The text's own language, where nothing around it says it. */
  language?: string;
  /** Gives every top-level block an id to link to: `<prefix>-p1`, `-p2` … */
  idPrefix?: string;
};

/**
 * A section's text as it is read: element for element what the editor draws from the same schema, without loading
 * any of it. What this table does not know is left out and its words are kept.
 */
export function Prose({ content, language, idPrefix }: Props) {
  return (
    <div className="prose" lang={language}>
      {content.content.map((node, at) => (
        <Block key={at} node={node} id={idPrefix && `${idPrefix}-p${at + 1}`} />
      ))}
    </div>
  );
}

type Attributes = Record<string, unknown>;
type Inside = { id: string | undefined; attrs: Attributes; children: ReactNode };

/** From a node's name to its elements. */
const NODES: Record<string, (inside: Inside) => ReactNode> = {
  paragraph: ({ id, children }) => <p id={id}>{children}</p>,
  heading: ({ id, attrs, children }) => createElement(attrs.level === 4 ? 'h4' : 'h3', { id }, children),
  bulletList: ({ id, children }) => <ul id={id}>{children}</ul>,
  orderedList: ({ id, attrs, children }) => (
    <ol id={id} start={attrs.start === 1 ? undefined : numberOf(attrs.start)} type={listType(attrs.type)}>
      {children}
    </ol>
  ),
  listItem: ({ children }) => <li>{children}</li>,
  blockquote: ({ id, children }) => <blockquote id={id}>{children}</blockquote>,
  hardBreak: () => <br />,
  // Wrapped as in the editor; here it can also be reached by keyboard, so that a wide table can be scrolled.
  table: ({ id, children }) => (
    <div className="tableWrapper" id={id} tabIndex={0} role="group" aria-label={words.reading.wideTable}>
      <table>
        <tbody>{children}</tbody>
      </table>
    </div>
  ),
  tableRow: ({ children }) => <tr>{children}</tr>,
  tableCell: ({ attrs, children }) => <td {...spans(attrs)}>{children}</td>,
  tableHeader: ({ attrs, children }) => <th {...spans(attrs)}>{children}</th>,
};

/** From a mark's name to the element around its words. */
const MARKS: Record<string, (attrs: Attributes, children: ReactNode) => ReactNode> = {
  bold: (_, children) => <strong>{children}</strong>,
  italic: (_, children) => <em>{children}</em>,
  underline: (_, children) => <u>{children}</u>,
  strike: (_, children) => <s>{children}</s>,
  link: ({ href }, children) =>
    isAllowedLink(href) ? (
      <a href={href} rel="noopener noreferrer nofollow">
        {children}
      </a>
    ) : (
      children
    ),
};

function Block({ node, id }: { node: NodeJson; id?: string | undefined }): ReactNode {
  const { content = [], attrs = {}, type } = node;
  const children = content.some(isInline) ? (
    <Inline nodes={content} />
  ) : (
    content.map((child, at) => <Block key={at} node={child} />)
  );
  const draw = Object.hasOwn(NODES, type) ? NODES[type] : undefined;
  return draw ? draw({ id, attrs, children }) : <Fragment>{children}</Fragment>;
}

const isInline = ({ type, text, marks }: NodeJson) =>
  text !== undefined || marks !== undefined || type === 'hardBreak';

/**
 * Words with their marks, the first mark outermost. Neighbours that share a mark share its element, as in the
 * editor: a link of which half is bold stays one link.
 */
function Inline({ nodes, depth = 0 }: { nodes: readonly NodeJson[]; depth?: number }): ReactNode {
  return runs(nodes, depth).map(({ mark, nodes: run }, at) => {
    if (!mark) return run.map((node, within) => <Leaf key={`${at}-${within}`} node={node} />);
    const inner = <Inline nodes={run} depth={depth + 1} />;
    const draw = Object.hasOwn(MARKS, mark.type) ? MARKS[mark.type] : undefined;
    return <Fragment key={at}>{draw ? draw(mark.attrs ?? {}, inner) : inner}</Fragment>;
  });
}

function Leaf({ node }: { node: NodeJson }): ReactNode {
  return node.text ?? <Block node={node} />;
}

type Run = { mark: MarkJson | undefined; nodes: NodeJson[] };

/** Neighbours with the same mark at this depth, together. */
function runs(nodes: readonly NodeJson[], depth: number): Run[] {
  const found: Run[] = [];
  for (const node of nodes) {
    const mark = node.marks?.[depth];
    const last = found.at(-1);
    if (last && JSON.stringify(last.mark) === JSON.stringify(mark)) last.nodes.push(node);
    else found.push({ mark, nodes: [node] });
  }
  return found;
}

const numberOf = (value: unknown) =>
  typeof value === 'number' && Number.isInteger(value) ? value : undefined;

const LIST_TYPES = ['a', 'A', 'i', 'I'] as const;
const listType = (value: unknown) => LIST_TYPES.find((type) => type === value);

/** How many columns and rows a cell covers, where it is more than one. */
function spans({ colspan, rowspan }: Attributes): { colSpan?: number; rowSpan?: number } {
  const many = (value: unknown) => {
    const count = numberOf(value);
    return count !== undefined && count > 1 && count <= 100 ? count : undefined;
  };
  return { colSpan: many(colspan), rowSpan: many(rowspan) };
}
