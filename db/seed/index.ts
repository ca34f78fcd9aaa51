import { randomInt } from 'node:crypto';
import { hashPassword } from '#app/domain/people/password.server.ts';
import type { Db, Tx } from '../client.server.ts';
import { addDemoWorld, hasDemoWorld } from './demo.ts';
import type { PasswordHashes } from './everybody.ts';
import { demoEmail, people, type PersonKey } from './people.ts';

/** Somebody to sign in as. The password is known only here and now: the database keeps its hash. */
export type DemoPerson = { name: string; email: string; password: string; role: string; line: string };

/**
 * Fills the database with the demo world and returns its people with passwords made just now. Returns nobody, and
 * changes nothing, when the demo world is there already.
 */
export async function seedDemo(db: Db | Tx, today = new Date()): Promise<DemoPerson[]> {
  if (await hasDemoWorld(db)) return [];
  const keys = Object.keys(people) as PersonKey[];
  const passwords = new Map(keys.map((key) => [key, madeUpPassword()]));
  const hashed = keys.map(async (key) => [key, await hashPassword(passwords.get(key) ?? '')] as const);
  const hashes = Object.fromEntries(await Promise.all(hashed)) as PasswordHashes;
  if (!(await addDemoWorld(db, hashes, today))) return [];
  return keys.map((key) => {
    const { name, role, line } = people[key];
    return { name, role, line, email: demoEmail(name), password: passwords.get(key) ?? '' };
  });
}

/** Letters and digits that nobody mistakes for one another. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Sixteen of them (79 bits), in fours, to be read off a screen. */
function madeUpPassword(): string {
  const four = () => Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return [four(), four(), four(), four()].join('-');
}
