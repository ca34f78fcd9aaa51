import { describe, expect, it } from 'vitest';
import { modelOf } from '#app/word/export/modelling.ts';
import { schema, type NodeJson } from '#app/editor/schema/index.ts';
import { bullets, heading, p, quote, steps, subheading, table } from '#db/seed/text.ts';
import { fragmentOf } from './fragment.ts';
import { link, node, saying, word } from './golden.ts';

const t = (text: string, look = '') =>
  `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const para = (style: string, inner: string, more = '') =>
  `<w:p><w:pPr>${style && `<w:pStyle w:val="${style}"/>`}${more}</w:pPr>${inner}</w:p>`;
const listed = (style: string, level: number, numId: number, inner: string) =>
  para(style, inner, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`);
const plain = (text: string) => `<w:p>${t(text)}</w:p>`;

/** Each node and mark of the schema, and what Word is told for it. */
const table_: [name: string, written: NodeJson, xml: string][] = [
  ['a paragraph', p('Words.'), plain('Words.')],
  ['a heading', heading('Part'), para('Heading2', t('Part'))],
  ['a subheading', subheading('Smaller'), para('Heading3', t('Smaller'))],
  ['a quote of two paragraphs', quote('One', 'Two'), para('Quote', t('One')) + para('Quote', t('Two'))],
  ['a hard break', p('One\ntwo'), `<w:p>${t('One')}<w:r><w:br/></w:r>${t('two')}</w:p>`],
  ['bold', node('paragraph', [word('b', 'bold')]), `<w:p>${t('b', '<w:b/><w:bCs/>')}</w:p>`],
  ['italic', node('paragraph', [word('i', 'italic')]), `<w:p>${t('i', '<w:i/><w:iCs/>')}</w:p>`],
  ['underline', node('paragraph', [word('u', 'underline')]), `<w:p>${t('u', '<w:u w:val="single"/>')}</w:p>`],
  ['strike', node('paragraph', [word('s', 'strike')]), `<w:p>${t('s', '<w:strike/>')}</w:p>`],
  [
    'a link, its words in two looks',
    node('paragraph', [
      { ...word('go '), marks: [link('https://example.org')] },
      { ...word('there'), marks: [link('https://example.org'), { type: 'bold' }] },
    ]),
    `<w:p><w:hyperlink w:history="1" r:id="rId9">${t('go ', '<w:rStyle w:val="Hyperlink"/>')}${t(
      'there',
      '<w:rStyle w:val="Hyperlink"/><w:b/><w:bCs/>',
    )}</w:hyperlink></w:p>`,
  ],
  [
    'bullets in bullets',
    bullets('One', ['Two', bullets('Two, one')]),
    listed('ListBullet', 0, 2, t('One')) +
      listed('ListBullet', 0, 2, t('Two')) +
      listed('ListBullet2', 1, 2, t('Two, one')),
  ],
  [
    'numbers in numbers: each list counts for itself',
    steps('One', ['Two', steps('Two, one')]),
    listed('ListNumber', 0, 2, t('One')) +
      listed('ListNumber', 0, 2, t('Two')) +
      listed('ListNumber2', 1, 3, t('Two, one')),
  ],
  [
    'a list item of two paragraphs',
    node('bulletList', [node('listItem', [p('One'), p('more of one')])]),
    listed('ListBullet', 0, 2, t('One')) + para('ListContinue', t('more of one')),
  ],
  [
    'a table: the header row repeats, no row breaks',
    table(['A', 'B'], ['1', '2']),
    '<w:tbl><w:tblPr><w:tblStyle w:val="GridTable1Light"/><w:tblW w:type="dxa" w:w="9026"/>' +
      '<w:tblLook w:firstRow="true" w:firstColumn="false" w:noHBand="true" w:noVBand="true"/></w:tblPr>' +
      '<w:tblGrid><w:gridCol w:w="4513"/><w:gridCol w:w="4513"/></w:tblGrid>' +
      `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${['A', 'B'].map((each) => tc(para('TableHeading', t(each)))).join('')}</w:tr>` +
      `<w:tr><w:trPr><w:cantSplit/></w:trPr>${['1', '2'].map((each) => tc(plain(each))).join('')}</w:tr></w:tbl>`,
  ],
  [
    'a right-to-left paragraph',
    p('שלום Salford'),
    para('', `${t('שלום ', '<w:rtl/>')}${t('Salford')}`, '<w:bidi/>'),
  ],
];

function tc(inner: string): string {
  return `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="4513"/></w:tcPr>${inner}</w:tc>`;
}

describe('what people write becomes, in Word,', () => {
  it.each(table_)('%s', async (_, written, xml) => {
    expect(await fragmentOf(written)).toBe(xml);
  });

  it('nothing at all for a blank paragraph between others', async () => {
    expect(await fragmentOf(p('One'), p(''), p('Two'))).toBe(plain('One') + plain('Two'));
  });

  it('two tables that touch, with a paragraph between, or Word would melt them into one', async () => {
    const xml = await fragmentOf(table(['A'], ['1']), table(['B'], ['2']));
    expect(xml).toContain('</w:tbl><w:p/><w:tbl>');
  });
});

describe('a document with something the exporter does not know', () => {
  it.each([
    ['a node in the text', node('video', [])],
    ['a node in a paragraph', node('paragraph', [node('mention', [])])],
    ['a node in a list', node('bulletList', [node('taskItem', [p('x')])])],
    ['a node in a table', node('table', [node('caption', [])])],
    ['a node in a row', node('table', [node('tableRow', [node('caption', [])])])],
    ['a mark', node('paragraph', [word('x', 'highlight')])],
  ])('is refused, naming it: %s', (_, unknown) => {
    expect(() => modelOf(saying(unknown))).toThrow(
      /no handler for the (node|mark) "(video|mention|taskItem|caption|highlight)"/,
    );
  });

  it('has no node or mark of the schema to be refused for', () => {
    const examples = JSON.stringify(table_.map(([, written]) => written));
    const named = [...Object.keys(schema.nodes), ...Object.keys(schema.marks)].filter(
      (type) => type !== 'doc',
    );
    expect(named.filter((type) => !examples.includes(`"type":"${type}"`))).toEqual([]);
  });
});
