import { expect, test } from 'vitest';
import { ownersInWords } from '#app/domain/ownership/in-words.ts';
import { personMark } from '#app/domain/people/mark.ts';
import { rankAt } from '#app/domain/sections/rank.ts';

const joyce = { id: '1', name: 'Joyce Adeyemi', first: true };
const callum = { id: '2', name: 'Callum Reddish', first: false };
const priya = { id: '3', name: 'Priya Nair', first: false };

test('a section without owners has nothing to say about them', () => {
  expect(ownersInWords([])).toBe('');
});

test('a single owner is named', () => {
  expect(ownersInWords([joyce])).toBe('Joyce Adeyemi');
});

test('the first owner comes first, whatever the order, and the others after "with"', () => {
  expect(ownersInWords([callum, joyce, priya])).toBe('Joyce Adeyemi, with Callum Reddish and Priya Nair');
});

test('an owner reads "You" for herself, first or among the others', () => {
  expect(ownersInWords([joyce, callum], '1')).toBe('You, with Callum Reddish');
  expect(ownersInWords([joyce, callum, priya], '2')).toBe('Joyce Adeyemi, with you and Priya Nair');
});

test('a person is marked by the first letters of the first and the last name', () => {
  const initials = (name: string) => personMark({ id: '1', name, hue: 1 }).initials;
  expect(
    ['Joyce Adeyemi', 'Marek van den Berg', 'élodie', '𝒜da 𝓁ovelace', '  Lin  Chau '].map(initials),
  ).toEqual(['JA', 'MB', 'É', '𝒜𝓁', 'LC']);
});

test('ranks of a new document rise in byte order, also past the first sixty-two', () => {
  const ranks = Array.from({ length: 5000 }, (_, place) => rankAt(place));
  expect(ranks.slice(0, 3)).toEqual(['a0', 'a1', 'a2']);
  expect(ranks[62]).toBe('b00');
  const inBytes = [...ranks].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  expect(inBytes).toEqual(ranks);
  expect(new Set(ranks).size).toBe(ranks.length);
});
