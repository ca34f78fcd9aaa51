import type { PersonMark } from '../documents/page.ts';

/** How a person is drawn on the page: at most two letters, the first of the first and of the last name. */
export function personMark(person: { id: string; name: string; hue: number }): PersonMark {
  const names = person.name.trim().split(/\s+/);
  const ends = names.length > 1 ? [names[0], names.at(-1)] : names;
  // By code point, not by UTF-16 unit: a name may begin with any letter there is.
  const initials = ends.map((name) => [...(name ?? '')][0] ?? '').join('');
  return { id: person.id, name: person.name, initials: initials.toLocaleUpperCase('en-GB'), hue: person.hue };
}
