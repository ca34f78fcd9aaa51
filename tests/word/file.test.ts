import { beforeAll, describe, expect, it } from 'vitest';
import { SCHEMA_VERSION } from '#app/editor/schema/index.ts';
import { wordFile } from '#app/word/export/index.ts';
import { partsOf, type Parts } from '#app/word/package.ts';
import { p, text } from '#db/seed/text.ts';
import { documentOf } from './golden.ts';

/** What every file has around the text. */

const document = documentOf(
  [
    { heading: 'Paying people', owners: 'Joyce Adeyemi, with Callum Reddish', content: text(p('Words.')) },
    { heading: 'Nobody’s yet', owners: '', status: 'Not started', content: text(p('')) },
  ],
  { now: '2026-06-30T23:30:00.000Z' },
);
let parts: Parts;
const part = (path: string) => parts.get(path) ?? '';
const styled = (style: string) =>
  [...part('word/document.xml').matchAll(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/g)]
    .map(([paragraph]) => paragraph)
    .filter((paragraph) => paragraph.includes(`<w:pStyle w:val="${style}"/>`))
    .map((paragraph) => [...paragraph.matchAll(/<w:t [^>]*>([^<]*)/g)].map(([, said]) => said).join('|'));

beforeAll(async () => {
  parts = partsOf((await wordFile(document, SCHEMA_VERSION)).bytes);
});

describe('a Word file', () => {
  it('opens with whose it is, its title, its kind, that it is a draft, and the day on the coalition’s clock', () => {
    expect(styled('Subtitle')).toEqual(['Hill Street coalition', 'Action plan']);
    expect(styled('Title')).toEqual(['A plan for Hill Street']);
    expect(styled('Date')).toEqual(['DRAFT · Working draft of 1 July 2026']);
  });

  it('lists its sections with their numbers, each a link to its heading', () => {
    expect(styled('TOCHeading')).toEqual(['Contents']);
    expect(styled('TOC1')).toEqual(['1|Paying people', '2|Nobody’s yet']);
    const anchors = [...part('word/document.xml').matchAll(/w:anchor="([^"]*)"/g)].map(([, name]) => name);
    expect(anchors).toEqual(document.sections.map(({ id }) => `_sec_${id.replaceAll('-', '')}`));
  });

  it('makes Word ask nothing when it opens', () => {
    expect([...parts.values()].join('')).not.toMatch(/w:dirty|w:updateFields/);
  });

  it('says under each heading who owns it and how far it is, and where there is nothing yet', () => {
    expect(styled('SectionNote')).toEqual([
      'Owned by Joyce Adeyemi, with Callum Reddish · Drafting',
      'Needs an owner · Not started',
      'To be written.',
    ]);
  });

  it('says DRAFT and the title at the top of every page, and which page of how many at the foot', () => {
    expect(part('word/header1.xml')).toContain('DRAFT · 1 July 2026 · A plan for Hill Street');
    expect(part('word/footer1.xml').replace(/<[^>]*>/g, '')).toBe('Page PAGE of NUMPAGES');
  });

  it('is set in left-aligned Arial 12 on A4, in the document’s language', () => {
    expect(part('word/styles.xml')).toMatch(
      /<w:rPrDefault>.*w:ascii="Arial".*<w:sz w:val="24"\/>.*<w:lang w:val="en-GB"/,
    );
    expect(part('word/document.xml')).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect([...parts.values()].join('')).not.toContain('<w:jc ');
  });

  it('sets nothing smaller than 12 point, and no look on a paragraph of its own', () => {
    const used = new Set(
      [...part('word/document.xml').matchAll(/<w:pStyle w:val="(\w+)"/g)].map(([, style]) => style),
    );
    for (const [, id = '', style = ''] of part('word/styles.xml').matchAll(
      /<w:style [^>]*w:styleId="(\w+)".*?>(.*?)<\/w:style>/g,
    )) {
      const size = /<w:sz w:val="(\d+)"/.exec(style)?.[1];
      if (used.has(id) && size) expect(Number(size), id).toBeGreaterThanOrEqual(24);
    }
    expect(part('word/document.xml')).not.toMatch(/<w:(spacing|ind|sz|color|rFonts|shd)\b/);
  });

  it('numbers the section headings by their style', () => {
    const heading =
      /<w:style [^>]*w:styleId="Heading1".*?<\/w:style>/.exec(part('word/styles.xml'))?.[0] ?? '';
    expect(heading).toMatch(/<w:numPr>.*<w:outlineLvl w:val="0"\/>/);
    expect(part('word/numbering.xml')).toContain('<w:pStyle w:val="Heading1"/>');
  });

  it('knows its title, language and coalition, the way home, and nobody’s name', () => {
    const core = part('docProps/core.xml');
    expect(core).toContain(
      '<dc:title>A plan for Hill Street</dc:title><dc:creator>Hill Street coalition</dc:creator>',
    );
    expect(core).toContain('<cp:lastModifiedBy>Hill Street coalition</cp:lastModifiedBy>');
    expect(core).toContain('<dc:language>en-GB</dc:language>');
    expect(core.match(/2026-06-30T23:30:00.000Z/g)).toHaveLength(2);
    const custom = [...part('docProps/custom.xml').matchAll(/name="([^"]*)"><vt:lpwstr>([^<]*)/g)];
    expect(custom.map(([, name, value]) => [name, value])).toEqual([
      ['Coproduce document', document.id],
      ['Coproduce exported', document.now],
      ['Coproduce schema', String(SCHEMA_VERSION)],
    ]);
    expect(core + part('docProps/app.xml') + part('docProps/custom.xml')).not.toMatch(/Joyce|Callum/);
  });
});
