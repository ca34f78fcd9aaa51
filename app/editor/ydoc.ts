import { prosemirrorJSONToYDoc, updateYFragment, yDocToProsemirrorJSON } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { EMPTY_DOCUMENT, schema, type DocumentJson, type NodeJson } from './schema/index.ts';

/** The one place that knows the fragment's name and converts between a Y.Doc and document JSON. */
export const FRAGMENT = 'default';

/** Yjs v1 update of a new document with this text. */
export function stateFromJson(json: DocumentJson = EMPTY_DOCUMENT): Uint8Array {
  const doc = prosemirrorJSONToYDoc(schema, json, FRAGMENT);
  const state = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return state;
}

/** A Y.Doc of a stored state and the journal rows after it, in order. The caller destroys it. */
export function docFrom(state: Uint8Array | undefined, tail: readonly Uint8Array[] = []): Y.Doc {
  const doc = new Y.Doc({ gc: true });
  // One transaction: merging the updates first costs up to fifty times more.
  doc.transact(() => {
    if (state) Y.applyUpdate(doc, state);
    for (const update of tail) Y.applyUpdate(doc, update);
  });
  return doc;
}

/** The text of a Y.Doc as stored: reads only, unlike y-tiptap's node builders, which delete what they do not know. */
export function jsonFrom(doc: Y.Doc): DocumentJson {
  const json = yDocToProsemirrorJSON(doc, FRAGMENT) as DocumentJson;
  return json.content.length > 0 ? json : EMPTY_DOCUMENT;
}

/** Writes `json` into a live document as the smallest edit y-tiptap can make of it. */
export function writeJson(doc: Y.Doc, json: DocumentJson, origin: unknown): void {
  const node = schema.nodeFromJSON(json);
  const fragment = doc.getXmlFragment(FRAGMENT);
  doc.transact(
    () => updateYFragment(doc, fragment, node, { mapping: new Map(), isOMark: new Map() }),
    origin,
  );
}

/** The words of a document, blocks parted by line feeds. */
export function textOf(json: DocumentJson): string {
  const lines: string[] = [];
  const walk = (node: NodeJson): string => {
    if (node.type === 'hardBreak') return ' ';
    if (node.text !== undefined) return node.text;
    const inner = (node.content ?? []).map(walk).join('');
    const holdsText = (node.content ?? []).some((child) => child.text !== undefined);
    if (holdsText) lines.push(inner);
    return holdsText ? '' : inner;
  };
  for (const node of json.content) walk(node);
  return lines.join('\n');
}

/** How many words a text has, in the language's own sense of a word. */
export function countWords(text: string, language = 'en-GB'): number {
  let words = 0;
  for (const part of new Intl.Segmenter(language, { granularity: 'word' }).segment(text)) {
    if (part.isWordLike) words += 1;
  }
  return words;
}
