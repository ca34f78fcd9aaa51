import { eq, sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { suspendMember } from '#app/domain/coalitions/suspend.server.ts';
import { endFollowing } from '#app/domain/documents/following.server.ts';
import type { DocumentEvent } from '#app/domain/documents/page.ts';
import { stepDown } from '#app/domain/ownership/step-down.server.ts';
import { endSession } from '#app/domain/people/session.server.ts';
import { loader } from '#app/routes/documents.$id_.events.ts';
import { database } from '#db/client.server.ts';
import { notify } from '#db/notices.server.ts';
import { session as sessions } from '#db/schema/index.ts';
import { p, text } from '#db/seed/text.ts';
import { journalEdit } from '#tests/support/edits.ts';
import { aWorld, signedIn, type TestPerson, type World } from '#tests/support/world.ts';

const { db } = database();
/** Two cores and many tests at once: what is promised within a moment may take a few seconds here. */
const SOON = { timeout: 5_000 };

let world: World;
beforeEach(async () => {
  world = await aWorld(db);
});
afterEach(() => endFollowing());

/** A page's event stream: what it was told so far, and whether it has ended. */
type Page = {
  status: number;
  headers: Headers;
  told: DocumentEvent[];
  ended: () => boolean;
  close: () => void;
};

async function follow(cookie: string, documentId = world.documentId): Promise<Page> {
  const abort = new AbortController();
  const request = new Request(`http://localhost/documents/${documentId}/events`, {
    headers: { cookie, host: 'localhost' },
    signal: abort.signal,
  });
  const answer = await loader({ request, params: { id: documentId }, context: {} as never }).catch(
    (thrown: unknown) => {
      if (thrown instanceof Response) return thrown;
      throw thrown;
    },
  );
  const told: DocumentEvent[] = [];
  let ended = answer.status !== 200;
  if (!ended) void listen(answer, told).then(() => (ended = true));
  return {
    status: answer.status,
    headers: answer.headers,
    told,
    ended: () => ended,
    close: () => abort.abort(),
  };
}

async function listen(answer: Response, told: DocumentEvent[]): Promise<void> {
  let rest = '';
  const decoder = new TextDecoder();
  const reader = answer.body?.getReader();
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    const lines = (rest + decoder.decode(read.value, { stream: true })).split('\n\n');
    rest = lines.pop() ?? '';
    for (const line of lines)
      if (line.startsWith('data: ')) told.push(JSON.parse(line.slice(6)) as DocumentEvent);
  }
}

const followAs = async (person: TestPerson) => follow((await signedIn(person)).cookie);

/** The page has heard how far every section has come; what comes next is news. */
async function caughtUp(page: Page): Promise<Page> {
  await expect.poll(() => page.told.length, SOON).toBe(3);
  page.told.length = 0;
  return page;
}

async function keystroke(words: string, sectionId = world.sections.owned): Promise<number> {
  const seq = await journalEdit(sectionId, () => text(p(words)));
  await notify(db, { kind: 'section-changed', documentId: world.documentId, sectionId, seq });
  return seq;
}

describe('a page that follows a document', () => {
  test('is told first how far every section has come, so that nothing in between is missed', async () => {
    const seq = await journalEdit(world.sections.owned, () =>
      text(p('Written while the page was on its way.')),
    );
    const page = await followAs(world.observer);
    expect(page.headers.get('content-type')).toMatch(/^text\/event-stream/);
    expect(page.headers.get('x-accel-buffering')).toBe('no');
    await expect.poll(() => page.told.length, SOON).toBe(3);
    expect(page.told).toContainEqual({ type: 'section', sectionId: world.sections.owned, seq });
  });

  test('is told once of a burst of keystrokes, with the last of them, within two seconds', async () => {
    const page = await caughtUp(await followAs(world.reviewer));
    let seq = 0;
    for (const words of ['W', 'We', 'We ', 'We w']) seq = await keystroke(words);
    await expect
      .poll(() => page.told.at(-1), { timeout: 2_000 })
      .toEqual({ type: 'section', sectionId: world.sections.owned, seq });
    expect(page.told.length).toBeLessThan(4);
  });

  test('is told nothing of other documents', async () => {
    const page = await caughtUp(await followAs(world.member));
    const { documentId, sectionId } = world.elsewhere;
    await notify(db, { kind: 'section-changed', documentId, sectionId, seq: 99 });
    await keystroke('Ours');
    await expect.poll(() => page.told.length, SOON).toBe(1);
    expect(JSON.stringify(page.told)).not.toContain(sectionId);
  });

  test('is told to ask again when its person may do less, and goes on', async () => {
    const page = await caughtUp(await followAs(world.owner));
    await stepDown(world.owner, world.sections.owned);
    await expect.poll(() => page.told, SOON).toEqual([{ type: 'rights' }]);
    await keystroke('Still here');
    await expect.poll(() => page.told.length, SOON).toBe(2);
    expect(page.ended()).toBe(false);
  });

  test('ends at once when its person is suspended, after telling the page', async () => {
    const page = await caughtUp(await followAs(world.owner));
    const other = await caughtUp(await followAs(world.member));
    await suspendMember(world.facilitator, world.coalitionId, world.owner.personId);
    await expect.poll(page.ended, { timeout: 5_000 }).toBe(true);
    expect(page.told).toContainEqual({ type: 'rights' });
    expect(other.ended()).toBe(false);
  });

  test('ends at once when its person signs out, and not when they do so elsewhere', async () => {
    const here = await signedIn(world.member);
    const elsewhere = await signedIn(world.member);
    const page = await caughtUp(await follow(here.cookie));
    await endSession(elsewhere.token);
    await keystroke('A');
    await expect.poll(() => page.told.length, SOON).toBe(1);
    await endSession(here.token);
    await expect.poll(page.ended, { timeout: 5_000 }).toBe(true);
  });

  test('ends by itself, without any notice, when the session runs out', async () => {
    const { cookie, sessionId } = await signedIn(world.member);
    const page = await caughtUp(await follow(cookie));
    await db
      .update(sessions)
      .set({ endsAt: sql`now()` })
      .where(eq(sessions.id, sessionId));
    await expect.poll(page.ended, { timeout: 10_000 }).toBe(true);
  });

  test('is told what it missed while the line to the database was down', async () => {
    const page = await caughtUp(await followAs(world.member));
    await db.execute(
      sql`select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen %' and datname = current_database()`,
    );
    const seq = await keystroke('Nobody heard this');
    await expect
      .poll(() => page.told, { timeout: 10_000 })
      .toContainEqual({ type: 'section', sectionId: world.sections.owned, seq });
    expect(page.ended()).toBe(false);
  });
});

describe('nobody follows', () => {
  test('who is a stranger, suspended or not signed in: the document is not there', async () => {
    expect((await followAs(world.stranger)).status).toBe(404);
    expect((await followAs(world.suspended)).status).toBe(404);
    expect((await follow('')).status).toBe(404);
    expect((await follow((await signedIn(world.member)).cookie, 'no-such-document')).status).toBe(404);
  });

  test('with more than twenty pages at once; a page that closes makes room', async () => {
    const { cookie } = await signedIn(world.member);
    const pages = await Promise.all(Array.from({ length: 20 }, () => follow(cookie)));
    expect(pages.map((page) => page.status)).toEqual(Array.from({ length: 20 }, () => 200));
    expect((await follow(cookie)).status).toBe(429);
    expect((await followAs(world.owner)).status).toBe(200);
    pages[0]?.close();
    await expect.poll(() => pages[0]?.ended(), SOON).toBe(true);
    expect((await follow(cookie)).status).toBe(200);
  });

  test('after the process has begun to stop: every stream ends', async () => {
    const pages = await Promise.all([followAs(world.member), followAs(world.owner)]);
    endFollowing();
    await expect.poll(() => pages.every((page) => page.ended()), SOON).toBe(true);
  });
});
