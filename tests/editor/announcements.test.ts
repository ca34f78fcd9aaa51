import { describe, expect, it } from 'vitest';
import { announce, nothingHeard } from '#app/editor/behaviour/announcements.ts';
import type { SaveState } from '#app/editor/behaviour/saveState.ts';

const saving: SaveState = { kind: 'saving' };
const saved: SaveState = { kind: 'saved', at: 0 };
const offline: SaveState = { kind: 'offline' };
const retrying: SaveState = { kind: 'retrying' };

const said = (states: SaveState[], wrote = true) => {
  let heard = nothingHeard;
  return states.flatMap((state) => {
    const next = announce(heard, state, wrote);
    heard = next.heard;
    return next.say ?? [];
  });
};

describe('what a screen reader hears about saving', () => {
  it('says saved once, however often words are saved', () => {
    expect(said([saving, saved, saving, saved, saving, saved])).toEqual(['saved']);
  });
  it('says nothing to somebody who has not written', () => {
    expect(said([{ kind: 'connecting' }, saving, saved], false)).toEqual([]);
  });
  it('says once that saving fails, and once that it works again', () => {
    expect(said([saved, offline, retrying, offline, saving, saved, saved])).toEqual([
      'saved',
      'offline',
      'savedAgain',
    ]);
  });
});
