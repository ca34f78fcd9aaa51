import type { ILevelsOptions, INumberingOptions, IParagraphStyleOptions, IStylesOptions } from 'docx';
import type { Numbering } from '../model.ts';

/**
 * Every look in the file: page, styles and numbering. The styles are Word's own, so that a council's house style
 * takes over when the text is pasted or its template attached. Sizes: half points for type, twips (1/20 pt) for space.
 */

type RunLook = NonNullable<IParagraphStyleOptions['run']>;
type ParagraphLook = NonNullable<IParagraphStyleOptions['paragraph']>;

const INK = '1F2328';
const SOFT_INK = '565C64';
const ACCENT = '1B4F63';
const HEADER_GROUND = 'E9EEF0';
const LINE = '9AA3A8';

const A4 = { width: 11_906, height: 16_838 };
const MARGIN = 1_440;
/** Width of the text, in twips. */
export const TEXT_WIDTH = A4.width - 2 * MARGIN;

export const page = {
  size: A4,
  margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN, header: 708, footer: 708 },
};

const LIST_STEP = 425;
const RANKS = [1, 2, 3, 4, 5] as const;
const LEVELS = [0, 1, 2, 3, 4, 5, 6, 7, 8];

export function stylesFor(language: string): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: 'Arial', size: 24, color: INK, language: { value: language } },
        paragraph: { spacing: space(150, 50) },
      },
      title: { run: { bold: true, size: 52 }, paragraph: { spacing: space(120, 120) } },
      heading1: heading(0, 34, 480, { numbering: { reference: 'sections', level: 0 } }),
      heading2: heading(1, 28, 320),
      heading3: heading(2, 24, 240),
      hyperlink: { run: { color: ACCENT, underline: {} } },
    },
    paragraphStyles: [
      style('Subtitle', 'Subtitle', { size: 28, color: SOFT_INK }, { spacing: space(0, 60) }),
      style('Date', 'Date', { bold: true }, { spacing: space(240, 360) }),
      style('TOCHeading', 'TOC Heading', { bold: true, size: 28, color: ACCENT }, { keepNext: true }),
      style('TOC1', 'toc 1', {}, { ...hanging(567), spacing: space(40, 40) }),
      style('Header', 'header', { size: 24, color: SOFT_INK }, { spacing: space(0, 0) }),
      style('Footer', 'footer', { size: 24, color: SOFT_INK }, { spacing: space(0, 0) }),
      style(
        'Quote',
        'Quote',
        { italics: true },
        {
          indent: { left: LIST_STEP, right: LIST_STEP },
          border: { left: { style: 'single', size: 18, space: 10, color: LINE } },
        },
      ),
      style('SectionNote', 'Section Note', { color: SOFT_INK }, { keepNext: true, spacing: space(0, 160) }),
      style('TableHeading', 'Table Heading', { bold: true }, { keepNext: true, spacing: space(40, 40) }),
      ...RANKS.flatMap(listStyles),
    ],
  };
}

/** The numbering of sections, of bullets, and of every kind of numbered list the text uses. */
export function numberingFor(numberings: readonly Numbering[]): INumberingOptions {
  return {
    config: [
      {
        reference: 'sections',
        levels: [
          {
            level: 0,
            format: 'decimal',
            text: '%1',
            style: { style: 'Heading1', paragraph: { indent: { left: 567, hanging: 567 } } },
          },
        ],
      },
      {
        reference: 'bullets',
        levels: LEVELS.map((level) => levelOf(level, 'bullet', '•–'[level % 2] ?? '•')),
      },
      ...numberings.map(({ reference, format, start }) => ({
        reference,
        levels: LEVELS.map((level) => ({ ...levelOf(level, FORMATS[format], `%${level + 1}.`), start })),
      })),
    ],
  };
}

const FORMATS = {
  1: 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
} as const satisfies Record<Numbering['format'], ILevelsOptions['format']>;

function levelOf(level: number, format: ILevelsOptions['format'], text: string): ILevelsOptions {
  const paragraph = { indent: { left: LIST_STEP * (level + 1), hanging: LIST_STEP } };
  return { level, format, text, style: { paragraph } };
}

/** Space around a paragraph, lines at 1.2. Said whole each time: LibreOffice forgets the part left to inherit. */
const space = (before: number, after: number) => ({ before, after, line: 288, lineRule: 'auto' as const });

function heading(outlineLevel: number, size: number, before: number, more: ParagraphLook = {}) {
  return {
    run: { bold: true, size, color: ACCENT },
    paragraph: { keepNext: true, keepLines: true, spacing: space(before, 120), outlineLevel, ...more },
  };
}

function hanging(left: number): ParagraphLook {
  return { indent: { left, hanging: left }, leftTabStop: left };
}

/** List Bullet, List Number and List Continue of one rank. Indents of the first two come from their numbering. */
function listStyles(rank: (typeof RANKS)[number]): IParagraphStyleOptions[] {
  const [id, name] = rank === 1 ? ['', ''] : [String(rank), ` ${rank}`];
  const close: ParagraphLook = { spacing: space(40, 80) };
  return [
    style(`ListBullet${id}`, `List Bullet${name}`, {}, close),
    style(`ListNumber${id}`, `List Number${name}`, {}, close),
    style(`ListContinue${id}`, `List Continue${name}`, {}, { ...close, indent: { left: LIST_STEP * rank } }),
  ];
}

function style(id: string, name: string, run: RunLook, paragraph: ParagraphLook): IParagraphStyleOptions {
  return { id, name, basedOn: 'Normal', quickFormat: true, run, paragraph };
}

const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(
  (edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="${LINE}"/>`,
);

const tableStyle = (id: string, name: string, more = '') =>
  `<w:style w:type="table" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="TableNormal"/>` +
  '<w:pPr><w:spacing w:before="40" w:after="40"/></w:pPr>' +
  `<w:tblPr><w:tblBorders>${edges.join('')}</w:tblBorders></w:tblPr>${more}</w:style>`;

const headerRow =
  '<w:tblStylePr w:type="firstRow"><w:tcPr>' +
  `<w:shd w:val="clear" w:color="auto" w:fill="${HEADER_GROUND}"/></w:tcPr></w:tblStylePr>`;

/**
 * Two of Word's table styles: with a quiet ground under the header row, and plain for tables that have none (not
 * every reader minds the table's own flag). docx takes table styles only as XML.
 */
export const tableStyles =
  '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  tableStyle('GridTable1Light', 'Grid Table 1 Light', headerRow) +
  tableStyle('TableGrid', 'Table Grid') +
  '</w:styles>';
