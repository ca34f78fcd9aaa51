import { and, count, eq, inArray, notExists, sql } from 'drizzle-orm';
import { env, isPublic } from '#app/platform/env.server.ts';
import { words } from '#app/words/index.ts';
import { database, type Db, type Tx } from '#db/client.server.ts';
import { notify } from '#db/notices.server.ts';
import { coalition, document, membership, person, session } from '#db/schema/index.ts';
import { authorise, type Actor } from '../access/access.server.ts';
import { isMember } from '../access/live.ts';
import { Forbidden, NotFound } from '../errors.ts';
import { issueSetupCode } from '../people/set-up.server.ts';

/** What would go with the demo. */
export type DemoRemoval = { coalitionId: string; coalitions: number; documents: number; people: number };

/** What is left: whether the one who removed it was made up too, and, where nobody is left, a set-up code. */
export type AfterDemo = { stays: boolean; setupCode: string | undefined };

/**
 * What removing the demo would take away, for a facilitator of it.
 *
 * @throws NotFound outside a demo, Forbidden to everybody in it but facilitators, and where strangers can be made-up
 * people: then whoever runs Coproduce removes it on the machine itself.
 */
export async function demoRemovalOf(actor: Actor, db: Db = database().db): Promise<DemoRemoval> {
  const coalitionId = await reachDemo(actor, db);
  const [coalitions, documents, people] = await Promise.all([
    db.$count(coalition, eq(coalition.demo, true)),
    db
      .select({ all: count() })
      .from(document)
      .innerJoin(coalition, and(eq(coalition.id, document.coalitionId), eq(coalition.demo, true))),
    db.$count(person, madeUp(db)),
  ]);
  return { coalitionId, coalitions, documents: documents[0]?.all ?? 0, people };
}

/**
 * Removes every demo coalition, and everybody made up who is in no real one; those who are stay, and are made up no
 * longer. One transaction. Where nobody is left at all, returns a fresh code for the first account: on this machine
 * only, to the one person who asked (see `demoRemovalOf`).
 *
 * @throws NotFound and Forbidden as `demoRemovalOf` does.
 */
export async function removeDemo(actor: Actor): Promise<AfterDemo> {
  const { db } = database();
  const stays = await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('coproduce demo'))`);
    await reachDemo(actor, tx);
    await endSessions(tx);
    const gone = await tx.delete(coalition).where(eq(coalition.demo, true)).returning({ id: coalition.id });
    await tx.delete(person).where(madeUp(tx));
    await tx.update(person).set({ demo: false }).where(eq(person.demo, true));
    for (const { id } of gone) await notify(tx, { kind: 'rights-changed', coalitionId: id });
    return (await tx.$count(person, eq(person.id, actor?.personId ?? ''))) > 0;
  });
  return { stays, setupCode: await issueSetupCode(db) };
}

/** The demo coalition somebody may remove. */
async function reachDemo(asking: Actor, db: Db | Tx): Promise<string> {
  if (!asking) throw new NotFound();
  const [here] = await db
    .select({ id: coalition.id })
    .from(membership)
    .innerJoin(coalition, and(eq(coalition.id, membership.coalitionId), eq(coalition.demo, true)))
    .where(and(eq(membership.personId, asking.personId), isMember()))
    .orderBy(sql`${membership.role} <> 'facilitator'`, coalition.madeAt)
    .limit(1);
  if (!here) throw new NotFound();
  await authorise(asking, 'coalition.remove-demo', here.id, db);
  if (isPublic(env())) throw new Forbidden(words.members.demoRemoval.public);
  return here.id;
}

async function endSessions(tx: Tx): Promise<void> {
  const theirs = tx.select({ id: person.id }).from(person).where(madeUp(tx));
  const ended = await tx
    .delete(session)
    .where(inArray(session.personId, theirs))
    .returning({ sessionId: session.id });
  for (const { sessionId } of ended) await notify(tx, { kind: 'session-ended', sessionId });
}

/** Made up, and in no coalition that is real: suspended in one or gone from it, its history still names them. */
function madeUp(db: Db | Tx) {
  const real = db
    .select({ id: membership.id })
    .from(membership)
    .innerJoin(coalition, and(eq(coalition.id, membership.coalitionId), eq(coalition.demo, false)))
    .where(eq(membership.personId, person.id));
  return and(eq(person.demo, true), notExists(real));
}
