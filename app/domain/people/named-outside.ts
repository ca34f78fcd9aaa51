import { words } from '#app/words/index.ts';
import { personMark } from './mark.ts';

/** How one may be named outside one's coalitions, the fullest first. */
export const NAMED_OUTSIDE = ['full name', 'first name', 'initials', 'group', 'not named'] as const;
export type NamedOutside = (typeof NAMED_OUTSIDE)[number];

/** Somebody who is to be named outside, and the body they take part for. */
export type NamedPerson = { name: string; namedOutside: NamedOutside };
export type NamedBody = {
  name: string;
  /** Whether somebody else of the coalition belongs to it too: then its name alone points at nobody. */
  shared: boolean;
};

/**
 * What a person is called outside their coalitions. Only they can choose; nobody chooses for them.
 *
 * - `full name`, `first name`, `initials`: Joyce Adeyemi, Joyce, J.A.; whoever has one name only is called by it.
 * - `group`: the organisation; without one, "a member of the coalition".
 * - `not named`, which is what stands until they choose: the organisation where others of the coalition belong to it
 *   too, so that its name points at nobody; else "a member of the coalition".
 *
 * So a draft for a council says organisations, and more only where somebody wished it.
 */
export function namedOutside(person: NamedPerson, body: NamedBody | null): string {
  switch (person.namedOutside) {
    case 'full name':
      return person.name.trim();
    case 'first name':
      return person.name.trim().split(/\s+/)[0] ?? words.account.outside.member;
    case 'initials':
      return initialsOf(person.name);
    case 'group':
      return body?.name ?? words.account.outside.member;
    case 'not named':
      return body?.shared ? body.name : words.account.outside.member;
  }
}

/** `J.A.` The same two letters that mark the person inside. */
function initialsOf(name: string): string {
  return [...personMark({ id: '', name, hue: 1 }).initials].map((letter) => `${letter}.`).join('');
}
