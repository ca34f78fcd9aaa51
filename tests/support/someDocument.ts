import fc, { type Arbitrary } from 'fast-check';
import type { DocumentJson, MarkJson, NodeJson } from '#app/editor/schema/index.ts';

/** Marks in the schema's own order, outermost first, as ProseMirror keeps them. */
const MARKS = ['link', 'bold', 'italic', 'strike', 'underline'] as const;

const href = fc.constantFrom('https://example.org/a?b=1&c=2', 'mailto:name@example.org', 'tel:01610000000');
const marks: Arbitrary<MarkJson[]> = fc
  .tuple(fc.subarray([...MARKS], { maxLength: 3 }), href)
  .map(([names, to]) => names.map((type) => (type === 'link' ? { type, attrs: { href: to } } : { type })));

const words = fc.string({
  unit: fc.constantFrom('a', 'é', ' ', '<', '&', "'", '😀', '.'),
  minLength: 1,
  maxLength: 12,
});
const inline: Arbitrary<NodeJson> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ type: fc.constant('text'), text: words, marks }) },
  { weight: 1, arbitrary: fc.constant({ type: 'hardBreak' }) },
);
const line = fc.array(inline, { maxLength: 4 });

const paragraph: Arbitrary<NodeJson> = line.map((content) => ({ type: 'paragraph', content }));
const heading: Arbitrary<NodeJson> = fc
  .tuple(fc.constantFrom(3, 4), line)
  .map(([level, content]) => ({ type: 'heading', attrs: { level }, content }));

const { block } = fc.letrec<{ block: NodeJson; list: NodeJson; quote: NodeJson; table: NodeJson }>((tie) => {
  const item = fc
    .tuple(paragraph, fc.array(tie('block'), { maxLength: 1 }))
    .map(([first, more]): NodeJson => ({ type: 'listItem', content: [first, ...more] }));
  const items = fc.array(item, { minLength: 1, maxLength: 3 });
  const start = fc.constantFrom(1, 1, 3);
  const numbering = fc.constantFrom(null, null, 'a', 'i');
  return {
    list: fc.oneof(
      items.map((content): NodeJson => ({ type: 'bulletList', content })),
      fc.tuple(start, numbering, items).map(([from, type, content]): NodeJson => ({
        type: 'orderedList',
        attrs: { start: from, type },
        content,
      })),
    ),
    quote: fc
      .array(tie('block'), { minLength: 1, maxLength: 2 })
      .map((content): NodeJson => ({ type: 'blockquote', content })),
    table: tableOf(tie('block')),
    block: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'block', withCrossShrink: true },
      paragraph,
      heading,
      tie('list'),
      tie('quote'),
      tie('table'),
    ),
  };
});

/** Two columns: a heading row, then rows of two cells or of one across both. */
function tableOf(inside: Arbitrary<NodeJson>): Arbitrary<NodeJson> {
  const cells = (type: 'tableHeader' | 'tableCell') =>
    fc
      .tuple(fc.boolean(), fc.array(inside, { minLength: 1, maxLength: 2 }))
      .map(([across, content]): NodeJson => {
        const cell = (colspan: number): NodeJson => ({ type, attrs: { colspan, rowspan: 1 }, content });
        return { type: 'tableRow', content: across ? [cell(2)] : [cell(1), cell(1)] };
      });
  return fc
    .tuple(cells('tableHeader'), fc.array(cells('tableCell'), { maxLength: 2 }))
    .map(([head, rows]): NodeJson => ({ type: 'table', content: [head, ...rows] }));
}

/** Any document of the schema, small enough to read when it fails. */
export const someDocument: Arbitrary<DocumentJson> = fc
  .array(block, { minLength: 1, maxLength: 4 })
  .map((content) => ({ type: 'doc', content }));
