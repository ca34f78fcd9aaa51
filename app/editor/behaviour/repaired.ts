import { Fragment, type Node, type NodeType } from '@tiptap/pm/model';
import { schema, type DocumentJson, type NodeJson } from '../schema/index.ts';
import { straightened } from './straight.ts';

/**
 * The nearest document of the schema to one whose parts are legal and nest wrongly, as two people's honest edits
 * can leave behind. Keeps every word: a part that may not stand where it does is wrapped, or else gives its content
 * to where it stood; what is required and missing is filled in. Tables come out straight.
 */
export function repaired(json: DocumentJson): DocumentJson {
  const content = fitted(schema.topNodeType, nodesOf(json.content));
  return straightened(schema.topNodeType.create(null, content)).toJSON() as DocumentJson;
}

const nodesOf = (content: readonly NodeJson[] = []) => content.filter(says).flatMap(build);

function build({ type: name, attrs, content, marks = [], text }: NodeJson): Node[] {
  const set = marks.map((mark) => schema.mark(mark.type, mark.attrs));
  if (text !== undefined) return [schema.text(text, set)];
  const type = schema.nodes[name];
  if (!type) throw new RangeError(`No node of the schema: ${name}`);
  const inner = nodesOf(content);
  // A line break holds nothing: what stood in it stands after it.
  return type.isLeaf
    ? [type.create(attrs, null, set), ...inner]
    : [type.create(attrs, fitted(type, inner), set)];
}

/** An empty run of text is no node in ProseMirror. */
const says = (node: NodeJson) => node.text !== '';

/** The children in an order and wrapping that `type` takes. */
function fitted(type: NodeType, children: readonly Node[]): Node[] {
  const placed: Node[] = [];
  const waiting = [...children];
  let match = type.contentMatch;
  for (let child = waiting.shift(); child; child = waiting.shift()) {
    const filling = match.matchType(child.type) ? Fragment.empty : match.fillBefore(Fragment.from(child));
    const wrapping = filling ? [] : match.findWrapping(child.type);
    if (!filling && !wrapping) {
      // A table in a heading: no wrapping helps, so its own content stands here instead.
      waiting.unshift(...child.children);
      continue;
    }
    const run = child.isInline ? [child, ...inlineAfter(waiting)] : [child];
    const added = wrapping?.length ? [wrapped(run, wrapping)] : [...(filling?.content ?? []), child];
    if (!wrapping?.length) waiting.unshift(...run.slice(1));
    for (const node of added) {
      placed.push(node);
      match = match.matchType(node.type) ?? match;
    }
  }
  return [...placed, ...(match.fillBefore(Fragment.empty, true)?.content ?? [])];
}

/** Takes the inline nodes at the head of the queue: they belong to one paragraph. */
function inlineAfter(waiting: Node[]): Node[] {
  const end = waiting.findIndex((node) => !node.isInline);
  return waiting.splice(0, end < 0 ? waiting.length : end);
}

function wrapped(run: readonly Node[], wrapping: readonly NodeType[]): Node {
  const [outer, ...inner] = wrapping;
  if (!outer) throw new RangeError('Nothing to wrap with');
  return outer.create(null, fitted(outer, inner.length > 0 ? [wrapped(run, inner)] : run));
}
