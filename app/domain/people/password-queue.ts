import { words } from '#app/words/index.ts';
import { TooMany } from '../errors.ts';

/** Runs at most `atOnce` pieces of heavy work; up to `waiting` more wait their turn, the next is turned away. */
export class WorkQueue {
  #running = 0;
  readonly #turns: (() => void)[] = [];
  readonly #atOnce: number;
  readonly #waiting: number;

  constructor(atOnce: number, waiting: number) {
    this.#atOnce = atOnce;
    this.#waiting = waiting;
  }

  /** @throws TooMany when the queue is full. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running < this.#atOnce) this.#running += 1;
    else if (this.#turns.length >= this.#waiting) throw new TooMany(words.signIn.busy, 5);
    else await new Promise<void>((resolve) => this.#turns.push(resolve));
    try {
      return await work();
    } finally {
      // The place is handed on, not given up: nobody can slip in between.
      const next = this.#turns.shift();
      if (next) next();
      else this.#running -= 1;
    }
  }
}
