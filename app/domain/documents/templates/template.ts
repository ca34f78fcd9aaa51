/** The shape of a template: pure data, in the order in which a document of that kind is read. */

export const TEMPLATE_KEYS = ['values-statement', 'standards', 'action-plan', 'strategy'] as const;
export type TemplateKey = (typeof TEMPLATE_KEYS)[number];

export const DOCUMENT_KINDS = ['values statement', 'standards', 'action plan', 'strategy'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export type TemplateSection = {
  /** Names the section on the form that chooses; unique in its template. */
  key: string;
  heading: string;
  /** What the section is for, shown to who drafts it. */
  purpose: string;
  /** Prompts for who drafts it. */
  guidance: readonly string[];
  /** A document without it cannot go out for review; it may still be started without. */
  needed: boolean;
};

/** What sets one kind of document apart from the others, each in a sentence or two. */
export type Comparison = {
  length: string;
  readers: string;
  binds: string;
  made: string;
  cannot: string;
  choose: string;
};

export type Template = {
  key: TemplateKey;
  kind: DocumentKind;
  /** In one line. */
  summary: string;
  comparison: Comparison;
  sections: readonly TemplateSection[];
};
