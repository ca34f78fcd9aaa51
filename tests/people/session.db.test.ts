import { createHash } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { endSession, findSession, startSession } from '#app/domain/people/session.server.ts';
import { database } from '#db/client.server.ts';
import { hear, type Notice } from '#db/notices.server.ts';
import { session } from '#db/schema/index.ts';
import { aWorld, type World } from '#tests/support/world.ts';

const { db } = database();
let world: World;
beforeAll(async () => {
  world = await aWorld(db);
});

/** A session last used and begun so long ago; both as Postgres intervals. */
async function anOldSession(
  person: { personId: string },
  {
    ownDevice = false,
    unused = '0 s',
    begun = unused,
  }: { ownDevice?: boolean; unused?: string; begun?: string },
) {
  const { token, sessionId } = await startSession(person.personId, { ownDevice });
  await db
    .update(session)
    .set({
      lastSeenAt: sql`now() - ${unused}::interval`,
      madeAt: sql`now() - ${begun}::interval`,
      endsAt: sql`${session.endsAt} - ${begun}::interval`,
    })
    .where(eq(session.id, sessionId));
  return token;
}

describe('a session', () => {
  test('is known by a token of 256 bits of which only the SHA-256 is kept', async () => {
    const { token, sessionId } = await startSession(world.member.personId);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const [row] = await db.select().from(session).where(eq(session.id, sessionId));
    expect(Buffer.from(row?.tokenHash ?? [])).toEqual(createHash('sha256').update(token).digest());
    expect(await findSession(token)).toEqual({ sessionId, personId: world.member.personId });
  });

  test.each(['', 'x', 'null', '00000000-0000-0000-0000-000000000000'])(
    'is not found by %j',
    async (token) => {
      expect(await findSession(token)).toBeNull();
    },
  );

  test('is not found by its id or by the hash that is kept', async () => {
    const { sessionId, token } = await startSession(world.member.personId);
    expect(await findSession(sessionId)).toBeNull();
    expect(await findSession(createHash('sha256').update(token).digest('base64url'))).toBeNull();
  });

  test.each([
    ['member', false, '23 hours', true],
    ['member', false, '25 hours', false],
    ['member', true, '29 days', true],
    ['member', true, '31 days', false],
    ['facilitator', false, '23 hours', true],
    ['facilitator', true, '23 hours', true],
    ['facilitator', true, '25 hours', false],
  ] as const)('of a %s (own device: %s) unused for %s lives: %s', async (who, ownDevice, unused, lives) => {
    const token = await anOldSession(world[who], { ownDevice, unused });
    expect(Boolean(await findSession(token))).toBe(lives);
  });

  test.each([
    [false, '6 days', true],
    [false, '8 days', false],
    [true, '179 days', true],
    [true, '181 days', false],
  ])('in daily use (own device: %s) that began %s ago lives: %s', async (ownDevice, begun, lives) => {
    const token = await anOldSession(world.member, { ownDevice, unused: '1 hour', begun });
    expect(Boolean(await findSession(token))).toBe(lives);
  });

  test('is kept alive by use, which is written down at most once a minute', async () => {
    const token = await anOldSession(world.member, { unused: '2 minutes' });
    const lastSeen = async () => {
      const live = await findSession(token);
      const [row] = await db
        .select()
        .from(session)
        .where(eq(session.id, live?.sessionId ?? ''));
      return row?.lastSeenAt.getTime() ?? 0;
    };
    const first = await lastSeen();
    expect(Date.now() - first).toBeLessThan(30_000);
    expect(await lastSeen()).toBe(first);
  });

  test('that ends is told to every process and found by nobody', async () => {
    const heard: Notice[] = [];
    const stop = hear((notice) => heard.push(notice));
    const { token, sessionId } = await startSession(world.member.personId);
    // The first notice may be sent before anybody listens: end it only when we do.
    await expect
      .poll(async () => {
        await db.execute(
          sql`select pg_notify('coproduce', ${JSON.stringify({ kind: 'session-ended', sessionId: 'ping' })})`,
        );
        return heard.length;
      })
      .toBeGreaterThan(0);
    await endSession(token);
    await expect.poll(() => heard).toContainEqual({ kind: 'session-ended', sessionId });
    expect(await findSession(token)).toBeNull();
    stop();
  });
});
