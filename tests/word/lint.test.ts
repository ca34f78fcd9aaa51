import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { SCHEMA_VERSION } from '#app/editor/schema/index.ts';
import { wordFile } from '#app/word/export/index.ts';
import { lint } from '#app/word/lint.ts';
import { bullets, p, table, text } from '#db/seed/text.ts';
import { documentOf } from './golden.ts';

let sound: Uint8Array;

beforeAll(async () => {
  const content = text(
    p('Words with [a link](https://example.org).'),
    bullets('One'),
    table(['A', 'B'], ['1', '2']),
  );
  const document = documentOf([
    { heading: 'First', content },
    { heading: 'Second', content },
  ]);
  sound = (await wordFile(document, SCHEMA_VERSION)).bytes;
});

/** The sound file with one thing changed in one part. Fails when there was nothing to change. */
function planted(part: string, find: string | RegExp, replace: string): Uint8Array {
  const parts = unzipSync(sound);
  const before = strFromU8(parts[part] ?? new Uint8Array());
  const after = before.replace(find, replace);
  if (after === before) throw new Error(`Nothing to change in ${part}`);
  return zipSync({ ...parts, [part]: strToU8(after) });
}

const BODY = 'word/document.xml';
const RELATIONSHIPS = 'word/_rels/document.xml.rels';

const faults: [name: string, fault: RegExp, part: string, find: string | RegExp, replace: string][] = [
  ['a part that is not well formed', /not well formed/, BODY, '</w:body>', ''],
  ['a bookmark that is never closed', /never closed/, BODY, /<w:bookmarkEnd[^>]*>/, ''],
  ['a bookmark closed but not opened', /closes what nothing opened/, BODY, /<w:bookmarkStart[^>]*>/, ''],
  ['two bookmarks with one name', /is there twice/, BODY, /(w:name="_sec_\w*)1"/, '$10"'],
  [
    'a link to a bookmark that is not there',
    /which is not there/,
    BODY,
    'w:anchor="_sec_',
    'w:anchor="_sex_',
  ],
  ['sections out of order', /not those of the document/, BODY, /(w:name="_sec_\w*)0"/, '$19"'],
  [
    'a table cell without a paragraph',
    /does not end with a paragraph/,
    BODY,
    /(<\/w:tcPr>)<w:p>.*?<\/w:p>/,
    '$1',
  ],
  [
    'two content controls with one id',
    /two content controls have/,
    BODY,
    '<w:body>',
    `<w:body>${control()}${control()}`,
  ],
  [
    'a style that is not defined',
    /no style has the id Nowhere/,
    BODY,
    'w:val="ListBullet"',
    'w:val="Nowhere"',
  ],
  [
    'a numbering that is not defined',
    /no numbering has the id 99/,
    BODY,
    /<w:numId w:val="\d+"/,
    '<w:numId w:val="99"',
  ],
  [
    'a cell reaching beyond the grid',
    /beyond its table’s grid/,
    BODY,
    '</w:tcPr>',
    '<w:gridSpan w:val="2"/></w:tcPr>',
  ],
  [
    'two revisions with one id',
    /two revisions have the id 7/,
    BODY,
    '<w:body>',
    `<w:body>${revision()}${revision()}`,
  ],
  ['two tables that touch', /two tables touch/, BODY, /(<w:tbl>.*?<\/w:tbl>)/, '$1$1'],
  [
    'a relationship that is not there',
    /no relationship has the id rId99/,
    BODY,
    /r:id="rId\d+"/,
    'r:id="rId99"',
  ],
  ['a field of somebody else', /a field that is not ours/, BODY, / TOC [^<]*/, 'INCLUDETEXT "/etc/passwd"'],
  [
    'a simple field',
    /a field that is not ours/,
    BODY,
    '<w:body>',
    '<w:body><w:p><w:fldSimple w:instr="DDE"/></w:p>',
  ],
  ['a dirty field', /marked dirty/, BODY, 'w:fldCharType="begin"', 'w:fldCharType="begin" w:dirty="true"'],
  ['a field that is never closed', /a field is never closed/, BODY, '<w:fldChar w:fldCharType="end"/>', ''],
  [
    'settings that update fields',
    /ask to update fields/,
    'word/settings.xml',
    '<w:compat>',
    '<w:updateFields/><w:compat>',
  ],
  [
    'a link to a script',
    /not allowed, or not a URI/,
    RELATIONSHIPS,
    'https://example.org',
    'javascript:alert(1)',
  ],
  [
    'a link that is no URI',
    /not allowed, or not a URI/,
    RELATIONSHIPS,
    'https://example.org',
    'https://exa mple.org',
  ],
  [
    'a picture fetched from elsewhere',
    /an external image is fetched/,
    RELATIONSHIPS,
    '</Relationships>',
    '<Relationship Id="rId98" Type="x/relationships/image" Target="https://a.example/" TargetMode="External"/></Relationships>',
  ],
];

function control(): string {
  return '<w:sdt><w:sdtPr><w:id w:val="7"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>';
}

function revision(): string {
  return '<w:p><w:ins w:id="7" w:author="A"><w:r/></w:ins></w:p>';
}

describe('the lint of a Word file', () => {
  it('has nothing against a sound one', () => {
    expect(lint(sound)).toEqual([]);
  });

  it.each(faults)('catches %s', (_, fault, part, find, replace) => {
    const sections = [
      '_sec_0197a0000000700080001' + '0'.repeat(11),
      '_sec_0197a0000000700080001' + '0'.repeat(10) + '1',
    ];
    expect(lint(planted(part, find, replace), { sections }).join('\n')).toMatch(fault);
  });
});
