import type { ExportDocument, ExportSection } from '#app/domain/ports.ts';
import { words } from '#app/words/index.ts';
import { runsOf } from './inline.ts';
import { blocksOf, isBlank, type Found } from './nodes.ts';
import { cleanText, isRightToLeft } from './text.ts';
import type { Modelled, ParagraphBlock, ParagraphStyle, WordModel, WordSection } from './model.ts';

/**
 * The document in Word's terms, and in a person's words what will look different there.
 * Throws naming the node or mark type when the text holds one that this exporter does not know.
 */
export function modelOf(document: ExportDocument): Modelled {
  const found: Found = { warnings: new Set(), numberings: new Map(), lists: 0 };
  const sections = document.sections.map((section) => sectionOf(section, found));
  const { draft, workingDraft } = words.exporting.file;
  const date = dateInWords(document);
  const model: WordModel = {
    id: document.id,
    coalition: cleanText(document.coalition),
    title: cleanText(document.title),
    language: document.language,
    now: document.now,
    header: ourParagraph('Header', `${draft} · ${date} · ${document.title}`),
    titleBlock: [
      ourParagraph('Subtitle', document.coalition),
      ourParagraph('Title', document.title),
      ourParagraph('Subtitle', capitalised(document.kind)),
      ourParagraph('Date', `${draft} · ${workingDraft(date)}`),
    ],
    sections,
    numberings: [...found.numberings.values()],
  };
  return { model, warnings: [...found.warnings] };
}

/** The name of a section's bookmark. Word allows 40 characters of letters, digits and `_`; these are 37. */
export const sectionBookmark = (id: string): string => `_sec_${id.replaceAll('-', '')}`;

function sectionOf(section: ExportSection, found: Found): WordSection {
  const { owners, needsOwner, toBeWritten } = words.exporting.file;
  const written = !section.content.content.every(isBlank);
  return {
    bookmark: sectionBookmark(section.id),
    heading: ourParagraph('Heading1', section.heading),
    note: ourParagraph(
      'SectionNote',
      section.owners ? owners(section.owners, section.status) : needsOwner(section.status),
    ),
    blocks: written ? blocksOf(section.content, found) : [ourParagraph('SectionNote', toBeWritten)],
  };
}

function ourParagraph(style: ParagraphStyle, text: string): ParagraphBlock {
  return { kind: 'paragraph', style, children: runsOf(text), rtl: isRightToLeft(text) };
}

function dateInWords({ now, timeZone, language }: ExportDocument): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone }).format(new Date(now));
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
