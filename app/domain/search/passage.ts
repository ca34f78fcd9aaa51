import type { Piece } from './search.ts';

/** What the database puts around a hit; letters no text of ours needs. */
export const HIT = { from: '\ue000', to: '\ue001' } as const;
const MARKS = new Set<string>(Object.values(HIT));

/**
 * A passage with its hits, in the letters it was written with. The database looks in text without its accents
 * (`unaccented`), so `found`, its passage, has none; it is looked up in `original` letter by letter. Where it is not
 * there word for word, it is shown as it was found.
 */
export const passageIn = (original: string, found: string): Piece[] => placed(original, found).pieces;

/**
 * The same of a long text: from the beginning of a sentence to the end of one where these are near, and an ellipsis
 * where the passage begins or ends in the middle.
 */
export function excerptFrom(whole: string, found: string): Piece[] {
  const { pieces, from, to } = placed(whole, found);
  if (from === to) return pieces;
  const before = whole.slice(Math.max(from - NEAR, 0), from);
  const after = whole.slice(to, to + NEAR);
  const begun = from <= NEAR ? before : (SENTENCE_BEGINS.exec(before)?.[1] ?? null);
  const ended = whole.length - to <= NEAR ? after : (SENTENCE_ENDS.exec(after)?.[0] ?? null);
  const plain = (text: string) => ({ text, hit: false });
  return joined([plain(begun?.trimStart() ?? '… '), ...pieces, plain(ended?.trimEnd() ?? ' …')]);
}

/** How far a sentence is followed to its beginning or end, in letters. */
const NEAR = 90;
const SENTENCE_BEGINS = /[\n.!?؟。]([^\n.!?؟。]*)$/;
const SENTENCE_ENDS = /^[^\n.!?؟。]*[\n.!?؟。]/;

/** A passage as it was written, and from where to where it stands in the original; nowhere: 0 to 0. */
function placed(original: string, found: string): { pieces: Piece[]; from: number; to: number } {
  const marked = [...found];
  const plain = marked.filter((letter) => !MARKS.has(letter)).join('');
  const { folded, at } = fold(original);
  const start = folded.indexOf(plain);
  const letters: Piece[] = [];
  let hit = false;
  let place = Math.max(start, 0);
  for (const letter of marked) {
    if (MARKS.has(letter)) {
      hit = letter === HIT.from;
      continue;
    }
    letters.push({ text: start < 0 ? letter : between(original, at, place, letter.length), hit });
    place += letter.length;
  }
  const pieces = joined(letters);
  return start < 0 ? { pieces, from: 0, to: 0 } : { pieces, from: at[start] ?? 0, to: at[place] ?? 0 };
}

/** What the database's `unaccented` makes of a text, and where in the text each unit of the result came from. */
export function fold(original: string): { folded: string; at: number[] } {
  const at: number[] = [];
  let folded = '';
  let from = 0;
  for (const letter of original) {
    const plain = letter < '\u0080' ? calm(letter) : unaccented(letter);
    for (let unit = 0; unit < plain.length; unit += 1) at.push(from);
    folded += plain;
    from += letter.length;
  }
  at.push(original.length);
  return { folded, at };
}

/** Letters whose stroke is a part of them: Unicode takes nothing off these. The migration lists the same. */
const STROKED = { from: 'łŁøØđĐħĦŧŦ', to: 'lLoOdDhHtT' };

function unaccented(letter: string): string {
  const stroked = STROKED.from.indexOf(letter);
  return stroked >= 0 ? STROKED.to.charAt(stroked) : letter.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
}

/** Angle brackets look like markup to the database, which then leaves them out of its passages. */
export const MARKUP = '<>&';
const calm = (letter: string) => (MARKUP.includes(letter) ? ' ' : letter);

/** The letters of the original that became this part of the folded text, marks that were dropped included. */
function between(original: string, at: readonly number[], place: number, length: number): string {
  return original.slice(at[place], at[place + length]);
}

function joined(letters: readonly Piece[]): Piece[] {
  const pieces: Piece[] = [];
  for (const { text, hit } of letters) {
    const last = pieces.at(-1);
    if (last?.hit === hit) last.text += text;
    else if (text) pieces.push({ text, hit });
  }
  return pieces;
}
