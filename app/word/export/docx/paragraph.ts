import { ExternalHyperlink, Paragraph, TextRun, type IParagraphOptions, type ParagraphChild } from 'docx';
import type { Break, Inline, ListPlace, ParagraphBlock, Run } from '../model.ts';

/** A paragraph of the text. Its look is its style's; only what people set themselves (bold, a link) is added. */
export function paragraphOf(block: ParagraphBlock, children = childrenOf(block)): Paragraph {
  return new Paragraph({
    ...(block.style !== 'Normal' && { style: block.style }),
    ...(block.rtl && { bidirectional: true }),
    ...(block.list && { numbering: numberingOf(block.list) }),
    children,
  });
}

export const childrenOf = (block: ParagraphBlock): ParagraphChild[] => block.children.map(childOf);

function childOf(inline: Inline): ParagraphChild {
  if (inline.kind !== 'link') return runOf(inline);
  return new ExternalHyperlink({
    link: inline.href,
    children: inline.children.map((child) => runOf(child, 'Hyperlink')),
  });
}

function runOf(inline: Run | Break, style?: string): TextRun {
  if (inline.kind === 'break') return new TextRun({ break: 1 });
  // docx writes `false` out, so only what is on is passed.
  return new TextRun({
    text: inline.text,
    ...(style && { style }),
    ...(inline.bold && { bold: true }),
    ...(inline.italic && { italics: true }),
    ...(inline.underline && { underline: {} }),
    ...(inline.strike && { strike: true }),
    ...(inline.rtl && { rightToLeft: true }),
  });
}

function numberingOf({ numbering, level, instance }: ListPlace): IParagraphOptions['numbering'] {
  return { reference: numbering, level, instance };
}
