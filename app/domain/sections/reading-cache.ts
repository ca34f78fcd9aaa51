import type { DocumentJson } from '#app/editor/schema/index.ts';

/** What a section says at `seq`. Shared between callers: nobody changes it. */
export type Reading = { seq: number; content: DocumentJson; text: string; words: number };

/** What a reading weighs beside its letters: the objects around them. */
const BASE_WEIGHT = 500;

/**
 * Readings by section, the longest unused dropped first. Holds about `capacity` letters of text in all, however
 * many sections that is. A section's text at a journal number never changes, so nothing here goes out of date.
 */
export class ReadingCache {
  readonly #capacity: number;
  readonly #readings = new Map<string, Reading>();
  #weight = 0;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** The reading of a section at exactly this journal number. */
  get(sectionId: string, seq: number): Reading | undefined {
    const reading = this.#readings.get(sectionId);
    if (reading?.seq !== seq) return undefined;
    this.#readings.delete(sectionId);
    this.#readings.set(sectionId, reading);
    return reading;
  }

  /** Keeps a reading, unless a later one of the same section is known already. */
  put(sectionId: string, reading: Reading): void {
    const known = this.#readings.get(sectionId);
    if (known && known.seq > reading.seq) return;
    if (known) this.#drop(sectionId, known);
    this.#readings.set(sectionId, reading);
    this.#weight += weigh(reading);
    for (const [id, oldest] of this.#readings) {
      if (this.#weight <= this.#capacity) break;
      this.#drop(id, oldest);
    }
  }

  get size(): number {
    return this.#readings.size;
  }

  #drop(sectionId: string, reading: Reading): void {
    this.#readings.delete(sectionId);
    this.#weight -= weigh(reading);
  }
}

const weigh = (reading: Reading) => BASE_WEIGHT + reading.text.length;
