import { and, asc, desc, eq } from 'drizzle-orm';
import { database, type Db, type Tx } from '#db/client.server.ts';
import { coalition, membership, organisation, person, session as sessions } from '#db/schema/index.ts';
import { isMember } from '../access/live.ts';
import type { Actor } from '../access/access.server.ts';
import { NotFound } from '../errors.ts';
import type { AccountPage, AccountPlace } from './account.ts';
import { personMark } from './mark.ts';
import { isShared } from './body.server.ts';
import { namedOutside, type NamedOutside } from './named-outside.ts';
import { liveSession, type LiveSession } from './session.server.ts';

/**
 * One's own account: who they are here, where they are signed in, where they belong. Three statements. Nobody sees
 * another person's.
 *
 * @throws NotFound for nobody.
 */
export async function accountPage(session: LiveSession | null): Promise<AccountPage> {
  if (!session) throw new NotFound();
  const { db } = database();
  const [me, open, places] = await Promise.all([
    ownAccount(db, session.personId),
    sessionsOf(db, session.personId),
    placesIn(db, session.personId),
  ]);
  return {
    ...{ me: personMark(me), email: me.email, hasPassword: me.passwordHash !== null },
    namedOutside: me.namedOutside,
    coalitions: places.map(({ shared, ...place }): AccountPlace => {
      const body = place.organisation === null ? null : { name: place.organisation, shared };
      return { ...place, readsAs: namedOutside(me, body) };
    }),
    sessions: open.map(({ id, ownDevice, madeAt, lastSeenAt }) => ({
      ...{ id, ownDevice, here: id === session.sessionId },
      since: madeAt.toISOString(),
      lastSeen: lastSeenAt.toISOString(),
    })),
  };
}

/** Changes how one is called inside one's coalitions. @throws NotFound for nobody. */
export async function changeName(actor: Actor, name: string): Promise<void> {
  if (!actor) throw new NotFound();
  await database().db.update(person).set({ name }).where(eq(person.id, actor.personId));
}

/** Says how one is named outside one's coalitions: for oneself, and nobody else. @throws NotFound for nobody. */
export async function chooseNamedOutside(actor: Actor, choice: NamedOutside): Promise<void> {
  if (!actor) throw new NotFound();
  await database().db.update(person).set({ namedOutside: choice }).where(eq(person.id, actor.personId));
}

/** The row of an account, for those who change it. @throws NotFound when there is no such person any more. */
export async function ownAccount(db: Db | Tx, personId: string) {
  const [row] = await db.select().from(person).where(eq(person.id, personId));
  if (!row) throw new NotFound();
  return row;
}

function sessionsOf(db: Db, personId: string) {
  return db
    .select({
      id: sessions.id,
      ownDevice: sessions.ownDevice,
      madeAt: sessions.madeAt,
      lastSeenAt: sessions.lastSeenAt,
    })
    .from(sessions)
    .where(and(eq(sessions.personId, personId), liveSession()))
    .orderBy(desc(sessions.lastSeenAt), desc(sessions.id));
}

function placesIn(db: Db, personId: string) {
  return db
    .select({
      id: coalition.id,
      name: coalition.name,
      demo: coalition.demo,
      timeZone: coalition.timeZone,
      role: membership.role,
      organisation: organisation.name,
      shared: isShared(coalition.id, membership.personId),
    })
    .from(membership)
    .innerJoin(coalition, eq(coalition.id, membership.coalitionId))
    .leftJoin(organisation, eq(organisation.id, membership.organisationId))
    .where(and(eq(membership.personId, personId), isMember()))
    .orderBy(asc(coalition.name), asc(coalition.id));
}
