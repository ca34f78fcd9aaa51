/** How much of each fault: the small form in CI, the long one in `npm run faults`. */
export type Sizes = {
  kills: number;
  postgresRestarts: number;
  slowSeconds: number;
  storeFailures: number;
  loadFailures: number;
  frames: number;
  stops: number;
  convergence: { seeds: number; people: number; steps: number };
};

const small: Sizes = {
  kills: 20,
  postgresRestarts: 5,
  slowSeconds: 8,
  storeFailures: 10,
  loadFailures: 10,
  frames: 10_000,
  stops: 3,
  convergence: { seeds: 200, people: 8, steps: 300 },
};

const long: Sizes = {
  kills: 200,
  postgresRestarts: 20,
  slowSeconds: 300,
  storeFailures: 30,
  loadFailures: 100,
  frames: 100_000,
  stops: 20,
  convergence: { seeds: 2_000, people: 8, steps: 1_000 },
};

export const sizes: Sizes = process.env.FAULTS === 'long' ? long : small;

/** A fault test may take this long, in ms; the long form takes hours. */
export const LONGEST = process.env.FAULTS === 'long' ? 12 * 3_600_000 : 600_000;
