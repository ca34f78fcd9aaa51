import { getSchema, type Extensions } from '@tiptap/core';
import { TableKit } from '@tiptap/extension-table';
import StarterKit from '@tiptap/starter-kit';
import { isAllowedLink, LINK_PROTOCOLS } from './links.ts';

// Apart, so that the reading page can ask without loading Tiptap.
export { isAllowedLink, LINK_PROTOCOLS };

/**
 * The one schema: browser, server, exporter and importer use these nodes and marks and no others.
 * Raise `SCHEMA_VERSION` with every change and add the migration beside this file; pages with an older
 * version are refused write access.
 */
export const SCHEMA_VERSION = 1;

/** Headings inside a section: it has the page's second level itself. */
export const HEADING_LEVELS = [3, 4] as const;

export const schemaExtensions: Extensions = [
  StarterKit.configure({
    heading: { levels: [...HEADING_LEVELS] },
    // Yjs keeps the history, and a paragraph added by itself would be an edit nobody made.
    undoRedo: false,
    trailingNode: false,
    code: false,
    codeBlock: false,
    horizontalRule: false,
    dropcursor: false,
    gapcursor: false,
    link: {
      openOnClick: false,
      autolink: true,
      defaultProtocol: 'https',
      isAllowedUri: (href) => isAllowedLink(href),
      HTMLAttributes: { rel: 'noopener noreferrer nofollow', target: null },
    },
  }),
  // Wrapped, so that a wide table scrolls by itself and not the whole page.
  TableKit.configure({ table: { resizable: false, renderWrapper: true } }),
];

export const schema = getSchema(schemaExtensions);

export type MarkJson = { type: string; attrs?: Record<string, unknown> };
export type NodeJson = {
  type: string;
  attrs?: Record<string, unknown>;
  content?: NodeJson[];
  marks?: MarkJson[];
  text?: string;
};
/** A section's whole text; `type` is `doc`. */
export type DocumentJson = { type: 'doc'; content: NodeJson[] };

export const EMPTY_DOCUMENT: DocumentJson = { type: 'doc', content: [{ type: 'paragraph' }] };

/** Throws when `json` is not a document of this schema; returns it unchanged. */
export function checkDocument(json: DocumentJson): DocumentJson {
  schema.nodeFromJSON(json).check();
  return json;
}
