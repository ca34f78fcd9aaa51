import { describe, expect, it } from 'vitest';
import type { JournalEntry } from '#app/domain/sections/journal.server.ts';
import { Bucket } from '#app/realtime/bucket.ts';
import { JournalQueue } from '#app/realtime/queue.ts';

const entry = (sectionId: string, more: Partial<JournalEntry> = {}): JournalEntry => ({
  sectionId,
  update: new Uint8Array(10),
  authorId: null,
  origin: 'edit',
  ...more,
});

/** A queue whose writes end when the test says so. */
function aQueue() {
  const writes: { entries: readonly JournalEntry[]; end: PromiseWithResolvers<Map<string, number>> }[] = [];
  const failures: number[] = [];
  const queue = new JournalQueue({
    write: (entries) => {
      const end = Promise.withResolvers<Map<string, number>>();
      writes.push({ entries, end });
      return end.promise;
    },
    committed: () => undefined,
    failed: (_error, pauseMs) => failures.push(pauseMs),
  });
  return { queue, writes, failures };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('the journal’s queue', () => {
  it('commits what came in one turn together, and what came meanwhile after it', async () => {
    const { queue, writes } = aQueue();
    queue.push(entry('a'));
    queue.push(entry('b'));
    await turn();
    queue.push(entry('c'));
    queue.push(entry('a'));
    expect(writes.map(({ entries }) => entries.length)).toEqual([2]);
    writes[0]?.end.resolve(new Map());
    await turn();
    expect(writes.map(({ entries }) => entries.length)).toEqual([2, 2]);
    expect(queue.waiting).toEqual({ entries: 2, bytes: 20 });
  });

  it('calls a section durable with its last entry, and not for those of others', async () => {
    const { queue, writes } = aQueue();
    expect(queue.durable('a')).toBeUndefined();
    queue.push(entry('a'));
    await turn();
    queue.push(entry('b'));
    let durable = false;
    void queue.durable('a')?.then(() => (durable = true));
    writes[0]?.end.resolve(new Map());
    await turn();
    expect(durable).toBe(true);
    expect(queue.durable('a')).toBeUndefined();
    expect(queue.durable('b')).toBeDefined();
  });

  it('tries the same batch again with growing pauses and lets nothing overtake', async () => {
    const { queue, writes, failures } = aQueue();
    queue.push(entry('a'));
    await turn();
    queue.push(entry('b'));
    for (let n = 0; n < 3; n += 1) {
      writes.at(-1)?.end.reject(new Error('down'));
      await turn();
      await queue.drain(1);
      await turn();
    }
    expect(failures).toEqual([100, 200, 400]);
    expect(writes.map(({ entries }) => entries.map(({ sectionId }) => sectionId))).toEqual([
      ['a'],
      ['a'],
      ['a'],
      ['a'],
    ]);
    expect(queue.left().map(({ sectionId }) => sectionId)).toEqual(['a', 'b']);
    expect(queue.oldestMs(Date.now() + 1000)).toBeGreaterThanOrEqual(1000);
  });

  it('commits an entry with a companion alone', async () => {
    const { queue, writes } = aQueue();
    for (const more of [{}, { companion: async () => undefined }, {}, {}]) queue.push(entry('a', more));
    for (let n = 0; n < 3; n += 1) {
      await turn();
      writes.at(-1)?.end.resolve(new Map());
    }
    await turn();
    expect(writes.map(({ entries }) => entries.length)).toEqual([1, 1, 2]);
    expect(await queue.drain(10)).toBe(true);
  });
});

describe('a page’s bucket', () => {
  it('gives the burst at once and then only so many a second', () => {
    const bucket = new Bucket({ perSecond: 100, burst: 5 }, 0);
    expect(Array.from({ length: 5 }, () => bucket.take(0))).toEqual([0, 0, 0, 0, 0]);
    expect(bucket.take(0)).toBe(10);
    expect(bucket.take(1_000)).toBe(0);
  });
});
