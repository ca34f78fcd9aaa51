import { DOMSerializer } from '@tiptap/pm/model';
import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { schema, type DocumentJson, type NodeJson } from '#app/editor/schema/index.ts';
import { Prose } from '#app/editor/view/Prose.tsx';
import { paperDocument } from '#tests/support/paperDom.ts';
import { someDocument } from '#tests/support/someDocument.ts';

describe('the text as it is read', () => {
  it('has, for any document of the schema, the elements the editor draws', () => {
    fc.assert(
      fc.property(someDocument, (json) => {
        expect(asRead(json)).toBe(asWritten(json));
      }),
      { numRuns: 400 },
    );
  });

  it('draws every node and mark of the schema', () => {
    const names = new Set<string>();
    for (const json of fc.sample(someDocument, 400)) {
      schema.nodeFromJSON(json).descendants((node) => {
        names.add(node.type.name);
        for (const mark of node.marks) names.add(mark.type.name);
      });
    }
    const known = [...Object.keys(schema.nodes), ...Object.keys(schema.marks)];
    expect([...names].sort()).toEqual(known.filter((name) => name !== 'doc').sort());
  });

  it('gives every top-level block an address, counted from 1, and no other', () => {
    const html = renderToStaticMarkup(
      createElement(Prose, {
        content: doc(paragraph('One'), list('Two'), table('Three')),
        idPrefix: 's-12ab34cd',
      }),
    );
    expect([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)).toEqual([
      's-12ab34cd-p1',
      's-12ab34cd-p2',
      's-12ab34cd-p3',
    ]);
  });

  it('leaves out a node it does not know and keeps its words', () => {
    const strange: NodeJson = { type: 'carousel', content: [paragraph('Kept')] };
    const inside: NodeJson = {
      type: 'paragraph',
      content: [{ type: 'text', text: 'too', marks: [{ type: 'blink' }] }],
    };
    expect(renderToStaticMarkup(<Prose content={doc(strange, inside)} />)).toBe(
      '<div class="prose"><p>Kept</p><p>too</p></div>',
    );
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    ' javascript:alert(1)',
    'java\nscript:x',
    '//elsewhere.example',
    7,
    null,
  ])('follows no link to %s, and keeps its words', (href) => {
    const text = { type: 'text', text: 'words', marks: [{ type: 'link', attrs: { href } }] };
    expect(renderToStaticMarkup(<Prose content={doc({ type: 'paragraph', content: [text] })} />)).toBe(
      '<div class="prose"><p>words</p></div>',
    );
  });
});

const doc = (...content: NodeJson[]): DocumentJson => ({ type: 'doc', content });
const paragraph = (text: string): NodeJson => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const list = (text: string): NodeJson => ({
  type: 'bulletList',
  content: [{ type: 'listItem', content: [paragraph(text)] }],
});
const table = (text: string): NodeJson => ({
  type: 'table',
  content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph(text)] }] }],
});

/** What the editor draws, without what only resizing and pasting need. */
function asWritten(json: DocumentJson): string {
  const drawn = DOMSerializer.fromSchema(schema).serializeFragment(schema.nodeFromJSON(json).content, {
    document: paperDocument as unknown as Document,
  });
  return (drawn as unknown as { html(): string })
    .html()
    .replaceAll(/<colgroup>.*?<\/colgroup>/g, '')
    .replaceAll(/ style="min-width:[^"]*"/g, '')
    .replaceAll(/ (?:colspan|rowspan)="1"/g, '');
}

/** What is read, without what only reading needs: addresses, and a wide table's way in for the keyboard. */
function asRead(json: DocumentJson): string {
  return renderToStaticMarkup(<Prose content={json} />)
    .replace(/^<div class="prose">(.*)<\/div>$/s, '$1')
    .replaceAll(/ (?:tabindex|role|aria-label)="[^"]*"/g, '')
    .replaceAll('<br/>', '<br>')
    .replaceAll('colSpan', 'colspan')
    .replaceAll('rowSpan', 'rowspan')
    .replaceAll('&#x27;', "'")
    .replaceAll(/&quot;(?=[^<>]*(?:<|$))/g, '"');
}
