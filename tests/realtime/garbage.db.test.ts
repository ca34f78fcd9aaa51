import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { LIMITS, sectionName } from '#app/editor/protocol.ts';
import { docFrom } from '#app/editor/ydoc.ts';
import { loadStored } from '#app/domain/sections/journal.server.ts';
import { OPCODES, SYNC } from '#app/realtime/frames.ts';
import { randomFrom } from '#tests/support/random.ts';
import { until } from '#tests/support/measure.ts';
import { textEdit } from './edits.ts';
import type { RawPage } from './raw-page.ts';
import { aStage, journalled, type Stage } from './stage.ts';

const SEED = 20261123;
const ROUNDS = 150;

describe('garbage', () => {
  let stage: Stage;
  beforeEach(async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    stage = await aStage();
  });
  afterEach(() => stage.close());

  it('before the knock and after it, from somebody who may only read, changes nothing and stops nobody', async () => {
    const random = randomFrom(SEED);
    const peer = await stage.writer(stage.world.owner);
    const before = await journalled(stage.world.sections.owned);
    for (let n = 0; n < ROUNDS; n += 1) {
      const page = await stage.raw(stage.world.member);
      const doc = n % 2 === 0 ? new Y.Doc() : await page.open();
      for (const bytes of mangled(random, textEdit(doc, 'garbage'), page)) page.bytes(bytes);
      await page.answers();
      page.leave();
    }
    expect(await journalled(stage.world.sections.owned)).toBe(before);
    peer.write();
    await peer.saved();
  });

  it('in an owner’s own updates leaves nothing behind that waits for what never comes', async () => {
    const random = randomFrom(SEED);
    const { owned } = stage.world.sections;
    const peer = await stage.writer(stage.world.coOwner);
    for (let n = 0; n < ROUNDS; n += 1) {
      const page = await stage.raw(stage.world.owner);
      const doc = await page.open();
      const update = textEdit(doc, `words ${n}`);
      for (let flips = 1 + random.below(4); flips > 0; flips -= 1) {
        const at = random.below(update.length);
        update[at] = (update[at] ?? 0) ^ (1 << random.below(8));
      }
      page.sync(SYNC.update, update);
      await page.answers();
      page.leave();
    }
    peer.write();
    await peer.saved();
    const { state, tail } = await loadStored(owned);
    const replayed = docFrom(state, tail);
    expect(replayed.store.pendingStructs).toBeNull();
    expect(replayed.store.pendingDs).toBeNull();
    await until('the writer has exactly what the journal has', () => sameText(replayed, peer.doc));
  }, 60_000);

  it('in a flood is read more slowly, while others are served as before', async () => {
    const page = await stage.raw(stage.world.member);
    await page.open();
    const peer = await stage.writer(stage.world.owner);
    const other = await stage.writer(stage.world.coOwner);
    for (let n = 0; n < LIMITS.messages.burst * 4; n += 1) page.send(OPCODES.queryAwareness);
    const marker = peer.write();
    await until('the other sees it', () => other.arrivals.has(marker), { within: 2_000 });
    await peer.saved(2_000);
    expect(page.closed).toBeUndefined();
  });
});

/** Frames that are nearly right: cut, flipped, misaddressed, too long, of an unknown kind, not binary. */
function mangled(
  random: ReturnType<typeof randomFrom>,
  update: Uint8Array,
  page: RawPage,
): (Uint8Array | string)[] {
  const frame = Buffer.concat([
    Buffer.from([page.name.length]),
    Buffer.from(page.name),
    Buffer.from([0, 2, update.length]),
    update,
  ]);
  const flipped = Buffer.from(frame);
  const at = random.below(flipped.length);
  flipped[at] = (flipped[at] ?? 0) ^ (1 << random.below(8));
  const misaddressed = Buffer.from(
    frame.toString('latin1').replace(page.name, sectionName(randomId(random))),
    'latin1',
  );
  const noise = Buffer.from(Array.from({ length: random.below(200) }, () => random.below(256)));
  const kinds = [frame, flipped, misaddressed, frame.subarray(0, random.below(frame.length)), noise, 'words'];
  return Array.from({ length: 4 }, () => kinds[random.below(kinds.length)] ?? noise);
}

const randomId = (random: ReturnType<typeof randomFrom>) =>
  '00000000-0000-4000-8000-000000000000'.replace(/0/g, () => random.below(10).toString());

const sameText = (one: Y.Doc, other: Y.Doc) =>
  one.getXmlFragment('default').toString() === other.getXmlFragment('default').toString();
