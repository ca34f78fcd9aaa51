import { words } from '#app/words/index.ts';
import { Invalid } from '../errors.ts';
// The 5,000 most used passwords of 12 letters or more, from the public domain "10 million passwords" list.
import common from './common-passwords.json' with { type: 'json' };

const SHORTEST = 12;
/** Nobody types more; it bounds the work. */
const LONGEST = 1024;
/** What must be left of a password when the words anybody would guess first are taken out. */
const OWN_LETTERS = 8;
/** `aaaaaaaaaaaa` and `121212121212` are long, and easy. */
const DIFFERENT_LETTERS = 5;

const OURS = ['coproduce', 'coproduction', 'co-production', 'coalition', 'password'];
const commonPasswords = new Set(common);

/**
 * The password rule: long rather than clever. 12 letters or more, no demands on which, none of the commonest, and
 * not made of what is on the same form (`about`: the person's name, e-mail address, coalition). Nothing leaves this
 * machine to find out.
 *
 * @throws Invalid naming the field `password` and what to put right.
 */
export function checkPassword(password: string, about: readonly string[] = []): void {
  const wrong = (sentence: string) => new Invalid(sentence, { password: sentence });
  const letters = [...password];
  if (letters.length < SHORTEST) throw wrong(words.password.tooShort(letters.length));
  if (letters.length > LONGEST) throw wrong(words.password.tooLong);
  const folded = password.toLowerCase();
  const isCommon = commonPasswords.has(folded) || commonPasswords.has(folded.replace(/[^a-z]+$/, ''));
  if (isCommon || new Set(folded).size < DIFFERENT_LETTERS) throw wrong(words.password.common);
  if (withoutGuessable(folded, about).length < OWN_LETTERS) throw wrong(words.password.aboutYou);
}

function withoutGuessable(folded: string, about: readonly string[]): string {
  const guessable = [...OURS, ...about.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u))]
    .filter((word) => word.length >= 3)
    .sort((a, b) => b.length - a.length);
  return guessable.reduce((rest, word) => rest.replaceAll(word, ''), folded);
}
