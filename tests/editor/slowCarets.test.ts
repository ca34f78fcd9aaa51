import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { slowCarets } from '#app/editor/behaviour/slowCarets.ts';

describe('caret messages', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('go out at most twice a second, the newest last', () => {
    const awareness = new Awareness(new Y.Doc());
    const slow = slowCarets(awareness, 2);
    const sent: unknown[] = [];
    awareness.on('change', () => sent.push(awareness.getLocalState()?.cursor));
    for (let typed = 1; typed <= 40; typed += 1) {
      slow.setLocalStateField('cursor', typed);
      expect(slow.getLocalState()?.cursor).toBe(typed);
      vi.advanceTimersByTime(50);
    }
    vi.advanceTimersByTime(500);
    expect(sent.length).toBeLessThanOrEqual(6);
    expect(sent.at(-1)).toBe(40);
    awareness.destroy();
  });
  it('are not sent after the person has left', () => {
    const awareness = new Awareness(new Y.Doc());
    const slow = slowCarets(awareness, 2);
    slow.setLocalStateField('cursor', 1);
    awareness.setLocalState(null);
    vi.advanceTimersByTime(1_000);
    expect(awareness.getLocalState()).toBeNull();
    awareness.destroy();
  });
});
