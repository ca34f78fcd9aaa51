import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schema, SCHEMA_VERSION, type DocumentJson, type NodeJson } from '#app/editor/schema/index.ts';
import { wordFile } from '#app/word/export/index.ts';
import { lint } from '#app/word/lint.ts';
import { pandocBlocks, sdkErrors } from '#tests/support/word.ts';
import { documentOf, node } from './golden.ts';
import { outlineByPandoc, outlineInFile, outlineWritten } from './outline.ts';

/** Words of several scripts and signs that XML minds. Nothing pandoc would read as marks of its own. */
const saidWord = fc.constantFrom(
  'plan',
  'co-production',
  'Ünal',
  'שלום',
  'خطة',
  '中文',
  'A&B',
  '<b>',
  '🤝',
  '12.5%',
  'x',
);
const sentence = fc.array(saidWord, { minLength: 1, maxLength: 6 }).map((each) => each.join(' '));

const mark = fc.constantFrom(
  { type: 'bold' },
  { type: 'italic' },
  { type: 'underline' },
  { type: 'strike' },
  { type: 'link', attrs: { href: 'https://example.org/a?b=1&c=2' } },
);
const textNode = fc
  .tuple(sentence, fc.uniqueArray(mark, { maxLength: 3, selector: ({ type }) => type }))
  .map(([text, marks]): NodeJson => ({ type: 'text', text, ...(marks.length > 0 && { marks }) }));
const inline = fc.oneof(
  { weight: 6, arbitrary: textNode },
  { weight: 1, arbitrary: fc.constant<NodeJson>({ type: 'hardBreak' }) },
);
const line = fc.tuple(textNode, fc.array(inline, { maxLength: 3 })).map(([first, rest]) => [first, ...rest]);

const { blocks } = fc.letrec<{ block: NodeJson; blocks: NodeJson[]; item: NodeJson; cell: NodeJson }>(
  (tie) => {
    const paragraph = fc.oneof(
      { weight: 9, arbitrary: line.map((content) => node('paragraph', content)) },
      { weight: 1, arbitrary: fc.constant(node('paragraph', [])) },
    );
    const heading = fc
      .tuple(line, fc.constantFrom(3, 4))
      .map(([content, level]) => node('heading', content, { level }));
    const items = fc.array(tie('item'), { minLength: 1, maxLength: 3 });
    const spans = fc.record({
      colspan: fc.integer({ min: 1, max: 3 }),
      rowspan: fc.integer({ min: 1, max: 3 }),
    });
    const row = fc.array(tie('cell'), { minLength: 1, maxLength: 3 }).map((cells) => node('tableRow', cells));
    return {
      block: fc.oneof(
        { maxDepth: 4, depthIdentifier: 'block' },
        paragraph,
        heading,
        items.map((content) => node('bulletList', content)),
        fc
          .tuple(items, fc.integer({ min: 1, max: 9 }))
          .map(([content, start]) => node('orderedList', content, { start })),
        fc.array(row, { minLength: 1, maxLength: 3 }).map((rows) => node('table', rows)),
        fc.array(paragraph, { minLength: 1, maxLength: 3 }).map((content) => node('blockquote', content)),
      ),
      blocks: fc.array(tie('block'), { minLength: 1, maxLength: 4 }),
      item: fc
        .tuple(line, fc.array(tie('block'), { maxLength: 2 }))
        .map(([content, rest]) => node('listItem', [node('paragraph', content), ...rest])),
      cell: fc
        .tuple(fc.constantFrom('tableCell', 'tableHeader'), tie('blocks'), spans)
        .map(([type, content, attrs]) => node(type, content, attrs)),
    };
  },
);

/** Any document the schema allows, of one to three sections. */
const written = fc.array(
  fc
    .tuple(sentence, blocks)
    .map(([heading, content]) => ({ heading, content: { type: 'doc', content } satisfies DocumentJson })),
  { minLength: 1, maxLength: 3 },
);

describe('whatever people write within the schema', () => {
  it('stands in the Word file: every heading, paragraph, list item and cell, at its level and in order', async () => {
    await fc.assert(
      fc.asyncProperty(written, async (sections) => {
        for (const { content } of sections) schema.nodeFromJSON(content).check();
        const document = documentOf(sections);
        const { bytes } = await wordFile(document, SCHEMA_VERSION);
        expect(lint(bytes)).toEqual([]);
        expect(outlineInFile(bytes, true)).toEqual(outlineWritten(document, true));
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  it('is valid for Microsoft’s validator and read back the same by pandoc', async () => {
    await fc.assert(
      fc.asyncProperty(written, async (sections) => {
        const document = documentOf(sections);
        const { bytes } = await wordFile(document, SCHEMA_VERSION);
        const [errors, read] = await Promise.all([sdkErrors(bytes), pandocBlocks(bytes)]);
        expect(errors).toEqual([]);
        const notes = sections.map(() => 'text: Owned by Joyce Adeyemi · Drafting');
        expect(outlineByPandoc(read, [...notes, 'text: To be written.'])).toEqual(outlineWritten(document));
      }),
      { numRuns: 8, endOnFailure: true },
    );
  }, 120_000);
});
