import { setTimeout as pause } from 'node:timers/promises';

/** Middle and tail of a list of measurements, in the unit they came in, to two places. */
export type Spread = { n: number; p50: number; p95: number; p99: number; max: number };

export function spreadOf(values: readonly number[]): Spread {
  const sorted = Float64Array.from(values).sort();
  const at = (share: number) =>
    Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN) * 100) / 100;
  return { n: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
}

/**
 * Waits until `condition` answers something true and returns it; looks every `every` ms.
 * Rejects after `within` ms, saying what was waited for.
 */
export async function until<T>(
  what: string,
  condition: () => T | Promise<T>,
  { within = 10_000, every = 20 }: { within?: number; every?: number } = {},
): Promise<NonNullable<T>> {
  const deadline = performance.now() + within;
  for (;;) {
    const answer = await condition();
    if (answer) return answer;
    if (performance.now() > deadline) throw new Error(`Waited ${within} ms in vain until ${what}`);
    await pause(every);
  }
}
