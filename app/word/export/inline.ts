import type { MarkJson, NodeJson } from '#app/editor/schema/index.ts';
import { isAllowedLink } from '#app/editor/schema/links.ts';
import { words } from '#app/words/index.ts';
import type { Break, Inline, Run } from './model.ts';
import { byDirection, cleanText } from './text.ts';

/** Word refuses longer addresses. */
const LONGEST_ADDRESS = 2079;

type Look = Partial<Omit<Run, 'kind' | 'text' | 'rtl'>>;

/** One handler per mark: what it does to the look of a run. A link is not a look; it wraps its runs. */
const marks: Record<string, Look> = {
  bold: { bold: true },
  italic: { italic: true },
  underline: { underline: true },
  strike: { strike: true },
  link: {},
};

/** One handler per inline node. */
const inlines: Record<string, (node: NodeJson, look: Look) => (Run | Break)[]> = {
  text: (node, look) => runsOf(node.text ?? '', look),
  hardBreak: () => [{ kind: 'break' }],
};

/** The inline content of a paragraph or heading; neighbours with the same address are one link. */
export function inlineOf(nodes: readonly NodeJson[], warnings: Set<string>): Inline[] {
  const result: Inline[] = [];
  for (const node of nodes) {
    const handle = inlines[node.type];
    if (!handle) throw new Error(`Word export: no handler for the node "${node.type}"`);
    const parts = handle(node, lookOf(node.marks ?? []));
    const href = addressOf(node.marks ?? [], warnings);
    const last = result.at(-1);
    if (href === undefined) result.push(...parts);
    else if (last?.kind === 'link' && last.href === href) last.children.push(...parts);
    else if (parts.length > 0) result.push({ kind: 'link', href, children: parts });
  }
  return result;
}

/** A text of one look as runs, each of one direction. */
export function runsOf(text: string, look: Look = {}): Run[] {
  return byDirection(cleanText(text))
    .filter((stretch) => stretch.text !== '')
    .map((stretch) => ({ kind: 'run', text: stretch.text, ...look, ...(stretch.rtl && { rtl: true }) }));
}

function lookOf(on: readonly MarkJson[]): Look {
  return on.reduce<Look>((look, mark) => {
    const change = marks[mark.type];
    if (!change) throw new Error(`Word export: no handler for the mark "${mark.type}"`);
    return { ...look, ...change };
  }, {});
}

/**
 * The address of the link these marks make, spelled as a URI: Word calls a file damaged when one address in it
 * is not. An address we do not allow or cannot spell is left out, with a warning; its words stay.
 */
function addressOf(on: readonly MarkJson[], warnings: Set<string>): string | undefined {
  const link = on.find((mark) => mark.type === 'link');
  if (!link) return undefined;
  const href = link.attrs?.href;
  const spelled = isAllowedLink(href) && URL.canParse(href) ? spell(href) : undefined;
  if (spelled === undefined) warnings.add(words.exporting.warnings.linkDropped);
  return spelled;
}

function spell(href: string): string | undefined {
  const address = new URL(href).href
    .replace(/%(?![0-9a-f]{2})/gi, '%25')
    .replace(/[^\x21-\x7e]|["<>\\^`{|}]/gu, (character) => encodeURIComponent(character));
  return address.length <= LONGEST_ADDRESS ? address : undefined;
}
