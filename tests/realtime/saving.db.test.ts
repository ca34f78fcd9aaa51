import { readdir } from 'node:fs/promises';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { spreadOf, until } from '#tests/support/measure.ts';
import { aStage, journalled, type Stage } from './stage.ts';
import { held, journalFails, Trouble } from './trouble.ts';

describe('words on their way into the database', () => {
  const trouble = new Trouble();
  let stage: Stage;
  beforeEach(async () => {
    stage = await aStage();
  });
  afterEach(() => stage.close());
  afterAll(() => trouble.end());

  it('are not called saved while the database takes its time, and peers see them at once', async () => {
    const writer = await stage.writer(stage.world.owner);
    const peer = await stage.writer(stage.world.coOwner);
    const letGo = await held('section_update');
    const delays: number[] = [];
    for (let n = 0; n < 50; n += 1) {
      const marker = writer.write();
      const sent = performance.now();
      delays.push((await until('the peer sees it', () => peer.arrivals.get(marker), { every: 1 })) - sent);
    }
    expect(writer.isSaved).toBe(false);
    expect(writer.edits.filter((edit) => edit.savedAt)).toEqual([]);
    expect(stage.realtime.unsaved().oldestMs).toBeGreaterThan(0);
    expect(spreadOf(delays).p95).toBeLessThan(300);
    await letGo();
    await writer.saved();
    expect(stage.realtime.unsaved().oldestMs).toBe(0);
    const text = await journalled(stage.world.sections.owned);
    for (const { marker } of writer.edits) expect(text).toContain(marker);
  });

  it('are saved by themselves after the database was gone, and never called saved before', async () => {
    const writer = await stage.writer(stage.world.owner);
    const peer = await stage.writer(stage.world.coOwner);
    const back = await trouble.down();
    const marker = writer.write();
    await until('the peer sees it', () => peer.arrivals.has(marker));
    await until('it has been tried in vain', () => stage.realtime.unsaved().oldestMs > 500);
    expect(writer.isSaved).toBe(false);
    await back();
    await writer.saved();
    expect(await journalled(stage.world.sections.owned)).toContain(marker);
  });

  it('are all there when saving failed ten times and the last person left meanwhile', async () => {
    const tries = await journalFails(10);
    const writer = await stage.writer(stage.world.owner);
    const markers = Array.from({ length: 20 }, () => writer.write());
    await until('the server has them', () => stage.realtime.unsaved().oldestMs > 0);
    writer.leave();
    await until(
      'they are in the journal',
      async () => {
        const text = await journalled(stage.world.sections.owned);
        return markers.every((marker) => text.includes(marker));
      },
      { within: 40_000 },
    );
    expect(await tries()).toBeGreaterThan(10);
    const reader = await stage.writer(stage.world.coOwner);
    expect(reader.doc.getXmlFragment('default').toString()).toContain(markers.at(-1));
  }, 60_000);

  it('are spilled to a file when the process ends without a database, and put back by the next one', async () => {
    const writer = await stage.writer(stage.world.owner);
    const back = await trouble.down();
    const marker = writer.write();
    await until('the server has it', () => stage.realtime.unsaved().oldestMs > 0);
    const began = performance.now();
    expect(await stage.realtime.stop(3_000)).toEqual({ clean: false });
    expect(performance.now() - began).toBeLessThan(3_500);
    expect(await readdir(stage.folder)).toHaveLength(1);
    await back();
    await stage.restart();
    expect(await journalled(stage.world.sections.owned)).toContain(marker);
    expect(await readdir(stage.folder)).toEqual([]);
  });

  it('are all saved when the process is asked to stop in the middle of it', async () => {
    const writer = await stage.writer(stage.world.owner);
    for (let n = 0; n < 200; n += 1) writer.write();
    await until('some are on their way', () => writer.edits.length === 200);
    expect(await stage.realtime.stop(8_000)).toEqual({ clean: true });
    const text = await journalled(stage.world.sections.owned);
    for (const { marker, savedAt } of writer.edits) if (savedAt) expect(text).toContain(marker);
    await until('the page knows', () => writer.state.kind !== 'saved');
  });

  it('that a page sent before it compared are acknowledged once each, and stand there once', async () => {
    const writer = await stage.writer(stage.world.owner);
    writer.socket.disconnect();
    await until('it is offline', () => writer.socket.status === 'disconnected');
    const markers = Array.from({ length: 5 }, () => writer.write());
    void writer.socket.connect();
    markers.push(...Array.from({ length: 5 }, () => writer.write()));
    await writer.saved();
    const text = await journalled(stage.world.sections.owned);
    for (const marker of markers) expect(text.split(marker)).toHaveLength(2);
  });
});
