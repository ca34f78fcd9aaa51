/** Between two answers for the same piece: somebody typing must not make every reader fetch at every key. */
const PAUSE_MS = 800;
/** After a fetch that failed. */
const RETRY_MS = 3_000;

/**
 * Fetches pieces by id, each at most once at a time and with a pause in between; what is asked for meanwhile is
 * fetched once more afterwards, so that the last word always arrives. `gone` is told when a piece is not there.
 */
export function fetchedInTurn<T>(
  read: (id: string, signal: AbortSignal) => Promise<T | undefined>,
  take: (piece: T) => void,
  gone: () => void,
) {
  const ended = new AbortController();
  /** Under way; true when it was asked for again meanwhile. */
  const busy = new Map<string, boolean>();

  async function run(id: string): Promise<void> {
    let pause = PAUSE_MS;
    busy.set(id, false);
    try {
      const piece = await read(id, ended.signal);
      if (ended.signal.aborted) return;
      if (piece === undefined) gone();
      else take(piece);
    } catch {
      busy.set(id, true);
      pause = RETRY_MS;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
    const again = busy.get(id);
    busy.delete(id);
    if (again && !ended.signal.aborted) await run(id);
  }

  return {
    ask(id: string): void {
      if (busy.has(id)) busy.set(id, true);
      else void run(id);
    },
    stop: () => ended.abort(),
  };
}
