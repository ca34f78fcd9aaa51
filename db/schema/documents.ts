import { sql } from 'drizzle-orm';
import { check, date, index, integer, pgEnum, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { id, madeAt, rankKey } from './columns.ts';
import { coalition } from './coalitions.ts';

export const documentKind = pgEnum('document_kind', [
  'values statement',
  'standards',
  'action plan',
  'strategy',
]);

/** Moved by events, never set by hand. */
export const lifecycle = pgEnum('lifecycle', [
  'drafting',
  'open for comment',
  'out for review',
  'adopted',
  'published',
  'under review',
  'superseded',
]);

export const sectionStatus = pgEnum('section_status', [
  'not started',
  'drafting',
  'ready for comment',
  'revising',
  'agreed',
]);

/** An ordered list of sections, drafted by a coalition. */
export const document = pgTable(
  'document',
  {
    id: id(),
    coalitionId: uuid()
      .notNull()
      .references(() => coalition.id, { onDelete: 'cascade' }),
    kind: documentKind().notNull(),
    title: text().notNull(),
    language: text().notNull().default('en-GB'),
    lifecycle: lifecycle().notNull().default('drafting'),
    madeAt: madeAt(),
  },
  (t) => [
    index('document_coalition').on(t.coalitionId),
    check('document_title_said', sql`length(trim(${t.title})) between 1 and 300`),
  ],
);

/** One part of a document, with its own text (a Y.Doc) and its own owners. */
export const section = pgTable(
  'section',
  {
    id: id(),
    documentId: uuid()
      .notNull()
      .references(() => document.id, { onDelete: 'cascade' }),
    /** Fractional key: sections read in ascending byte order of this. */
    rank: rankKey().notNull(),
    heading: text().notNull(),
    purpose: text().notNull().default(''),
    /** Prompts shown to drafters, one a line. */
    guidance: text().notNull().default(''),
    status: sectionStatus().notNull().default('not started'),
    due: date({ mode: 'string' }),
    /** Version of the editor schema that the stored text was written with. */
    schemaVersion: integer().notNull(),
    madeAt: madeAt(),
  },
  (t) => [
    uniqueIndex('section_rank_once').on(t.documentId, t.rank),
    check('section_heading_said', sql`length(trim(${t.heading})) between 1 and 300`),
  ],
);
