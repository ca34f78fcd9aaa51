/** At most two notices a second about one section: readers' pages fetch the piece after each. */
const EVERY_MS = 500;

type Announce = (sectionId: string, seq: number) => Promise<void>;
type Told = { timer: NodeJS.Timeout; newest: number | undefined };

/**
 * Tells readers that a section moved on: the first change at once, those after it together. A notice that could
 * not be sent is made up for by the next.
 */
export class Announcer {
  readonly #announce: Announce;
  readonly #told = new Map<string, Told>();

  constructor(announce: Announce) {
    this.#announce = announce;
  }

  movedOn(sectionId: string, seq: number): void {
    const told = this.#told.get(sectionId);
    if (told) told.newest = seq;
    else this.#tell(sectionId, seq);
  }

  stop(): void {
    for (const { timer } of this.#told.values()) clearTimeout(timer);
    this.#told.clear();
  }

  #tell(sectionId: string, seq: number): void {
    const timer = setTimeout(() => {
      const newest = this.#told.get(sectionId)?.newest;
      this.#told.delete(sectionId);
      if (newest !== undefined) this.#tell(sectionId, newest);
    }, EVERY_MS);
    const told: Told = { timer, newest: undefined };
    this.#told.set(sectionId, told);
    this.#announce(sectionId, seq).catch(() => {
      told.newest ??= seq;
    });
  }
}
