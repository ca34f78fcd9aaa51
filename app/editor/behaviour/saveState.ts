import type { Refusal } from '../protocol.ts';

/**
 * What a person is told about their words, decided from what the connection reports. Pure: no clock, no socket.
 *
 * The one rule that matters: **Saved is said only when the section has been handed over since connecting and
 * nothing sent waits for its acknowledgement.** The server acknowledges after the database has committed, so
 * "Saved" means kept, whatever happens to either machine next.
 */
export type SaveState =
  | { kind: 'connecting' }
  | { kind: 'saving' }
  /** `at`: when the server last confirmed, in milliseconds since 1970. */
  | { kind: 'saved'; at: number }
  | { kind: 'offline' }
  | { kind: 'retrying' }
  | { kind: 'refused'; reason: Refusal };

/** Everything the connection reports. `at` is in milliseconds since 1970. */
export type SaveEvent =
  /** Both sides have handed over what the other lacked, since connecting. */
  | { type: 'synced'; at: number }
  /** How many changes wait for their acknowledgement. */
  | { type: 'waiting'; count: number; at: number }
  /** The connection is gone; another is being tried. */
  | { type: 'lost' }
  /** The server asked to come back later. */
  | { type: 'put off' }
  | { type: 'refused'; reason: Refusal }
  /** Time has passed. */
  | { type: 'tick'; at: number };

export type Saving = {
  link: 'connecting' | 'synced' | 'lost' | 'put off' | 'refused';
  waiting: number;
  /** When the server last confirmed something, or there was nothing to confirm. */
  since: number;
  late: boolean;
  reason: Refusal | undefined;
};

/** How long words may wait before they are called "not saved" instead of "saving", in milliseconds. */
export const LATE_AFTER = 2_000;
/** How often a page looks at the clock, in milliseconds: a person is told well within three seconds. */
export const CLOCK_EVERY = 250;
/** How long a first connection may take before it is called offline, in milliseconds. */
export const SLOW_OPENING = 5_000;

export const opening = (at: number): Saving => ({
  link: 'connecting',
  waiting: 0,
  since: at,
  late: false,
  reason: undefined,
});

/** What is known after `event`. A refusal is final: nothing said later takes it back. */
export function after(saving: Saving, event: SaveEvent): Saving {
  if (saving.link === 'refused') return saving;
  switch (event.type) {
    case 'synced':
      return { ...saving, link: 'synced', since: event.at, late: false };
    case 'waiting': {
      const progress = saving.waiting === 0 || event.count < saving.waiting;
      return progress
        ? { ...saving, waiting: event.count, since: event.at, late: false }
        : { ...saving, waiting: event.count };
    }
    case 'lost':
      return saving.link === 'put off' ? saving : { ...saving, link: 'lost' };
    case 'put off':
      return { ...saving, link: 'put off' };
    case 'refused':
      return { ...saving, link: 'refused', reason: event.reason };
    case 'tick':
      return tick(saving, event.at);
  }
}

/** The state in a person's terms. */
export function told(saving: Saving): SaveState {
  switch (saving.link) {
    case 'connecting':
      return { kind: 'connecting' };
    case 'lost':
      return { kind: 'offline' };
    case 'put off':
      return { kind: 'retrying' };
    case 'refused':
      return { kind: 'refused', reason: saving.reason ?? 'rights-changed' };
    case 'synced':
      if (saving.waiting === 0) return { kind: 'saved', at: saving.since };
      return { kind: saving.late ? 'retrying' : 'saving' };
  }
}

function tick(saving: Saving, at: number): Saving {
  const waited = at - saving.since;
  if (saving.link === 'connecting' && waited >= SLOW_OPENING) return { ...saving, link: 'lost' };
  const late = saving.waiting > 0 && waited >= LATE_AFTER;
  return late === saving.late ? saving : { ...saving, late };
}
