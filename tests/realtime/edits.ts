import * as Y from 'yjs';
import { FRAGMENT } from '#app/editor/ydoc.ts';

/** An edit made on `doc`, as the bytes a page would send. */
export function edit(
  change: (paragraph: Y.XmlElement, text: Y.XmlText) => unknown,
): (doc: Y.Doc) => Uint8Array {
  return (doc) => {
    const before = Y.encodeStateVector(doc);
    const paragraph = doc.getXmlFragment(FRAGMENT).get(0) as Y.XmlElement;
    doc.transact(() => change(paragraph, paragraph.get(0) as Y.XmlText));
    return Y.encodeStateAsUpdate(doc, before);
  };
}

/** The bytes of a new paragraph that says `words`. */
export function textEdit(doc: Y.Doc, words: string): Uint8Array {
  const before = Y.encodeStateVector(doc);
  doc.transact(() => {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText(words)]);
    doc.getXmlFragment(FRAGMENT).push([paragraph]);
  });
  return Y.encodeStateAsUpdate(doc, before);
}
