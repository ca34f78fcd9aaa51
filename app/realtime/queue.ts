import type { JournalEntry } from '#app/domain/sections/journal.server.ts';

/** Writes a batch in one commit; gives the highest journal number per section. */
type Write = (entries: readonly JournalEntry[]) => Promise<Map<string, number>>;

type Hooks = {
  write: Write;
  /** Called after each commit. */
  committed: (entries: readonly JournalEntry[], highest: Map<string, number>) => void;
  /** Called when a write failed and will be tried again after `pauseMs`. */
  failed: (error: unknown, pauseMs: number) => void;
};

type Waiting = { entry: JournalEntry; at: number; done: PromiseWithResolvers<void> | undefined };

const BATCH = { entries: 2_000, bytes: 8 * 1024 * 1024 };
const PAUSE = { first: 100, longest: 5_000 };

/**
 * The way into the journal: group commit. One batch is on its way, the rest queue up behind it, so the database's
 * pace sets the size of the batches. A failed batch is tried again for ever, with growing pauses; nothing is ever
 * dropped, and nothing overtakes.
 */
export class JournalQueue {
  readonly #hooks: Hooks;
  #queue: Waiting[] = [];
  #inFlight: Waiting[] = [];
  /** The last entry of each section that is not yet durable. */
  readonly #last = new Map<string, Waiting>();
  #running = false;
  #hurry: (() => void) | undefined;
  #bytes = 0;

  constructor(hooks: Hooks) {
    this.#hooks = hooks;
  }

  push(entry: JournalEntry): void {
    const waiting: Waiting = { entry, at: Date.now(), done: undefined };
    this.#queue.push(waiting);
    this.#last.set(entry.sectionId, waiting);
    this.#bytes += entry.update.byteLength;
    if (this.#running) return;
    this.#running = true;
    // At the end of this turn, so that what arrived together is committed together.
    setImmediate(() => void this.#run());
  }

  /** Resolves when everything pushed for the section so far is durable; undefined when it already is. */
  durable(sectionId: string): Promise<void> | undefined {
    const last = this.#last.get(sectionId);
    if (!last) return undefined;
    last.done ??= Promise.withResolvers();
    return last.done.promise;
  }

  /** How much waits for the database. */
  get waiting(): { entries: number; bytes: number } {
    return { entries: this.#inFlight.length + this.#queue.length, bytes: this.#bytes };
  }

  /** Age of the oldest entry that is not durable; 0 when there is none. */
  oldestMs(now = Date.now()): number {
    const oldest = this.#inFlight[0] ?? this.#queue[0];
    return oldest ? Math.max(0, now - oldest.at) : 0;
  }

  /** Waits until nothing is left, at most `ms`; a pause before the next try is cut short. False: something is left. */
  async drain(ms: number): Promise<boolean> {
    const until = Date.now() + ms;
    while (this.#running && Date.now() < until) {
      this.#hurry?.();
      await new Promise((resolve) => setTimeout(resolve, Math.min(20, ms)));
    }
    return !this.#running;
  }

  /** What is not known to be durable, oldest first. */
  left(): JournalEntry[] {
    return [...this.#inFlight, ...this.#queue].map(({ entry }) => entry);
  }

  async #run(): Promise<void> {
    let pause = PAUSE.first;
    while (this.#inFlight.length > 0 || this.#queue.length > 0) {
      if (this.#inFlight.length === 0) this.#inFlight = this.#nextBatch();
      try {
        const entries = this.#inFlight.map(({ entry }) => entry);
        const highest = await this.#hooks.write(entries);
        pause = PAUSE.first;
        this.#settle();
        this.#hooks.committed(entries, highest);
      } catch (error) {
        this.#hooks.failed(error, pause);
        await this.#wait(pause);
        pause = Math.min(pause * 2, PAUSE.longest);
      }
    }
    this.#running = false;
  }

  #settle(): void {
    for (const waiting of this.#inFlight) {
      this.#bytes -= waiting.entry.update.byteLength;
      if (this.#last.get(waiting.entry.sectionId) === waiting) this.#last.delete(waiting.entry.sectionId);
      waiting.done?.resolve();
    }
    this.#inFlight = [];
  }

  /** Entries with companions go alone: what fails with them must not hold up or undo anybody else's words. */
  #nextBatch(): Waiting[] {
    let bytes = 0;
    let size = 0;
    for (const { entry } of this.#queue) {
      bytes += entry.update.byteLength;
      if (size > 0 && (size >= BATCH.entries || bytes > BATCH.bytes || entry.companion)) break;
      size += 1;
      if (entry.companion) break;
    }
    return this.#queue.splice(0, size);
  }

  #wait(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#hurry = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
