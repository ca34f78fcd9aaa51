import { describe, expect, it } from 'vitest';
import {
  after,
  LATE_AFTER,
  opening,
  SLOW_OPENING,
  told,
  type SaveEvent,
  type SaveState,
} from '#app/editor/behaviour/saveState.ts';

const START = 1_000_000;
const at = (ms: number) => START + ms;
const synced = (ms: number): SaveEvent => ({ type: 'synced', at: at(ms) });
const waiting = (count: number, ms: number): SaveEvent => ({ type: 'waiting', count, at: at(ms) });
const tick = (ms: number): SaveEvent => ({ type: 'tick', at: at(ms) });
const lost: SaveEvent = { type: 'lost' };
const putOff: SaveEvent = { type: 'put off' };
const refused: SaveEvent = { type: 'refused', reason: 'too-big' };
const saved = (ms: number): SaveState => ({ kind: 'saved', at: at(ms) });

/** What happens, in order, and what the person is told at the end. */
const TABLE: [name: string, events: SaveEvent[], told: SaveState][] = [
  ['nothing yet', [], { kind: 'connecting' }],
  ['a change before the section has arrived', [waiting(1, 5)], { kind: 'connecting' }],
  ['acknowledged, but not synced since connecting', [waiting(1, 5), waiting(0, 9)], { kind: 'connecting' }],
  ['no answer for long', [tick(SLOW_OPENING)], { kind: 'offline' }],
  ['synced, its own hand-over not yet acknowledged', [waiting(1, 0), synced(10)], { kind: 'saving' }],
  ['synced and acknowledged', [waiting(1, 0), synced(10), waiting(0, 20)], saved(20)],
  ['a change', [synced(10), waiting(1, 20)], { kind: 'saving' }],
  [
    'two changes, one acknowledged',
    [synced(10), waiting(1, 20), waiting(2, 30), waiting(1, 40)],
    { kind: 'saving' },
  ],
  [
    'both acknowledged',
    [synced(10), waiting(1, 20), waiting(2, 30), waiting(1, 40), waiting(0, 50)],
    saved(50),
  ],
  ['no acknowledgement for long', [synced(10), waiting(1, 20), tick(20 + LATE_AFTER)], { kind: 'retrying' }],
  ['not quite so long', [synced(10), waiting(1, 20), tick(19 + LATE_AFTER)], { kind: 'saving' }],
  [
    'slow, but acknowledgements come',
    [synced(10), waiting(2, 20), waiting(1, 2_000), tick(2_500), tick(1_999 + LATE_AFTER)],
    { kind: 'saving' },
  ],
  ['late, then acknowledged', [synced(10), waiting(1, 20), tick(5_000), waiting(0, 5_100)], saved(5_100)],
  ['connection lost with words waiting', [synced(10), waiting(1, 20), lost], { kind: 'offline' }],
  ['connection lost with nothing waiting', [synced(10), waiting(0, 20), lost], { kind: 'offline' }],
  [
    'acknowledged while apart does not count',
    [synced(10), waiting(1, 20), lost, waiting(0, 30)],
    { kind: 'offline' },
  ],
  [
    'back, hand-over not acknowledged',
    [synced(10), waiting(3, 20), lost, waiting(1, 30), synced(40)],
    { kind: 'saving' },
  ],
  ['back and acknowledged', [synced(10), lost, waiting(1, 30), synced(40), waiting(0, 50)], saved(50)],
  ['put off', [synced(10), waiting(1, 20), putOff], { kind: 'retrying' }],
  ['put off, then hung up', [synced(10), waiting(1, 20), putOff, lost], { kind: 'retrying' }],
  ['put off, taken in again', [putOff, lost, waiting(1, 20), synced(30), waiting(0, 40)], saved(40)],
  ['refused', [synced(10), waiting(1, 20), refused], { kind: 'refused', reason: 'too-big' }],
  [
    'refused stays refused',
    [refused, synced(10), waiting(0, 20), lost, tick(90_000)],
    { kind: 'refused', reason: 'too-big' },
  ],
];

describe('what a person is told about their words', () => {
  it.each(TABLE)('%s', (_name, events, expected) => {
    expect(told(events.reduce(after, opening(START)))).toEqual(expected);
  });

  it('never says saved while anything waits or before the section was synced, whatever happens in whatever order', () => {
    const events: SaveEvent[] = [
      synced(1),
      waiting(0, 2),
      waiting(1, 3),
      waiting(2, 4),
      lost,
      putOff,
      tick(9_000),
    ];
    const walk = (
      saving: ReturnType<typeof opening>,
      isSynced: boolean,
      count: number,
      depth: number,
    ): void => {
      if (told(saving).kind === 'saved') expect({ isSynced, count }).toEqual({ isSynced: true, count: 0 });
      if (depth === 0) return;
      for (const event of events) {
        const next =
          event.type === 'synced'
            ? true
            : event.type === 'lost' || event.type === 'put off'
              ? false
              : isSynced;
        walk(after(saving, event), next, event.type === 'waiting' ? event.count : count, depth - 1);
      }
    };
    walk(opening(START), false, 0, 5);
  });
});
