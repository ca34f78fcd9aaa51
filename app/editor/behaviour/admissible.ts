import * as Y from 'yjs';
import { LIMITS, type Refusal } from '../protocol.ts';
import { isAllowedLink, schema } from '../schema/index.ts';
import { FRAGMENT } from '../ydoc.ts';
import { fits } from './fits.ts';

/**
 * The static check: whether bytes from a page may be applied to a section. A Y.Doc takes anything; only what the
 * schema can say may get in, whoever sends it. Every inserted item is looked up in tables made from the schema,
 * together with the place it goes to. Wrong nesting of legal parts passes: it also comes of two honest people
 * writing at once, and is put right afterwards.
 *
 * @returns why not, or undefined. `try-later`: it builds on words we have not got, so the page has to compare first.
 */
export function refusalOf(update: Uint8Array, doc: Y.Doc): Refusal | undefined {
  if (update.byteLength > LIMITS.update) return 'too-big';
  let decoded: ReturnType<typeof Y.decodeUpdate>;
  try {
    decoded = Y.decodeUpdate(update);
  } catch {
    return 'not-allowed';
  }
  if (!fits(decoded, doc)) return 'try-later';
  const items = decoded.structs.filter((struct) => struct instanceof Y.Item);
  const placeOf = placesIn(items, doc);
  return items.every((item) => isLegal(item, placeOf(item))) ? undefined : 'not-allowed';
}

/** Where an item goes: into the section itself, an element, a run of text, or nowhere any more. */
type Place = { in: 'section' | 'element' | 'text' | 'elsewhere'; attribute: string | null } | 'gone';

const ATTRIBUTES = new Set(Object.values(schema.nodes).flatMap((type) => Object.keys(type.spec.attrs ?? {})));
const ELEMENTS = new Set(Object.keys(schema.nodes).filter((name) => name !== 'doc' && name !== 'text'));
const MARKS = new Map(
  Object.values(schema.marks).map((type) => [type.name, new Set(Object.keys(type.spec.attrs ?? {}))]),
);

/** Whole numbers that cost work to obey, each with the range a page may ask for. */
const RANGES: Readonly<Record<string, readonly [number, number]>> = {
  level: [1, 6],
  start: [-1_000_000, 1_000_000],
  colspan: [1, 100],
  rowspan: [1, 1000],
};
const LONGEST_VALUE = 2000;

function isLegal(item: Y.Item, place: Place): boolean {
  const { content } = item;
  if (content instanceof Y.ContentDeleted || place === 'gone') return true;
  if (place.in === 'elsewhere') return false;
  if (place.attribute !== null) {
    return (
      place.in === 'element' && content instanceof Y.ContentAny && isAttribute(place.attribute, content.arr)
    );
  }
  if (place.in === 'text') {
    return (
      content instanceof Y.ContentString ||
      (content instanceof Y.ContentFormat && isMark(content.key, content.value))
    );
  }
  if (!(content instanceof Y.ContentType)) return false;
  const { type } = content;
  if (type instanceof Y.XmlElement) return ELEMENTS.has(type.nodeName);
  return place.in === 'element' && type instanceof Y.XmlText;
}

function isAttribute(name: string, values: readonly unknown[]): boolean {
  if (!ATTRIBUTES.has(name)) return false;
  return values.every((value) => {
    const range = RANGES[name];
    if (range && value !== null)
      return Number.isInteger(value) && Number(value) >= range[0] && Number(value) <= range[1];
    // Column widths come as a list, one a column.
    return isPlain(value) || (Array.isArray(value) && value.length <= 100 && value.every(isPlain));
  });
}

function isMark(name: string, value: unknown): boolean {
  const known = MARKS.get(name);
  if (!known) return false;
  // Null ends a mark.
  if (value === null) return true;
  if (typeof value !== 'object' || Array.isArray(value)) return false;
  const attrs = Object.entries(value);
  if (!attrs.every(([key, of]) => known.has(key) && isPlain(of))) return false;
  return name !== 'link' || isAllowedLink((value as { href?: unknown }).href);
}

function isPlain(value: unknown): boolean {
  if (value === null || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value === 'string' && value.length <= LONGEST_VALUE;
}

/**
 * Where each item goes. Only the first of a row of neighbours says it; the others inherit it from the item they
 * were written beside, which is in the same update or in the document already.
 */
function placesIn(items: readonly Y.Item[], doc: Y.Doc): (item: Y.Item) => Place {
  const find = finderOf(items);
  const known = new Map<Y.Item, Place>();

  const itemAt = (id: Y.ID): Y.Item | undefined => {
    const here = find(id);
    if (here || id.clock >= Y.getState(doc.store, id.client)) return here;
    // Typed as an item; a collected one is a GC.
    const there: unknown = Y.getItem(doc.store, id);
    return there instanceof Y.Item ? there : undefined;
  };

  const stated = (item: Y.Item): Place => {
    const parent: unknown = item.parent;
    if (typeof parent === 'string') {
      return { in: parent === FRAGMENT ? 'section' : 'elsewhere', attribute: item.parentSub };
    }
    if (parent instanceof Y.AbstractType) return { in: kindOf(parent, doc), attribute: item.parentSub };
    const holder = parent instanceof Y.ID ? itemAt(parent) : undefined;
    if (!holder) return 'gone';
    if (!(holder.content instanceof Y.ContentType))
      return holder.content instanceof Y.ContentDeleted ? 'gone' : ELSEWHERE;
    return { in: kindOf(holder.content.type, doc), attribute: item.parentSub };
  };

  return (asked) => {
    // Along the neighbours to one whose place is known or said; a chain that bites its own tail has none.
    const chain: Y.Item[] = [];
    let item: Y.Item | undefined = asked;
    while (item && !known.has(item) && item.parent === null) {
      if (chain.length > items.length) return ELSEWHERE;
      chain.push(item);
      const beside: Y.ID | null = item.origin ?? item.rightOrigin;
      item = beside ? itemAt(beside) : undefined;
    }
    const place = item ? (known.get(item) ?? stated(item)) : 'gone';
    for (const passed of item ? [...chain, item] : chain) known.set(passed, place);
    return place;
  };
}

/** Finds the item of an update that holds an id, by halving: an update may have tens of thousands. */
function finderOf(items: readonly Y.Item[]): (id: Y.ID) => Y.Item | undefined {
  const byClient = new Map<number, Y.Item[]>();
  for (const item of items) {
    const own = byClient.get(item.id.client);
    if (own) own.push(item);
    else byClient.set(item.id.client, [item]);
  }
  for (const own of byClient.values()) own.sort((a, b) => a.id.clock - b.id.clock);
  return ({ client, clock }) => {
    const own = byClient.get(client) ?? [];
    let [low, high] = [0, own.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const item = own[middle];
      if (!item) return undefined;
      if (clock < item.id.clock) high = middle - 1;
      else if (clock >= item.id.clock + item.length) low = middle + 1;
      else return item;
    }
    return undefined;
  };
}

const ELSEWHERE: Place = { in: 'elsewhere', attribute: null };

function kindOf(type: unknown, doc: Y.Doc): 'section' | 'element' | 'text' | 'elsewhere' {
  if (type instanceof Y.XmlElement) return 'element';
  if (type instanceof Y.XmlText) return 'text';
  return type === doc.share.get(FRAGMENT) ? 'section' : 'elsewhere';
}
