import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { docFrom, jsonFrom, stateFromJson, textOf } from '#app/editor/ydoc.ts';
import { foldJournal } from '#app/domain/sections/fold.server.ts';
import { appendToJournal, loadStored } from '#app/domain/sections/journal.server.ts';
import { createRealtime } from '#app/realtime/index.server.ts';
import { SYNC } from '#app/realtime/frames.ts';
import { database } from '#db/client.server.ts';
import { section, sectionState, sectionUpdate } from '#db/schema/index.ts';
import { until } from '#tests/support/measure.ts';
import { textEdit } from './edits.ts';
import { aStage, journalled, type Stage } from './stage.ts';

describe('a section that is opened', () => {
  let stage: Stage;
  beforeEach(async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    stage = await aStage();
  });
  afterEach(() => stage.close());

  const unloaded = () =>
    until('its journal is folded', async () => (await tailOf(stage.world.sections.owned)) === 0);

  it('says after folding exactly what the journal said before, and the rows are kept', async () => {
    const { owned } = stage.world.sections;
    const writer = await stage.writer(stage.world.owner);
    for (let n = 0; n < 40; n += 1) writer.write();
    await writer.saved();
    const replayed = await wholeState(owned);
    const rows = await rowsOf(owned);
    writer.leave();
    await unloaded();
    expect(await wholeState(owned)).toEqual(replayed);
    expect(await rowsOf(owned)).toBe(rows);
    expect(await foldJournal(owned)).toBe(0);
  });

  it('is folded while it is open, once its journal is long', async () => {
    const { owned } = stage.world.sections;
    const writer = await stage.writer(stage.world.owner);
    for (let n = 0; n < 600; n += 1) writer.write();
    await writer.saved();
    await until('its journal is folded', async () => (await tailOf(owned)) < 500, { within: 15_000 });
    writer.write();
    await writer.saved();
    expect(await journalled(owned)).toContain(writer.edits.at(-1)?.marker);
  });

  it('loses nothing when it is folded while others are being written', async () => {
    const { owned } = stage.world.sections;
    const writer = await stage.writer(stage.world.owner);
    writer.type(100);
    for (let n = 0; n < 30; n += 1) await foldJournal(owned);
    writer.rest();
    await writer.saved();
    const text = await journalled(owned);
    for (const { marker } of writer.edits) expect(text.split(marker)).toHaveLength(2);
  });

  it('is refused, and never blank, when its text cannot be read; and opens when it can be again', async () => {
    const { owned } = stage.world.sections;
    const before = await wholeState(owned);
    const { sql } = database();
    await sql`alter table section_state rename to section_state_away`;
    const page = await stage.raw(stage.world.owner);
    expect(await page.knock()).toBe('read-write');
    await until('it is asked to try later', () =>
      page.heard.some((frame) => frame.opcode === 2 && frame.part === 1),
    );
    page.sync(SYNC.update, textEdit(new Y.Doc(), 'into the void'));
    await sql`alter table section_state_away rename to section_state`;
    expect(await wholeState(owned)).toEqual(before);
    const doc = await page.open();
    expect(textOf(jsonFrom(doc))).toBe(await journalled(owned));
  });

  it('that nobody has written in gets its first paragraph from the server, once, however many open it', async () => {
    const { empty } = stage.world.sections;
    await database().db.delete(sectionState).where(eq(sectionState.sectionId, empty));
    const writers = await Promise.all([
      stage.writer(stage.world.facilitator, empty),
      stage.writer(stage.world.facilitator, empty),
    ]);
    for (const writer of writers) expect(writer.doc.getXmlFragment('default').length).toBe(1);
    await until('it is in the journal', async () => (await rowsOf(empty)) === 1);
  });

  it('is refused when there is no such section, as to a stranger', async () => {
    const page = await stage.raw(stage.world.owner, '0197d1d4-0000-7000-8000-000000000000');
    expect(await page.knock()).toBe('rights-changed');
    const elsewhere = await stage.raw(stage.world.owner, stage.world.elsewhere.sectionId);
    expect(await elsewhere.knock()).toBe('rights-changed');
  });

  it('is refused on the socket of another document', async () => {
    const { stranger, elsewhere } = stage.world;
    const page = await stage.raw(stranger, elsewhere.sectionId);
    expect(await page.knock()).toBe('not-allowed');
  });

  it('that is deleted while it is written in takes nobody else’s words with it', async () => {
    const { owned, unowned } = stage.world.sections;
    const writer = await stage.writer(stage.world.owner);
    const other = await stage.writer(stage.world.facilitator, unowned);
    await database().db.delete(section).where(eq(section.id, owned));
    writer.write();
    const marker = other.write();
    await other.saved();
    expect(await journalled(unowned)).toContain(marker);
  });

  it('is open in one process only: another asks to try later, and takes it when the first has let go', async () => {
    const writer = await stage.writer(stage.world.owner);
    const second = await aStage();
    second.world.documentId = stage.world.documentId;
    const page = await second.raw(stage.world.coOwner, stage.world.sections.owned);
    await page.knock();
    await until('it is asked to try later', () =>
      page.heard.some((frame) => frame.opcode === 2 && frame.part === 1),
    );
    const marker = writer.write();
    await writer.saved();
    writer.leave();
    await unloaded();
    page.forget();
    expect(textOf(jsonFrom(await page.open()))).toContain(marker);
    await second.close();
  });
});

describe('the journal', () => {
  it('commits what belongs to an update together with it, or neither', async () => {
    const stage = await aStage();
    const { owned } = stage.world.sections;
    const entry = { sectionId: owned, update: stateFromJson(), authorId: null, origin: 'accept:x' };
    const before = (await loadStored(owned)).seq;
    const failing = appendToJournal([{ ...entry, companion: async () => Promise.reject(new Error('no')) }]);
    await expect(failing).rejects.toThrow('no');
    expect((await loadStored(owned)).seq).toBe(before);
    let told = 0;
    const highest = await appendToJournal([{ ...entry, companion: async () => void (told += 1) }]);
    expect(highest.get(owned)).toBeGreaterThan(before);
    expect(told).toBe(1);
    await stage.close();
  });

  it('is read again at the next start where the read model is behind it', async () => {
    const stage = await aStage();
    const { owned } = stage.world.sections;
    const doc = docFrom((await loadStored(owned)).state);
    await appendToJournal([
      { sectionId: owned, update: textEdit(doc, 'left behind'), authorId: null, origin: 'edit' },
    ]);
    const next = await createRealtime({ folder: stage.folder });
    await until('the read model has caught up', async () =>
      (await readingOf(owned))?.includes('left behind'),
    );
    await next.stop(1_000);
    await stage.close();
  });
});

async function wholeState(sectionId: string): Promise<Uint8Array> {
  const { state, tail } = await loadStored(sectionId);
  const doc = docFrom(state, tail);
  const whole = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return whole;
}

const tailOf = async (sectionId: string) => (await loadStored(sectionId)).tail.length;

const rowsOf = (sectionId: string) =>
  database().db.$count(sectionUpdate, eq(sectionUpdate.sectionId, sectionId));

async function readingOf(sectionId: string): Promise<string | undefined> {
  const row = await database().db.query.sectionReading.findFirst({
    where: (reading) => eq(reading.sectionId, sectionId),
  });
  return row?.text;
}
