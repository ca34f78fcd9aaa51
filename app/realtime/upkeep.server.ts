import type { Hocuspocus } from '@hocuspocus/server';
import { FOLD_AFTER_ROWS, foldJournal } from '#app/domain/sections/fold.server.ts';
import { refreshReading } from '#app/domain/sections/refresh.server.ts';
import { repaired } from '#app/editor/behaviour/repaired.ts';
import { sectionName } from '#app/editor/protocol.ts';
import { jsonFrom, writeJson } from '#app/editor/ydoc.ts';
import { log } from '#app/platform/log.server.ts';

/** The read model follows this long after the last change, and at the latest this long after the first. */
const QUIET_MS = 1_500;
const LATEST_MS = 10_000;

type Due = { timer: NodeJS.Timeout; since: number };

/**
 * What follows a burst of writing: the read model is brought up to date, text that nests wrongly or has crooked
 * tables is put right, and a long journal is folded. One section at a time, so that it never crowds out the people
 * writing.
 */
export class Upkeep {
  readonly #hocuspocus: Hocuspocus;
  readonly #due = new Map<string, Due>();
  readonly #rows = new Map<string, number>();
  #turn: Promise<void> = Promise.resolve();

  constructor(hocuspocus: Hocuspocus) {
    this.#hocuspocus = hocuspocus;
  }

  /** `rows` more are in the section's journal. */
  changed(sectionId: string, rows: number): void {
    this.#rows.set(sectionId, (this.#rows.get(sectionId) ?? 0) + rows);
    const due = this.#due.get(sectionId);
    clearTimeout(due?.timer);
    const since = due?.since ?? Date.now();
    const wait = Math.max(0, Math.min(QUIET_MS, since + LATEST_MS - Date.now()));
    this.#due.set(sectionId, { since, timer: setTimeout(() => this.#queue(sectionId), wait) });
  }

  /** Lets what is being done come to its end; what is due is found at the next start. */
  async stop(): Promise<void> {
    for (const { timer } of this.#due.values()) clearTimeout(timer);
    this.#due.clear();
    await this.#turn;
  }

  #queue(sectionId: string): void {
    this.#due.delete(sectionId);
    this.#turn = this.#turn
      .then(() => this.#look(sectionId))
      .catch((error: unknown) => {
        log.warn({ err: error, sectionId }, 'the read model is behind; the last good reading stays');
        this.#due.set(sectionId, {
          since: Date.now(),
          timer: setTimeout(() => this.#queue(sectionId), LATEST_MS),
        });
      });
  }

  async #look(sectionId: string): Promise<void> {
    if (!(await refreshReading(sectionId))) await this.#repair(sectionId);
    if ((this.#rows.get(sectionId) ?? 0) < FOLD_AFTER_ROWS) return;
    await foldJournal(sectionId);
    this.#rows.delete(sectionId);
  }

  /** An edit of the server's own: journalled, seen by everybody, and followed by the next look. */
  async #repair(sectionId: string): Promise<void> {
    log.warn({ sectionId }, 'text that two changes bent is put right');
    const direct = await this.#hocuspocus.openDirectConnection(sectionName(sectionId), { origin: 'repair' });
    await direct.transact((doc) => writeJson(doc, repaired(jsonFrom(doc)), undefined));
    await direct.disconnect();
  }
}
