import * as encoding from 'lib0/encoding';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { OPCODES } from '#app/realtime/frames.ts';
import { until } from '#tests/support/measure.ts';
import type { RawPage } from './raw-page.ts';
import { aStage, type Stage } from './stage.ts';

describe('who is here', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await aStage();
  });
  afterEach(() => stage.close());

  /** Sends a presence state under any number. */
  const claim = (page: RawPage, number: number, state: Record<string, unknown>, times = 1) => {
    const doc = new Y.Doc();
    doc.clientID = number;
    const awareness = new Awareness(doc);
    for (let n = 0; n < times; n += 1) awareness.setLocalState(state);
    const update = encodeAwarenessUpdate(awareness, [number]);
    awareness.destroy();
    page.send(OPCODES.awareness, (encoder) => encoding.writeVarUint8Array(encoder, update));
  };

  const seenBy = (writer: Awaited<ReturnType<Stage['writer']>>, number: number) =>
    writer.provider.awareness?.getStates().get(number);

  it('is said by the session, whatever the page says', async () => {
    const peer = await stage.writer(stage.world.owner);
    const page = await stage.raw(stage.world.member);
    await page.knock();
    claim(page, 4711, {
      user: { name: 'The Mayor', id: 'x', color: '#000000' },
      cursor: { anchor: 1, head: 1 },
      more: 'x',
    });
    await until('the peer sees somebody', () => seenBy(peer, 4711));
    expect(peer.provider.awareness?.getStates().size).toBe(2);
    expect(seenBy(peer, 4711)).toEqual({
      user: {
        id: stage.world.member.personId,
        name: stage.world.member.name,
        initials: expect.stringMatching(/^..$/),
        hue: expect.any(Number),
      },
      cursor: { anchor: 1, head: 1 },
    });
  });

  it('cannot be said in another’s place', async () => {
    const peer = await stage.writer(stage.world.owner);
    const page = await stage.raw(stage.world.member);
    await page.knock();
    peer.provider.setAwarenessField('cursor', { anchor: 2, head: 2 });
    await until('the page hears of the peer', () =>
      page.heard.some((frame) => frame.opcode === OPCODES.awareness),
    );
    const watcher = await stage.writer(stage.world.coOwner);
    await until('the watcher sees the peer', () => seenBy(watcher, peer.doc.clientID)?.user);
    claim(page, peer.doc.clientID, { user: { name: 'Somebody else' } }, 50);
    claim(page, 4712, { user: {} });
    await until('the watcher sees the page itself', () => seenBy(watcher, 4712));
    expect(seenBy(watcher, peer.doc.clientID)?.user).toMatchObject({ id: stage.world.owner.personId });
  });

  it('is cut to a caret, and to a few numbers a page', async () => {
    const peer = await stage.writer(stage.world.owner);
    const page = await stage.raw(stage.world.member);
    await page.knock();
    for (let number = 1; number <= 20; number += 1) claim(page, number, { cursor: 'x'.repeat(10_000) });
    claim(page, 3, { cursor: { anchor: 9, head: 9 } }, 2);
    await until('the last word arrives', () => seenBy(peer, 3)?.cursor);
    const claimed = [...(peer.provider.awareness?.getStates().keys() ?? [])].filter((number) => number <= 20);
    expect(claimed).toEqual([1, 2, 3]);
    expect(seenBy(peer, 1)).not.toHaveProperty('cursor');
  });

  it('ends with the page', async () => {
    const peer = await stage.writer(stage.world.owner);
    const page = await stage.raw(stage.world.member);
    await page.knock();
    claim(page, 4713, { user: {} });
    await until('the peer sees somebody', () => seenBy(peer, 4713));
    page.leave();
    await until('the peer sees nobody', () => !seenBy(peer, 4713));
  });
});
