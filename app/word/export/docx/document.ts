import {
  Bookmark,
  Document,
  Footer,
  Header,
  PageNumber,
  Paragraph,
  TextRun,
  type FileChild,
  type ParagraphChild,
} from 'docx';
import { words } from '#app/words/index.ts';
import type { WordModel, WordSection } from '../model.ts';
import { blocksOf } from './blocks.ts';
import { contentsOf } from './contents.ts';
import { childrenOf, paragraphOf } from './paragraph.ts';
import { numberingFor, page, stylesFor, tableStyles } from './theme.ts';

const said = words.exporting.file;

/** The whole file as docx's object tree. The custom properties let a file find its way home when it comes back. */
export function documentOf(model: WordModel, schemaVersion: number): Document {
  return new Document({
    title: model.title,
    creator: model.coalition,
    lastModifiedBy: model.coalition,
    customProperties: [
      { name: 'Coproduce document', value: model.id },
      { name: 'Coproduce exported', value: model.now },
      { name: 'Coproduce schema', value: String(schemaVersion) },
    ],
    styles: stylesFor(model.language),
    externalStyles: tableStyles,
    numbering: numberingFor(model.numberings),
    sections: [
      {
        properties: { page },
        headers: { default: new Header({ children: [paragraphOf(model.header)] }) },
        footers: { default: new Footer({ children: [footerOf()] }) },
        children: [
          ...model.titleBlock.map((block) => paragraphOf(block)),
          ...contentsOf(model),
          ...model.sections.flatMap(sectionOf),
        ],
      },
    ],
  });
}

function sectionOf(section: WordSection): FileChild[] {
  const heading: ParagraphChild[] = [
    new Bookmark({ id: section.bookmark, children: childrenOf(section.heading) }),
  ];
  return [paragraphOf(section.heading, heading), paragraphOf(section.note), ...blocksOf(section.blocks)];
}

function footerOf(): Paragraph {
  const children = [said.page, PageNumber.CURRENT, said.of, PageNumber.TOTAL_PAGES];
  return new Paragraph({ style: 'Footer', children: [new TextRun({ children })] });
}
