import { and, eq, sql } from 'drizzle-orm';
import { env, type Env } from '#app/platform/env.server.ts';
import { words } from '#app/words/index.ts';
import { database } from '#db/client.server.ts';
import { membership, person } from '#db/schema/index.ts';
import type { Actor } from '../access/access.server.ts';
import { isMember } from '../access/live.ts';
import { Forbidden, Invalid } from '../errors.ts';
import { checkPassword } from '../people/password-rule.ts';
import { hashPassword } from '../people/password.server.ts';
import { startSession } from '../people/session.server.ts';
import { beginTry, forgetFailures, takeBack } from '../people/throttle.server.ts';
import type { AboutCoalition } from './people.ts';
import { checkZone } from './settings.server.ts';
import { startCoalition } from './start.server.ts';

/** Whether somebody may start a coalition: as they are, together with a new account, or not. */
export type Founding = 'as you are' | 'with an account' | 'no';
type Who = Env['FOUNDING'];

/** Whether this person may start a coalition here, by what the operator allows (`FOUNDING`). */
export async function foundingOf(actor: Actor, who: Who = env().FOUNDING): Promise<Founding> {
  if (who === 'anyone') return actor ? 'as you are' : 'with an account';
  if (!actor) return 'no';
  const here = and(eq(membership.personId, actor.personId), isMember());
  return (await database().db.$count(membership, here)) > 0 ? 'as you are' : 'no';
}

/** Whether somebody is made up: what they start belongs to the demo. */
export async function isMadeUp(actor: Actor): Promise<boolean> {
  if (!actor) return false;
  return (await database().db.$count(person, and(eq(person.id, actor.personId), eq(person.demo, true)))) > 0;
}

/**
 * Starts a coalition; the person becomes its facilitator. What a made-up person starts is made up too: anybody may
 * be them. Returns its id.
 *
 * @throws Forbidden to who may not start one, Invalid for a time zone the database lacks.
 */
export async function foundCoalition(
  actor: Actor,
  about: AboutCoalition,
  who: Who = env().FOUNDING,
): Promise<string> {
  if (!actor || (await foundingOf(actor, who)) !== 'as you are') {
    throw new Forbidden(words.members.founding.notAllowed);
  }
  const { personId } = actor;
  const demo = await isMadeUp(actor);
  await checkZone(database().db, about.timeZone);
  return database().db.transaction((tx) => startCoalition(tx, { ...about, personId, demo }));
}

/** Somebody without an account who starts a coalition, and where they knock from. */
export type NewFounder = AboutCoalition & {
  founder: { name: string; email: string; password: string };
  address: string;
};

/**
 * Makes an account, starts its coalition and signs the person in. An e-mail address that is somebody's already takes
 * the same work, is counted like a failed sign-in, and gets words that also fit an address that is not.
 *
 * @throws Forbidden where not everybody may start one, Invalid for a weak password or an address that cannot be
 * used, TooMany after too many tries.
 */
export async function foundWithAccount(
  { founder, address, ...about }: NewFounder,
  who: Who = env().FOUNDING,
): Promise<{ coalitionId: string; personId: string; token: string }> {
  if (who !== 'anyone') throw new Forbidden(words.members.founding.notAllowed);
  const { name, email, password } = founder;
  checkPassword(password, [name, email, about.name]);
  const { db } = database();
  await checkZone(db, about.timeZone);
  const made = await beginTry({ account: email, address }, db);
  const passwordHash = await hashPassword(password).catch(async (error: unknown) => {
    await takeBack(made, db);
    throw error;
  });
  return db.transaction(async (tx) => {
    const [added] = await tx
      .insert(person)
      .values({ name, email, passwordHash, hue: sql`1 + floor(random() * 12)::int` })
      .onConflictDoNothing()
      .returning({ id: person.id });
    const sentence = words.members.founding.emailNotTaken;
    if (!added) throw new Invalid(sentence, { email: sentence });
    await forgetFailures(made, tx);
    const coalitionId = await startCoalition(tx, { ...about, personId: added.id });
    const { token } = await startSession(added.id, {}, tx);
    return { coalitionId, personId: added.id, token };
  });
}
