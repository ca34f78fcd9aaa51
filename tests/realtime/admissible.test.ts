import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { refusalOf } from '#app/editor/behaviour/admissible.ts';
import { repaired } from '#app/editor/behaviour/repaired.ts';
import { LIMITS } from '#app/editor/protocol.ts';
import { checkDocument, schema, type DocumentJson, type NodeJson } from '#app/editor/schema/index.ts';
import { docFrom, FRAGMENT, stateFromJson, textOf, writeJson } from '#app/editor/ydoc.ts';
import { edit, textEdit } from './edits.ts';

const paragraph = (text: string): NodeJson => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const everything: DocumentJson = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Heading' }] },
    {
      type: 'paragraph',
      content: [
        {
          type: 'text',
          text: 'bold',
          marks: [{ type: 'bold' }, { type: 'italic' }, { type: 'strike' }, { type: 'underline' }],
        },
        { type: 'hardBreak' },
        { type: 'text', text: 'link', marks: [{ type: 'link', attrs: { href: 'https://example.org/' } }] },
      ],
    },
    { type: 'blockquote', content: [paragraph('quote')] },
    {
      type: 'orderedList',
      attrs: { start: 3, type: null },
      content: [{ type: 'listItem', content: [paragraph('one')] }],
    },
    {
      type: 'bulletList',
      content: [
        {
          type: 'listItem',
          content: [
            paragraph('a'),
            { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('b')] }] },
          ],
        },
      ],
    },
    {
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: [
            {
              type: 'tableHeader',
              attrs: { colspan: 2, rowspan: 1, colwidth: [120, 80] },
              content: [paragraph('head')],
            },
          ],
        },
        {
          type: 'tableRow',
          content: [
            {
              type: 'tableCell',
              attrs: { colspan: 2, rowspan: 1, colwidth: null },
              content: [paragraph('cell')],
            },
          ],
        },
      ],
    },
  ],
};

/** A document both sides have, and one who goes on writing in a copy. */
function shared(json: DocumentJson = everything): { server: Y.Doc; page: Y.Doc } {
  const state = stateFromJson(json);
  return { server: docFrom(state), page: docFrom(state) };
}

describe('an update from a page', () => {
  it('passes whatever the schema can say, whole or as one change after another', () => {
    const blank = new Y.Doc();
    expect(refusalOf(stateFromJson(everything), blank)).toBeUndefined();
    const { server, page } = shared();
    const updates: Uint8Array[] = [];
    page.on('update', (update: Uint8Array) => updates.push(update));
    writeJson(page, { ...everything, content: [...everything.content].reverse() }, undefined);
    writeJson(page, { type: 'doc', content: [paragraph('all gone')] }, undefined);
    for (const update of updates) {
      expect(refusalOf(update, server)).toBeUndefined();
      Y.applyUpdate(server, update);
    }
    expect(Y.encodeStateAsUpdate(server)).toEqual(Y.encodeStateAsUpdate(page));
  });

  it('passes as typing into a text that others collected the deleted parts of', () => {
    const { server, page } = shared();
    const gone = docFrom(Y.encodeStateAsUpdate(server));
    writeJson(gone, { type: 'doc', content: [paragraph('x')] }, undefined);
    Y.applyUpdate(server, Y.encodeStateAsUpdate(gone));
    const typed = edit((_, text) => text.insert(1, 'typed beside what is gone'))(page);
    expect(refusalOf(typed, server)).toBeUndefined();
    Y.applyUpdate(server, typed);
    expect(server.store.pendingStructs).toBeNull();
  });

  it('is refused when it builds on what is not there, until that is there', () => {
    const { server, page } = shared();
    const first = textEdit(page, 'first');
    const second = edit((_, text) => text.insert(0, 'second'))(page);
    const onFirst = textEdit(page, 'third');
    expect(refusalOf(onFirst, server)).toBe('try-later');
    for (const update of [first, second]) Y.applyUpdate(server, update);
    expect(refusalOf(onFirst, server)).toBeUndefined();
  });

  it('is refused when it is large, and when it is no update', () => {
    const { server, page } = shared();
    expect(refusalOf(textEdit(page, 'x'.repeat(LIMITS.update)), server)).toBe('too-big');
    expect(refusalOf(new Uint8Array([1, 2, 3]), server)).toBe('not-allowed');
  });

  it.each([
    ['an unknown mark over known text', (page: Y.Doc) => firstText(page).format(0, 2, { blink: {} })],
    [
      'an unknown attribute of a mark',
      (page: Y.Doc) => firstText(page).format(0, 2, { bold: { onclick: 'x' } }),
    ],
    ['a link without a target', (page: Y.Doc) => firstText(page).format(0, 2, { link: {} })],
    [
      'a link to a file',
      (page: Y.Doc) => firstText(page).format(0, 2, { link: { href: 'file:///etc/passwd' } }),
    ],
    ['an attribute on a run of text', (page: Y.Doc) => firstText(page).setAttribute('level', 3)],
    [
      'letters straight in an element',
      (page: Y.Doc) => list(page).insert(0, ['letters'] as unknown as Y.XmlElement[]),
    ],
    [
      'an array in the section',
      (page: Y.Doc) => fragment(page).insert(0, [new Y.Array()] as unknown as Y.XmlElement[]),
    ],
    [
      'a map as an attribute',
      (page: Y.Doc) => heading(page).setAttribute('level', new Y.Map() as unknown as string),
    ],
    [
      'an object as an attribute',
      (page: Y.Doc) => heading(page).setAttribute('level', { a: 1 } as unknown as string),
    ],
    ['a level that is none', (page: Y.Doc) => heading(page).setAttribute('level', 99 as unknown as string)],
    ['half a column', (page: Y.Doc) => heading(page).setAttribute('colspan', 1.5 as unknown as string)],
    ['an endless attribute', (page: Y.Doc) => heading(page).setAttribute('type', 'x'.repeat(5000))],
    ['the root’s own name as a node', (page: Y.Doc) => fragment(page).insert(0, [new Y.XmlElement('doc')])],
    ['a name every object has', (page: Y.Doc) => fragment(page).insert(0, [new Y.XmlElement('constructor')])],
    ['a second root', (page: Y.Doc) => page.getText('other').insert(0, 'x')],
  ])('is refused with %s', (_, change) => {
    const { server, page } = shared();
    const before = Y.encodeStateVector(page);
    page.transact(() => change(page));
    expect(refusalOf(Y.encodeStateAsUpdate(page, before), server)).toBe('not-allowed');
  });

  it('never throws, whatever the bytes, and never leaves anything waiting when it passes', () => {
    const update = stateFromJson(everything);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(update.length - 1), fc.nat(255)), { maxLength: 4 }),
        fc.boolean(),
        (changes, known) => {
          const { server } = known ? shared() : { server: new Y.Doc() };
          const bytes = Uint8Array.from(update);
          for (const [at, to] of changes) bytes[at] = to;
          if (refusalOf(bytes, server)) return;
          try {
            Y.applyUpdate(server, bytes);
          } catch {
            // Applied in part: what was emitted is journalled, and the page is closed out.
          }
          expect(server.store.pendingStructs).toBeNull();
          expect(server.store.pendingDs).toBeNull();
        },
      ),
      { numRuns: 3000, seed: 20261123 },
    );
  });
});

describe('text whose legal parts nest wrongly', () => {
  const names = Object.keys(schema.nodes).filter((name) => !['doc', 'text'].includes(name));
  const { node } = fc.letrec<{ node: NodeJson }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc
        .string({ minLength: 1, maxLength: 4, unit: fc.constantFrom('a', 'b', 'c') })
        .map((text): NodeJson => ({ type: 'text', text })),
      fc.record({ type: fc.constantFrom(...names), content: fc.array(tie('node'), { maxLength: 4 }) }),
    ),
  }));

  it('becomes a document of the schema, and every letter is still there in its order', () => {
    fc.assert(
      fc.property(fc.array(node, { maxLength: 5 }), (content) => {
        const wrong: DocumentJson = { type: 'doc', content };
        const right = repaired(wrong);
        expect(() => checkDocument(right)).not.toThrow();
        expect(lettersOf(right)).toBe(lettersOf(wrong));
      }),
      { numRuns: 2000, seed: 20261123 },
    );
  });

  it('stays as it is when nothing is wrong with it', () => {
    expect(textOf(repaired(everything))).toBe(textOf(everything));
    expect(schema.nodeFromJSON(repaired(everything)).eq(schema.nodeFromJSON(everything))).toBe(true);
  });
});

const lettersOf = (node: NodeJson): string => node.text ?? (node.content ?? []).map(lettersOf).join('');
const fragment = (page: Y.Doc) => page.getXmlFragment(FRAGMENT);
const heading = (page: Y.Doc) => fragment(page).get(0) as Y.XmlElement;
const firstText = (page: Y.Doc) => heading(page).get(0) as Y.XmlText;
const list = (page: Y.Doc) => fragment(page).get(3) as Y.XmlElement;
