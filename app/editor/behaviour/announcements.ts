import type { SaveState } from './saveState.ts';

/**
 * What a screen reader hears about saving, with restraint: the first time words are saved, once when saving
 * fails, once when it works again. Every other change is there to be seen, not heard.
 */
export type Heard = { troubled: boolean; firstSave: boolean };
export type Announcement = 'saved' | 'savedAgain' | 'offline' | 'retrying';

export const nothingHeard: Heard = { troubled: false, firstSave: false };

/** What to say now, if anything. `wrote`: whether this person has written anything yet. */
export function announce(
  heard: Heard,
  state: SaveState,
  wrote: boolean,
): { heard: Heard; say?: Announcement } {
  switch (state.kind) {
    case 'offline':
    case 'retrying':
      return heard.troubled ? { heard } : { heard: { ...heard, troubled: true }, say: state.kind };
    case 'saved':
      if (heard.troubled) return { heard: { ...heard, troubled: false }, say: 'savedAgain' };
      if (wrote && !heard.firstSave) return { heard: { ...heard, firstSave: true }, say: 'saved' };
      return { heard };
    default:
      return { heard };
  }
}
