import type { Awareness } from 'y-protocols/awareness';

/**
 * The same awareness, whose own fields go out at most `perSecond` times a second, the newest last. Caret
 * messages would otherwise be half of what the server has to do. Whoever reads it here sees the newest value at
 * once. `stop()` forgets what still waits.
 */
export function slowCarets(awareness: Awareness, perSecond: number): Awareness & { stop(): void } {
  const pause = 1000 / perSecond;
  let waiting: Record<string, unknown> = {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sentAt = -Infinity;

  const send = () => {
    timer = undefined;
    sentAt = performance.now();
    const state = awareness.getLocalState();
    // Null after this page has left: there is nobody to move a caret for.
    if (state) awareness.setLocalState({ ...state, ...waiting });
    waiting = {};
  };

  // Everything else, listeners and other people's states included, is the original's.
  const slow = Object.create(awareness) as Awareness & { stop(): void };
  slow.getLocalState = () => {
    const state = awareness.getLocalState();
    return state && { ...state, ...waiting };
  };
  slow.setLocalStateField = (field: string, value: unknown) => {
    waiting[field] = value;
    timer ??= setTimeout(send, Math.max(0, sentAt + pause - performance.now()));
  };
  slow.stop = () => {
    clearTimeout(timer);
    timer = undefined;
    waiting = {};
  };
  return slow;
}
