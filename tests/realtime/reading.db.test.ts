import { and, eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { checkDocument, type DocumentJson } from '#app/editor/schema/index.ts';
import { jsonFrom, textOf } from '#app/editor/ydoc.ts';
import { loadStored } from '#app/domain/sections/journal.server.ts';
import { database } from '#db/client.server.ts';
import { hear, type Notice } from '#db/notices.server.ts';
import { sectionReading, sectionUpdate } from '#db/schema/index.ts';
import { until } from '#tests/support/measure.ts';
import { aStage, journalled, type Stage } from './stage.ts';

describe('what readers are given', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await aStage();
  });
  afterEach(() => stage.close());

  const reading = async (sectionId: string) => {
    const [row] = await database()
      .db.select()
      .from(sectionReading)
      .where(eq(sectionReading.sectionId, sectionId));
    return row;
  };

  it('follows the writers: a notice within two seconds, at most two a second, and the last change is told', async () => {
    const { owned } = stage.world.sections;
    const notices: { notice: Notice; at: number }[] = [];
    const deaf = hear((notice) => {
      if (notice.kind === 'section-changed') notices.push({ notice, at: performance.now() });
    });
    const writer = await stage.writer(stage.world.owner);
    const began = performance.now();
    writer.type(50);
    await until('there were five notices', () => notices.length >= 5);
    const took = performance.now() - began;
    writer.rest();
    await writer.saved();
    const last = (await loadStored(owned)).seq;
    await until('the last change is told', () =>
      notices.some(({ notice }) => notice.kind === 'section-changed' && notice.seq === last),
    );
    expect(notices[0]?.at).toBeLessThan(began + 2_000);
    expect(took).toBeGreaterThan(1_500);
    expect(notices[0]?.notice).toMatchObject({ documentId: stage.world.documentId, sectionId: owned });
    deaf();
  });

  it('is a read model that catches up after a burst, with the words counted', async () => {
    const { owned } = stage.world.sections;
    const writer = await stage.writer(stage.world.owner);
    const marker = writer.write();
    const row = await until('the read model has it', async () => {
      const found = await reading(owned);
      return found?.text.includes(marker) ? found : undefined;
    });
    expect(row.content).toEqual(jsonFrom(writer.doc));
    expect(row.words).toBeGreaterThan(0);
  });

  it('is put right when legal parts nest wrongly: no word is lost, and the writers see it too', async () => {
    const { owned } = stage.world.sections;
    const writer = await stage.writer(stage.world.owner);
    writer.doc.transact(() => {
      const list = new Y.XmlElement('bulletList');
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [new Y.XmlText('loose in a list')]);
      list.insert(0, [paragraph]);
      writer.doc.getXmlFragment('default').push([list]);
    });
    const row = await until('the read model has it', async () => {
      const found = await reading(owned);
      return found?.text.includes('loose in a list') ? found : undefined;
    });
    expect(() => checkDocument(row.content as DocumentJson)).not.toThrow();
    await until(
      'the writer sees it put right',
      () => textOf(jsonFrom(writer.doc)) === row.text && isLegal(jsonFrom(writer.doc)),
    );
    const [repair] = await database()
      .db.select()
      .from(sectionUpdate)
      .where(eq(sectionUpdate.origin, 'repair'));
    expect(repair).toMatchObject({ sectionId: owned, authorId: null });
    expect(await journalled(owned)).toBe(row.text);
  });

  it('has straight tables, each made straight by the server once, and can be read before', async () => {
    const { owned } = stage.world.sections;
    const [writer, other] = [await stage.writer(stage.world.owner), await stage.writer(stage.world.coOwner)];
    writer.doc.transact(() => {
      const table = new Y.XmlElement('table');
      table.insert(0, [rowOf('one', 'two', 'three'), rowOf('a row that is too short')]);
      writer.doc.getXmlFragment('default').push([table]);
    });
    await writer.saved();
    const rows = (json: DocumentJson) =>
      json.content.find(({ type }) => type === 'table')?.content?.map(({ content = [] }) => content.length);
    const row = await until('the read model has it straight', async () => {
      const found = await reading(owned);
      return found && rows(found.content as DocumentJson)?.join() === '3,3' ? found : undefined;
    });
    expect(row.text).toContain('a row that is too short');
    await until('both writers see it', () =>
      [writer, other].every(({ doc }) => rows(jsonFrom(doc))?.join() === '3,3'),
    );
    writer.write();
    await writer.saved();
    await until('the read model has moved on', async () => (await reading(owned))?.seq !== row.seq);
    const repairs = await database()
      .db.select()
      .from(sectionUpdate)
      .where(and(eq(sectionUpdate.sectionId, owned), eq(sectionUpdate.origin, 'repair')));
    expect(repairs).toHaveLength(1);
  });
});

function rowOf(...texts: string[]): Y.XmlElement {
  const row = new Y.XmlElement('tableRow');
  const cells = texts.map((text) => {
    const [cell, paragraph] = [new Y.XmlElement('tableCell'), new Y.XmlElement('paragraph')];
    paragraph.insert(0, [new Y.XmlText(text)]);
    cell.insert(0, [paragraph]);
    return cell;
  });
  row.insert(0, cells);
  return row;
}

function isLegal(json: DocumentJson): boolean {
  try {
    checkDocument(json);
    return true;
  } catch {
    return false;
  }
}
