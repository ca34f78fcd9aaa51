import { describe, expect, test } from 'vitest';
import { excerptFrom, fold, HIT, passageIn } from '#app/domain/search/passage.ts';
import { queryFrom } from '#app/domain/search/query.ts';

const hit = (words: string) => HIT.from + words + HIT.to;
const shown = (original: string, found: string) =>
  passageIn(original, found)
    .map(({ text, hit: isHit }) => (isHit ? `[${text}]` : text))
    .join('');

describe('a passage found in text without accents', () => {
  test.each([
    ['Marek Zieliński was there', `Marek ${hit('Zielinski')} was`, 'Marek [Zieliński] was'],
    ['Zielin\u0301ski', hit('Zielinski'), '[Zielin\u0301ski]'],
    ['😀 Chloë 😀', `😀 ${hit('Chloe')} 😀`, '😀 [Chloë] 😀'],
    ['Od Łodzi do Øksnes', `Od ${hit('Lodzi')} do ${hit('Oksnes')}`, 'Od [Łodzi] do [Øksnes]'],
    ['a < b & ć', `a   b   ${hit('c')}`, 'a < b & [ć]'],
    ['الحافلة وعن', `${hit('الحافلة')} وعن`, '[الحافلة] وعن'],
    ['한국 사람', `${hit('한국'.normalize('NFD'))} ${'사람'.normalize('NFD')}`, '[한국] 사람'],
  ])('of %s is shown as it was written', (original, found, expected) => {
    expect(shown(original, found)).toBe(expected);
  });

  test('that is not in the text word for word is shown as it was found', () => {
    expect(shown('Something else', `${hit('Zielinski')} was`)).toBe('[Zielinski] was');
  });

  const filler = 'word '.repeat(40).trim();
  test.each([
    ['A hit here.', 'A [hit] here.'],
    [`${filler}. A hit here. ${filler}.`, 'A [hit] here.'],
    [`${filler}\nA hit\n${filler}`, 'A [hit]'],
    [`${filler} hit ${filler}`, '… [hit] …'],
  ])('of a long text goes to the ends of its sentence where they are near', (whole, expected) => {
    const pieces = excerptFrom(whole, hit('hit'));
    expect(pieces.map(({ text, hit: isHit }) => (isHit ? `[${text}]` : text)).join('')).toBe(expected);
  });

  test('of a text that has none is empty', () => {
    expect(excerptFrom('', '')).toEqual([]);
  });

  test('is folded as the database folds: every unit knows where it came from', () => {
    expect(fold('né')).toEqual({ folded: 'ne', at: [0, 1, 2] });
    expect(fold('ne\u0301')).toEqual({ folded: 'ne', at: [0, 1, 3] });
  });
});

describe('what somebody typed', () => {
  test.each([
    ['paying peop', { whole: 'paying', beginning: 'peop' }],
    ['Zieliński', { whole: '', beginning: 'Zieliński' }],
    ['  two \n words ', { whole: 'two', beginning: 'words' }],
    ['"bus fare', { whole: '"bus fare', beginning: '' }],
    ['bus -fare', { whole: 'bus -fare', beginning: '' }],
    ['bus or fare', { whole: 'bus or fare', beginning: '' }],
    ['what?', { whole: 'what?', beginning: '' }],
    ['', { whole: '', beginning: '' }],
  ])('%s lets only a bare last word go on', (typed, expected) => {
    expect(queryFrom(typed)).toMatchObject(expected);
  });

  test('is cut to two hundred letters, never in the middle of one', () => {
    expect([...queryFrom('😀'.repeat(300)).typed]).toHaveLength(200);
  });
});
