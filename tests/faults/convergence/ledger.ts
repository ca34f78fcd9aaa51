import * as Y from 'yjs';

/**
 * The oracle of the convergence fuzz: it reads every update the people's own editors emitted, and nothing the
 * server said, and knows from that which markers must stand in the text, and how often.
 *
 * A marker is one character that nothing else uses, so no diff can cut or shift it. Every typed or re-created
 * marker is a *copy* with an id of its own; a copy survives when no update deleted it and none deleted an element
 * around it. A marker whose only copy was never touched must therefore appear exactly once. Where editors
 * re-created a block (split, join, list, move) while somebody else did the same, the copies add up to what a CRDT
 * makes of it, and the text must agree with that to the character.
 */
export class Ledger {
  private readonly stretches = new Map<number, Stretch[]>();
  private readonly copies = new Map<string, Y.ID[]>();
  private readonly deletions: ReturnType<typeof Y.createDeleteSet>[] = [];
  private readonly parents = new Map<Y.Item, Y.Item | 'root'>();

  /** In the order its author made them. Yjs repeats in one update what observers wrote meanwhile: counted once. */
  record(update: Uint8Array): void {
    const { structs, ds } = Y.decodeUpdate(update);
    this.deletions.push(ds);
    for (const item of structs) {
      if (!(item instanceof Y.Item)) continue;
      const list = this.stretches.get(item.id.client) ?? [];
      this.stretches.set(item.id.client, list);
      const known = list.at(-1)?.to ?? 0;
      const to = item.id.clock + item.length;
      if (to <= known) continue;
      const from = Math.max(known, item.id.clock);
      list.push({ from, to, item });
      if (item.content instanceof Y.ContentString) this.noteCopies(item.content.str, item.id, from);
    }
  }

  /** What the text must hold: marker → how often (0: typed once, gone now). */
  expected(): Map<string, number> {
    const deleted = Y.mergeDeleteSets(this.deletions);
    const gone = (id: Y.ID) => Y.isDeleted(deleted, id);
    const parents = new Map<Y.Item, boolean>();
    const insideDeleted = (item: Y.Item): boolean => {
      const known = parents.get(item);
      if (known !== undefined) return known;
      const parent = this.parentOf(item);
      const answer = parent !== undefined && (gone(parent.id) || insideDeleted(parent));
      parents.set(item, answer);
      return answer;
    };
    const expected = new Map<string, number>();
    for (const [marker, ids] of this.copies) {
      const left = ids.filter((id) => !gone(id) && !insideDeleted(this.at(id)));
      expected.set(marker, left.length);
    }
    return expected;
  }

  /** Markers nobody's editor ever deleted or re-created: one copy, alive. */
  untouched(): string[] {
    const expected = this.expected();
    return [...this.copies]
      .filter(([marker, ids]) => ids.length === 1 && expected.get(marker) === 1)
      .map(([marker]) => marker);
  }

  private noteCopies(text: string, id: Y.ID, from: number): void {
    for (let offset = from - id.clock; offset < text.length; offset += 1) {
      const marker = text.charAt(offset);
      if (!isMarker(marker)) continue;
      const ids = this.copies.get(marker) ?? [];
      this.copies.set(marker, ids);
      ids.push(Y.createID(id.client, id.clock + offset));
    }
  }

  /** Yjs writes the parent down only where neither neighbour tells it: siblings are followed to one that knows. */
  private parentOf(item: Y.Item): Y.Item | undefined {
    const siblings: Y.Item[] = [];
    let found = this.parents.get(item);
    for (let current = item; found === undefined; found = this.parents.get(current)) {
      siblings.push(current);
      const neighbour = current.origin ?? current.rightOrigin;
      if (current.parent instanceof Y.ID) found = this.at(current.parent);
      else if (current.parent !== null || !neighbour) found = 'root';
      else current = this.at(neighbour);
      if (found !== undefined) break;
    }
    for (const sibling of siblings) this.parents.set(sibling, found ?? 'root');
    return found === 'root' ? undefined : found;
  }

  private at(id: Y.ID): Y.Item {
    const list = this.stretches.get(id.client) ?? [];
    let low = 0;
    let high = list.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = list[middle];
      if (!found) break;
      if (found.to <= id.clock) low = middle + 1;
      else if (found.from > id.clock) high = middle - 1;
      else return found.item;
    }
    throw new Error(`The ledger never saw ${id.client}:${id.clock}`);
  }
}

/** The clocks of one author that an item was the first to fill. */
type Stretch = { from: number; to: number; item: Y.Item };

const FIRST = 0x4e00;
const LAST = 0x9fff;

/** The nth marker of a run: one UTF-16 unit, so that nothing can cut it in two. */
export function markerNumber(n: number): string {
  if (FIRST + n > LAST) throw new Error('A run has more edits than there are markers');
  return String.fromCharCode(FIRST + n);
}

export const isMarker = (character: string): boolean => {
  const code = character.charCodeAt(0);
  return code >= FIRST && code <= LAST;
};

/** Every marker in a text and how often it stands there. */
export function countMarkers(text: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const character of text)
    if (isMarker(character)) found.set(character, (found.get(character) ?? 0) + 1);
  return found;
}
