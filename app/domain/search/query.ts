/** What somebody typed, ready to be looked for. */
export type Query = {
  /** As it is shown again. */
  typed: string;
  /** The same without its last word, when that word may go on. */
  whole: string;
  /** Letters that may be the beginning of a word: the last that was typed; empty when it has to stand as it is. */
  beginning: string;
};

/** More than a sentence finds nothing more; it only takes longer. In letters. */
export const LONGEST_QUERY = 200;

/**
 * Reads what was typed: without what no text holds, and not too long. The last word also finds words that begin with
 * it, unless it is excluded (`-word`), or words are quoted or joined by `or`.
 */
export function queryFrom(typed: string): Query {
  const calm = typed
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cs}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const short = [...calm].slice(0, LONGEST_QUERY).join('').trim();
  const [, before = '', last = ''] = /^(.*?)([\p{L}\p{M}\p{N}]+)$/u.exec(short) ?? [];
  const mayGoOn = last !== '' && /(^|\s)$/.test(before) && !/"|(^|\s)or(\s|$)/i.test(short);
  return mayGoOn
    ? { typed: short, whole: before.trim(), beginning: last }
    : { typed: short, whole: short, beginning: '' };
}
