import { describe, expect, test } from 'vitest';
import { TEMPLATE_KEYS, TEMPLATES, templateOf } from '#app/domain/documents/templates/index.ts';

/** Words of other trades: what we say instead stands in the product's vocabulary. */
const BANNED =
  /\b(users?|stakeholders?|consultations?|submit|sync|hard[- ]to[- ]reach|service users?|section lead)\b/i;

test('there is one of each kind, from the smallest promise to the largest', () => {
  expect(TEMPLATES.map(({ key }) => key)).toEqual(TEMPLATE_KEYS);
  expect(TEMPLATES.map(({ kind }) => kind)).toEqual([
    'values statement',
    'standards',
    'action plan',
    'strategy',
  ]);
  expect(templateOf('strategy')?.kind).toBe('strategy');
  expect(templateOf('blank')).toBeUndefined();
  expect(templateOf('toString')).toBeUndefined();
});

describe.each(TEMPLATES.map((template) => [template.key, template] as const))('%s', (_key, template) => {
  const { sections, comparison, summary } = template;
  const texts = [
    summary,
    ...Object.values(comparison),
    ...sections.flatMap(({ heading, purpose, guidance }) => [heading, purpose, ...guidance]),
  ];

  test('has headings and names that each stand once', () => {
    expect(new Set(sections.map(({ heading }) => heading)).size).toBe(sections.length);
    expect(new Set(sections.map(({ key }) => key)).size).toBe(sections.length);
  });

  test('says of its core what is needed before review, and not of everything', () => {
    const needed = sections.filter((section) => section.needed).map(({ key }) => key);
    expect(needed).toEqual(expect.arrayContaining(['in-short', 'how-made', 'review']));
    expect(needed.length).toBeLessThan(sections.length);
  });

  test('gives every section a purpose and prompts that are whole sentences', () => {
    for (const { heading, purpose, guidance } of sections) {
      expect(heading).toMatch(/^\p{Lu}.*[^.?]$/u);
      expect(purpose).toMatch(/^\p{Lu}.*\.$/u);
      expect(guidance.length).toBeGreaterThan(0);
      for (const prompt of guidance) expect(prompt).toMatch(/^\p{Lu}[^\n]*[.?]$/u);
    }
  });

  test('fits the rows of the database, and speaks plainly', () => {
    expect(sections.every(({ heading }) => heading.length <= 300)).toBe(true);
    expect(texts.filter((text) => BANNED.test(text))).toEqual([]);
    expect(texts.filter((text) => text.trim() !== text || text === '')).toEqual([]);
  });
});

test('the number of sections follows the outlines', () => {
  expect(TEMPLATES.map(({ sections }) => sections.length)).toEqual([11, 12, 12, 17]);
});
