/**
 * A person's text as XML 1.0 can hold it: no control characters, no half surrogates. Tabs and line feeds become
 * spaces, as the page shows them.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '')
    .replace(/[\t\n\r\u2028\u2029]/g, ' ')
    .replace(/[^\u0020-\u{10FFFF}]|[\u007F-\u009F\uFFFE\uFFFF]/gu, '');
}

const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
const LETTER = /\p{L}/u;

/** Whether a paragraph of this text runs from right to left: its first letter decides, as `dir="auto"` does. */
export function isRightToLeft(text: string): boolean {
  const first = LETTER.exec(text)?.[0];
  return first !== undefined && RIGHT_TO_LEFT.test(first);
}

/**
 * The text in stretches of one direction. Word needs each right-to-left stretch in a run of its own, or it takes
 * the wrong font, size and order. Spaces and signs between two right-to-left words belong to them.
 */
export function byDirection(text: string): { text: string; rtl: boolean }[] {
  if (!RIGHT_TO_LEFT.test(text)) return [{ text, rtl: false }];
  const stretches: { text: string; rtl: boolean }[] = [];
  let neutral = '';
  for (const character of text) {
    const last = stretches.at(-1);
    if (!LETTER.test(character) && !/[\p{M}\p{N}]/u.test(character)) {
      neutral += character;
      continue;
    }
    const rtl =
      RIGHT_TO_LEFT.test(character) || (/\p{M}/u.test(character) && !neutral && (last?.rtl ?? false));
    if (last?.rtl === rtl) last.text += neutral + character;
    else {
      if (last) last.text += neutral;
      stretches.push({ text: last ? character : neutral + character, rtl });
    }
    neutral = '';
  }
  const last = stretches.at(-1);
  if (last) last.text += neutral;
  return stretches;
}
