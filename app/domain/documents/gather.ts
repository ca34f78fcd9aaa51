/** Keystrokes arrive in bursts; a reader's page is told of them together. In milliseconds. */
const GATHER_MS = 300;

/** Holds changes back for a moment, then tells the latest of each section. */
export function gather(tell: (sectionId: string, seq: number) => void) {
  const waiting = new Map<string, number>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    timer = undefined;
    for (const [sectionId, seq] of waiting) tell(sectionId, seq);
    waiting.clear();
  };
  return {
    add(sectionId: string, seq: number): void {
      waiting.set(sectionId, Math.max(seq, waiting.get(sectionId) ?? 0));
      timer ??= setTimeout(flush, GATHER_MS);
    },
    /** Forgets what is held back; nothing is told any more. */
    drop(): void {
      clearTimeout(timer);
      waiting.clear();
    },
  };
}
