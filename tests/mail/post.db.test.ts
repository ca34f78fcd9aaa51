import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { eq, sql } from 'drizzle-orm';
import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { writeMail } from '#app/domain/mail/write.server.ts';
import { startPost, type Post } from '#app/mail/index.server.ts';
import { log } from '#app/platform/log.server.ts';
import { connect, database, databaseUrl } from '#db/client.server.ts';
import { mail } from '#db/schema/index.ts';
import { addCoalition, addMember } from '#db/seed/language.ts';

const { db } = database();
const from = 'plan@coproduce.example';
const LETTER = {
  coalitionId: null,
  personId: null,
  subject: 'A letter',
  text: 'Words äöü.\n\nhttps://a.example/b',
};

type Taken = { to: string[]; source: string };
type Answer = Error | undefined;

/** A real mail server on a free port; `answer` says what becomes of each letter's recipient. */
async function mailServer(answer: (to: string, at: number) => Answer = () => undefined) {
  const taken: Taken[] = [];
  let asked = 0;
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _session, done) => {
      asked += 1;
      done(answer(address, asked) ?? null);
    },
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const source = Buffer.concat(chunks).toString('utf8');
        taken.push({ to: envelope.rcptTo.map(({ address }) => address), source });
        done();
      });
    },
  });
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const { port } = listening.address() as AddressInfo;
  const close = () => new Promise<void>((resolve) => server.close(resolve));
  return { url: `smtp://127.0.0.1:${port}`, taken, close };
}

const refusal = (code: number) => Object.assign(new Error('Not just now'), { responseCode: code });
const row = async (to: string) => (await db.select().from(mail).where(eq(mail.to, to)))[0];
/** The wait is over. */
const due = () => db.update(mail).set({ nextTryAt: sql`now()` });

const open: { stop: () => Promise<void> }[] = [];
const kept = <T extends { close(): Promise<void> }>(server: T) => {
  open.unshift({ stop: () => server.close() });
  return server;
};
const posted = (post: Post) => {
  open.unshift({ stop: () => post.stop(1_000) });
  return post;
};

beforeEach(() => db.delete(mail));
afterEach(async () => {
  for (const { stop } of open.splice(0)) await stop();
});

test('a letter is sent soon after it is written, whole, and its text is not kept', async () => {
  const server = kept(await mailServer());
  posted(startPost({ url: server.url, from, lookMs: 50 }));
  await writeMail(db, { ...LETTER, to: 'joyce@people.example' });
  await expect.poll(async () => (await row('joyce@people.example'))?.sentAt).toBeInstanceOf(Date);
  expect(server.taken).toHaveLength(1);
  const [{ to, source } = { to: [], source: '' }] = server.taken;
  expect(to).toEqual(['joyce@people.example']);
  expect(source).toMatch(/^From: plan@coproduce\.example\r$/m);
  expect(source).toMatch(/^To: joyce@people\.example\r$/m);
  expect(source).toMatch(/^Subject: A letter\r$/m);
  expect(source).toContain('https://a.example/b');
  expect(await row('joyce@people.example')).toMatchObject({ text: '', tries: 1, failure: null });
});

test('a letter in a transaction that is rolled back is never sent', async () => {
  const server = kept(await mailServer());
  posted(startPost({ url: server.url, from, lookMs: 20 }));
  const undone = db.transaction(async (tx) => {
    await writeMail(tx, { ...LETTER, to: 'undone@people.example' });
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  await writeMail(db, { ...LETTER, to: 'after@people.example' });
  await expect.poll(() => server.taken.map(({ to }) => to)).toEqual([['after@people.example']]);
});

test('what the mail server puts off is tried again after a minute, then five, and goes in the end', async () => {
  const server = kept(await mailServer((_to, asked) => (asked < 3 ? refusal(451) : undefined)));
  posted(startPost({ url: server.url, from, lookMs: 20 }));
  await writeMail(db, { ...LETTER, to: 'later@people.example' });
  for (const [tries, minutes] of [
    [1, 1],
    [2, 5],
  ] as const) {
    await expect.poll(async () => (await row('later@people.example'))?.tries).toBe(tries);
    const letter = await row('later@people.example');
    expect(letter).toMatchObject({ sentAt: null, failure: expect.stringContaining('Not just now') });
    const wait = (letter?.nextTryAt.getTime() ?? 0) - Date.now();
    expect(wait).toBeGreaterThan(minutes * 60_000 - 10_000);
    expect(wait).toBeLessThan(minutes * 60_000 + 10_000);
    await due();
  }
  await expect.poll(() => server.taken.length).toBe(1);
  expect(await row('later@people.example')).toMatchObject({ tries: 3, failure: null });
});

test('an address that will never be taken is given up at once, with the reason kept', async () => {
  const server = kept(await mailServer((to) => (to.startsWith('gone') ? refusal(550) : undefined)));
  posted(startPost({ url: server.url, from, lookMs: 20 }));
  await writeMail(db, { ...LETTER, to: 'gone@people.example' });
  await expect.poll(async () => (await row('gone@people.example'))?.tries).toBe(1);
  const letter = await row('gone@people.example');
  expect(letter?.failure).toContain('Not just now');
  expect((letter?.nextTryAt.getTime() ?? 0) - Date.now()).toBeGreaterThan(47 * 3600_000);
});

test('a letter that could not be sent for two days is given up, and never surprises anybody later', async () => {
  const server = kept(await mailServer());
  await writeMail(db, { ...LETTER, to: 'old@people.example' });
  await db.update(mail).set({ madeAt: sql`now() - interval '49 hours'` });
  await writeMail(db, { ...LETTER, to: 'new@people.example' });
  posted(startPost({ url: server.url, from, lookMs: 20 }));
  await expect.poll(() => server.taken.map(({ to }) => to)).toEqual([['new@people.example']]);
  expect(await row('old@people.example')).toMatchObject({ sentAt: null, tries: 0 });
});

test('a mail server that is away keeps no letter from going once it is back', async () => {
  const gone = await mailServer();
  await gone.close();
  const first = posted(startPost({ url: gone.url, from, lookMs: 20 }));
  await writeMail(db, { ...LETTER, to: 'patient@people.example' });
  await expect.poll(async () => (await row('patient@people.example'))?.tries).toBe(1);
  await first.stop(1_000);
  const server = kept(await mailServer());
  await due();
  posted(startPost({ url: server.url, from, lookMs: 20 }));
  await expect.poll(() => server.taken.length).toBe(1);
});

test('two processes at once send each of forty letters once', async () => {
  const server = kept(await mailServer());
  const letters = Array.from({ length: 40 }, (_, at) => ({ ...LETTER, to: `many${at}@people.example` }));
  await db.insert(mail).values(letters);
  // A pool of its own each, as two processes have.
  const pools = [connect(databaseUrl(), 3), connect(databaseUrl(), 3)];
  const posts = pools.map((pool) => startPost({ url: server.url, from, lookMs: 10, db: pool.db }));
  await expect.poll(() => server.taken.length, { timeout: 20_000 }).toBe(40);
  await Promise.all(posts.map((post) => post.stop(1_000)));
  await Promise.all(pools.map((pool) => pool.sql.end()));
  expect(new Set(server.taken.flatMap(({ to }) => to)).size).toBe(40);
  expect(server.taken).toHaveLength(40);
});

test('made-up people get no mail', async () => {
  const server = kept(await mailServer());
  const coalitionId = await addCoalition(db, { name: 'A demo', demo: true });
  const personId = await addMember(db, { name: 'Made Up', demo: true }, { coalitionId, role: 'member' });
  await writeMail(db, { ...LETTER, personId, to: 'made.up@people.example' });
  await writeMail(db, { ...LETTER, to: 'real@people.example' });
  posted(startPost({ url: server.url, from, lookMs: 20 }));
  await expect.poll(() => server.taken.map(({ to }) => to)).toEqual([['real@people.example']]);
});

test('a subject or an address cannot bring further headers or recipients along', async () => {
  const server = kept(await mailServer());
  posted(startPost({ url: server.url, from, lookMs: 20 }));
  await writeMail(db, {
    ...LETTER,
    subject: 'Hello\r\nBcc: third@people.example',
    to: 'one@people.example, two@people.example',
  });
  await writeMail(db, { ...LETTER, to: 'last@people.example' });
  await expect.poll(() => server.taken.flatMap(({ to }) => to)).toContain('last@people.example');
  expect(server.taken.flatMap(({ to }) => to)).not.toContain('two@people.example');
  expect(server.taken.flatMap(({ to }) => to)).not.toContain('third@people.example');
});

test('the log names letters by their ids only', async () => {
  const lines: unknown[] = [];
  for (const level of ['info', 'warn', 'error'] as const)
    vi.spyOn(log, level).mockImplementation((...said: unknown[]) => void lines.push(said));
  const server = kept(await mailServer((to) => (to.startsWith('no') ? refusal(550) : undefined)));
  posted(startPost({ url: server.url, from, lookMs: 20 }));
  await writeMail(db, { ...LETTER, subject: 'Secret subject', to: 'no@people.example' });
  await writeMail(db, { ...LETTER, subject: 'Secret subject', to: 'yes@people.example' });
  await expect.poll(() => lines.length).toBe(2);
  vi.restoreAllMocks();
  expect(JSON.stringify(lines)).not.toMatch(/people\.example|Secret subject|Words/);
  expect(JSON.stringify(lines)).toContain((await row('no@people.example'))?.id ?? 'no letter');
});

test('stopping waits for the letter under way and begins no other', async () => {
  const server = kept(await mailServer());
  await db
    .insert(mail)
    .values(Array.from({ length: 30 }, (_, at) => ({ ...LETTER, to: `stop${at}@people.example` })));
  const post = startPost({ url: server.url, from, lookMs: 10 });
  await expect.poll(() => server.taken.length).toBeGreaterThan(0);
  await post.stop(5_000);
  const sent = await db.$count(mail, sql`${mail.sentAt} is not null`);
  expect(server.taken).toHaveLength(sent);
  expect(sent).toBeLessThan(30);
});
