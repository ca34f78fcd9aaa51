import { InternalHyperlink, Paragraph, Run, Tab, TextRun, type XmlComponent } from 'docx';
import { words } from '#app/words/index.ts';
import type { WordModel } from '../model.ts';
import { childrenOf } from './paragraph.ts';
import { element } from './element.ts';

/** Headings of the first level, no page numbers (we cannot know them), linked. */
const INSTRUCTION = ' TOC \\o "1-1" \\n \\h \\z ';

/**
 * The contents: a true Word field, which *Update field* renews, with its entries filled in already. It is not
 * marked dirty, so Word opens the file without asking anything.
 */
export function contentsOf({ sections }: WordModel): Paragraph[] {
  if (sections.length === 0) return [];
  const entries = sections.map((section, index) => {
    const link = new InternalHyperlink({
      anchor: section.bookmark,
      children: [new TextRun({ children: [String(index + 1), new Tab()] }), ...childrenOf(section.heading)],
    });
    const opens = index === 0 ? [field('begin'), instruction(INSTRUCTION), field('separate')] : [];
    const closes = index === sections.length - 1 ? [field('end')] : [];
    return new Paragraph({
      style: 'TOC1',
      ...(section.heading.rtl && { bidirectional: true }),
      children: [...opens, link, ...closes],
    });
  });
  return [new Paragraph({ style: 'TOCHeading', text: words.exporting.file.contents }), ...entries];
}

const field = (type: 'begin' | 'separate' | 'end') => run(element('w:fldChar', { 'w:fldCharType': type }));

const instruction = (text: string) => run(element('w:instrText', { 'xml:space': 'preserve' }, [text]));

const run = (child: XmlComponent) => new Run({ children: [child] });
