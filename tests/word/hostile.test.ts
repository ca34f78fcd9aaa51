import { beforeAll, describe, expect, it } from 'vitest';
import type { ExportedFile } from '#app/domain/ports.ts';
import { SCHEMA_VERSION, type NodeJson } from '#app/editor/schema/index.ts';
import { wordFile } from '#app/word/export/index.ts';
import { lint } from '#app/word/lint.ts';
import { partsOf, relationshipsOf, walk } from '#app/word/package.ts';
import { words } from '#app/words/index.ts';
import { bullets, heading, quote, table, text } from '#db/seed/text.ts';
import { sdkErrors } from '#tests/support/word.ts';
import { documentOf, link, node } from './golden.ts';

const control = String.fromCharCode(...Array.from({ length: 32 }, (_, code) => code));
const fields = [
  'INCLUDETEXT "/etc/passwd"',
  'INCLUDEPICTURE "http://a.example/x.png"',
  'DDEAUTO c:\\\\x "calc"',
  'LINK Excel.Sheet "x"',
  'HYPERLINK "file:///x"',
  'TOC \\o "1-9"',
  'PAGE',
  '{ =1+1 }',
];
const markup = [
  '</w:t></w:r></w:p><w:p><w:r><w:instrText>DDEAUTO x</w:instrText>',
  '<w:fldSimple w:instr="DDE x"/>',
  '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
  ']]><![CDATA[',
  '<?xml version="1.0"?>',
  '&lt;w:p&gt;&#0;&#x1;&amp;amp;',
  '" r:id="rId1" w:anchor="_sec_x',
  '<script>alert(1)</script>',
  '_x0041_&quot;\u2028\u2029',
  '\uD800 half \uDC00 surrogate',
  '\uFFFE\uFFFF\u0085\u200E\u202E backwards',
  control,
];
const addresses = [
  'javascript:alert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  'vbscript:x',
  '//a.example',
  '../../x',
  'http://',
  'https://exa mple.org',
  'mailto:a@b.example?body=%0d%0a"<>',
  'https://a.example/' + '\u00fc'.repeat(1900),
  'https://[',
  'tel:+44 161',
  'HTTPS://A.EXAMPLE/%',
  'ms-word:ofe|u|http://a.example',
  null,
  7,
];

/** Every payload in every place that holds words: 26 x 8 texts. */
const payloads = [...fields, ...markup, ...fields.map((each) => `${control}${each}`)].slice(0, 26);
const hostile = documentOf(
  payloads.map((payload) => ({
    heading: payload,
    owners: payload,
    status: payload,
    content: text(
      bold(payload),
      { ...heading('x'), content: [{ type: 'text', text: payload }] },
      { ...quote('x'), content: [bold(payload)] },
      within(bullets('x'), payload),
      within(table(['x'], ['y']), payload),
    ),
  })),
  { title: payloads.join(' '), coalition: payloads.join(' '), kind: payloads.join(' ') },
);

function bold(said: string): NodeJson {
  return node('paragraph', [{ type: 'text', text: said, marks: [{ type: 'bold' }] }]);
}

/** The same nodes with the payload for every word. */
function within(each: NodeJson, payload: string): NodeJson {
  if (each.text !== undefined) return { ...each, text: payload };
  return { ...each, content: each.content?.map((child) => within(child, payload)) ?? [] };
}

describe(`a document of ${payloads.length * 8} texts that try to be more than text`, () => {
  let file: ExportedFile;
  beforeAll(async () => {
    file = await wordFile(hostile, SCHEMA_VERSION);
  });

  it('becomes a valid file', async () => {
    expect(lint(file.bytes)).toEqual([]);
    expect(await sdkErrors(file.bytes)).toEqual([]);
  });

  it('holds no field but our own, and no text in one that came from a person', () => {
    const codes: string[] = [];
    for (const [path, xml] of partsOf(file.bytes)) {
      if (!path.endsWith('.xml')) continue;
      walk(xml, { text: (said, around) => around.at(-1) === 'w:instrText' && codes.push(said.trim()) });
    }
    expect(codes.sort()).toEqual(['NUMPAGES', 'PAGE', 'TOC \\o "1-1" \\n \\h \\z']);
  });

  it('holds no control character, anywhere', () => {
    for (const xml of partsOf(file.bytes).values()) expect(xml).not.toMatch(/(?![\t\n\r])\p{Cc}/u);
  });

  it('keeps the words themselves', () => {
    let said = '';
    walk(partsOf(file.bytes).get('word/document.xml') ?? '', {
      text: (part, around) => around.at(-1) === 'w:t' && (said += part),
    });
    for (const field of fields) expect(said.split(field).length - 1).toBeGreaterThanOrEqual(8);
    expect(said).toContain('</w:t></w:r></w:p><w:p><w:r><w:instrText>DDEAUTO x</w:instrText>');
  });
});

describe('a document of links that lead astray', () => {
  it('keeps their words, drops what Word may not or cannot follow, and says so', async () => {
    const paragraphs = addresses.map((href, at) =>
      node('paragraph', [{ type: 'text', text: `link ${at}.`, marks: [link(href)] }]),
    );
    const { bytes, warnings } = await wordFile(
      documentOf([{ heading: 'Links', content: text(...paragraphs) }]),
      SCHEMA_VERSION,
    );
    expect(warnings).toEqual([words.exporting.warnings.linkDropped]);
    expect(await sdkErrors(bytes)).toEqual([]);
    const parts = partsOf(bytes);
    const external = relationshipsOf(parts, 'word/document.xml').filter((each) => each.external);
    expect(external.map(({ type, target }) => `${type} ${target}`)).toEqual([
      'hyperlink mailto:a@b.example?body=%0d%0a%22%3C%3E',
      'hyperlink tel:+44%20161',
      'hyperlink https://a.example/%25',
    ]);
    for (const [at] of addresses.entries()) expect(parts.get('word/document.xml')).toContain(`link ${at}.`);
  });
});
