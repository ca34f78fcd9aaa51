import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { countMarkers, Ledger, markerNumber } from './ledger.ts';

const [one, two, three] = [markerNumber(1), markerNumber(2), markerNumber(3)];

/** A text of one paragraph, whose every edit the ledger hears of. */
function written(ledger: Ledger) {
  const doc = new Y.Doc();
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'from elsewhere') ledger.record(update);
  });
  return doc;
}

function paragraph(doc: Y.Doc, text: string): Y.XmlText {
  const made = new Y.XmlText(text);
  const element = new Y.XmlElement('paragraph');
  element.insert(0, [made]);
  doc.getXmlFragment('default').insert(0, [element]);
  return made;
}

describe('the ledger of the convergence fuzz', () => {
  it('expects a marker nobody touched exactly once, and would miss it', () => {
    const ledger = new Ledger();
    paragraph(written(ledger), `a${one}b${two}`);
    expect([...ledger.expected()]).toEqual([
      [one, 1],
      [two, 1],
    ]);
    expect(ledger.untouched()).toEqual([one, two]);
    expect(countMarkers(`a${one}b`)).not.toEqual(ledger.expected());
  });

  it('expects a deleted marker to be gone, alone or with everything around it', () => {
    const ledger = new Ledger();
    const doc = written(ledger);
    paragraph(doc, `a${one}b${two}`).delete(1, 1);
    expect(Object.fromEntries(ledger.expected())).toEqual({ [one]: 0, [two]: 1 });
    doc.getXmlFragment('default').delete(0, 1);
    expect(Object.fromEntries(ledger.expected())).toEqual({ [one]: 0, [two]: 0 });
  });

  it('expects a marker typed into a block that somebody else deletes at the same time to be gone', () => {
    const ledger = new Ledger();
    const mine = written(ledger);
    const yours = written(ledger);
    const text = paragraph(mine, one);
    Y.applyUpdate(yours, Y.encodeStateAsUpdate(mine), 'from elsewhere');
    yours.getXmlFragment('default').delete(0, 1);
    text.insert(1, three);
    expect(Object.fromEntries(ledger.expected())).toEqual({ [one]: 0, [three]: 0 });
  });

  it('expects a marker twice when two people re-created its block at the same time', () => {
    const ledger = new Ledger();
    const mine = written(ledger);
    const yours = written(ledger);
    paragraph(mine, one);
    Y.applyUpdate(yours, Y.encodeStateAsUpdate(mine), 'from elsewhere');
    for (const doc of [mine, yours]) {
      doc.transact(() => {
        doc.getXmlFragment('default').delete(0, 1);
        paragraph(doc, one);
      });
    }
    expect(ledger.expected().get(one)).toBe(2);
    expect(ledger.untouched()).toEqual([]);
  });

  it('counts what an update repeats of another one once', () => {
    const ledger = new Ledger();
    const doc = written(ledger);
    paragraph(doc, one);
    ledger.record(Y.encodeStateAsUpdate(doc));
    expect(ledger.expected().get(one)).toBe(1);
  });
});
