/**
 * The middle model: a document in Word's terms, before any Word library sees it. Everything is decided here
 * (styles, list numbering, table grids, directions, which links survive); the docx step only spells it out.
 */
export type WordModel = {
  id: string;
  coalition: string;
  title: string;
  language: string;
  now: string;
  /** At the top of every page. */
  header: ParagraphBlock;
  /** Whose it is, what it is called, what kind it is, that it is a draft and of which day. */
  titleBlock: ParagraphBlock[];
  sections: WordSection[];
  /** Each numbered list that is not simply 1, 2, 3: its numbering must be defined once in the file. */
  numberings: Numbering[];
};

export type WordSection = {
  /** `_sec_` and the section's id without dashes: how a file finds its way home. Hidden in Word. */
  bookmark: string;
  heading: ParagraphBlock;
  /** Who owns it and how far it is. */
  note: ParagraphBlock;
  blocks: Block[];
};

/** Paragraph styles, by their ids in the file. All are Word's own but `SectionNote` and `TableHeading`. */
export type ParagraphStyle =
  | 'Normal'
  | 'Title'
  | 'Subtitle'
  | 'Date'
  | 'Header'
  | 'Heading1'
  | 'Heading2'
  | 'Heading3'
  | 'Quote'
  | 'SectionNote'
  | 'TableHeading'
  | `${'ListBullet' | 'ListNumber' | 'ListContinue'}${'' | 2 | 3 | 4 | 5}`;

export type Run = {
  kind: 'run';
  text: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strike?: boolean;
  /** Its letters run from right to left. */
  rtl?: boolean;
};
export type Break = { kind: 'break' };
export type Link = { kind: 'link'; href: string; children: (Run | Break)[] };
export type Inline = Run | Break | Link;

/** `level` from 0; every `instance` of a numbering counts from its own start. */
export type ListPlace = { numbering: string; level: number; instance: number };
export type Numbering = { reference: string; format: 'a' | 'A' | 'i' | 'I' | '1'; start: number };

export type ParagraphBlock = {
  kind: 'paragraph';
  style: ParagraphStyle;
  children: Inline[];
  rtl: boolean;
  list?: ListPlace;
};
export type Block = ParagraphBlock | { kind: 'table'; table: Table };

export type Table = {
  /** Relative column widths; their sum is 1. */
  columns: number[];
  rows: { header: boolean; cells: Cell[] }[];
  rtl: boolean;
};
export type Cell = { columns: number; rows: number; header: boolean; blocks: Block[] };

export type Modelled = { model: WordModel; warnings: string[] };
