import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { Invalid } from '#app/domain/errors.ts';
import { findSession } from '#app/domain/people/session.server.ts';
import { isEmptyInstallation, issueSetupCode, setUp } from '#app/domain/people/set-up.server.ts';
import { signIn } from '#app/domain/people/sign-in.server.ts';
import { words } from '#app/words/index.ts';
import { database } from '#db/client.server.ts';
import { coalition, historyEvent, membership, person, setupCode } from '#db/schema/index.ts';

const { db } = database();
const first = {
  name: 'Amina Yusuf',
  email: 'amina@tenfold.example',
  password: 'heather on the moor',
  coalition: 'Greater Manchester co-production coalition',
};

beforeEach(async () => {
  await db.delete(coalition);
  await db.delete(person);
  await db.delete(setupCode);
});

const aCode = async () => (await issueSetupCode()) ?? '';
const wrongCode = { name: 'Invalid', fields: { code: words.setUp.codeWrong } };

describe('the set-up code', () => {
  test('makes the first account a facilitator of the coalition it names, and signs it in', async () => {
    const { personId, token } = await setUp({ ...first, code: await aCode() });
    expect(await findSession(token)).toMatchObject({ personId });
    const [there] = await db.select().from(membership);
    expect(there).toMatchObject({ personId, role: 'facilitator' });
    expect(await db.select({ name: coalition.name, demo: coalition.demo }).from(coalition)).toEqual([
      { name: first.coalition, demo: false },
    ]);
    expect(
      await db.select({ kind: historyEvent.kind, actorId: historyEvent.actorId }).from(historyEvent),
    ).toEqual([{ kind: 'coalition.started', actorId: personId }]);
    expect(await isEmptyInstallation()).toBe(false);
    const again = { email: first.email, password: first.password, ownDevice: false, address: '192.0.2.1' };
    await expect(signIn(again)).resolves.toMatchObject({ personId });
  });

  test('may be typed with capitals and spaces', async () => {
    const code = (await aCode()).toUpperCase().replaceAll('-', ' ');
    await expect(setUp({ ...first, code })).resolves.toBeTruthy();
  });

  test('used fifty times at the same moment makes exactly one account', async () => {
    const code = await aCode();
    const tries = await Promise.allSettled(
      Array.from({ length: 50 }, (_, i) => setUp({ ...first, email: `first${i}@tenfold.example`, code })),
    );
    expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect(await db.select().from(person)).toHaveLength(1);
    expect(await db.select().from(coalition)).toHaveLength(1);
  });

  test('of which there are two, each used at the same moment, makes exactly one account', async () => {
    const codes = [await aCode(), await aCode()];
    const tries = await Promise.allSettled(
      codes.map((code, i) => setUp({ ...first, email: `first${i}@tenfold.example`, code })),
    );
    expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect(await db.select().from(person)).toHaveLength(1);
  });

  test.each(['', 'aaaaa-aaaaa-aaaaa-aaaaa', "' or true --"])(
    'that was never given out, %j, opens nothing',
    async (code) => {
      await aCode();
      await expect(setUp({ ...first, code })).rejects.toMatchObject(wrongCode);
      expect(await isEmptyInstallation()).toBe(true);
    },
  );

  test('opens nothing a day later, nor a second time, nor when there is somebody', async () => {
    const old = await aCode();
    await db.update(setupCode).set({ madeAt: sql`now() - interval '25 hours'` });
    await expect(setUp({ ...first, code: old })).rejects.toMatchObject(wrongCode);
    const [code, spare] = [await aCode(), await aCode()];
    await setUp({ ...first, code });
    for (const late of [code, spare]) {
      await expect(setUp({ ...first, email: 'second@tenfold.example', code: late })).rejects.toMatchObject(
        wrongCode,
      );
    }
    expect(await issueSetupCode()).toBeUndefined();
  });

  test('is kept only as its SHA-256', async () => {
    const code = await aCode();
    const stored = JSON.stringify(await db.execute(sql`select id, encode(code_hash, 'hex') from setup_code`));
    expect(stored).toContain(createHash('sha256').update(code.replaceAll('-', '')).digest('hex'));
    expect(stored).not.toContain(code);
    expect(stored).not.toContain(code.replaceAll('-', ''));
  });

  test('is not used up by a password that is not taken', async () => {
    const code = await aCode();
    const easy = setUp({ ...first, code, password: 'AminaYusuf2026!' });
    await expect(easy).rejects.toBeInstanceOf(Invalid);
    await expect(setUp({ ...first, code })).resolves.toBeTruthy();
  });
});
