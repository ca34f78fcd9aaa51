import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  index,
  integer,
  pgEnum,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { id, madeAt, moment, rankKey } from './columns.ts';
import { coalition } from './coalitions.ts';
import { person } from './people.ts';

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
    /** Whether paragraphs are numbered on the page: 1.1, 1.2 … */
    numbered: boolean().notNull().default(false),
    startedBy: uuid().references(() => person.id, { onDelete: 'set null' }),
    /** Out of the way, readable, and nobody writes in it. */
    archivedAt: moment(),
    /** Deleted: gone for everybody but facilitators, who can bring it back for thirty days. */
    deletedAt: moment(),
    deletedBy: uuid().references(() => person.id, { onDelete: 'set null' }),
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
    /** Taken out of the document; its words are kept, and it can be brought back. */
    removedAt: moment(),
    removedBy: uuid().references(() => person.id, { onDelete: 'set null' }),
    madeAt: madeAt(),
  },
  (t) => [
    uniqueIndex('section_rank_once')
      .on(t.documentId, t.rank)
      .where(sql`${t.removedAt} is null`),
    index('section_document').on(t.documentId),
    check('section_heading_said', sql`length(trim(${t.heading})) between 1 and 300`),
  ],
);

/**
 * Agreed: when and where, and by whom it was recorded. The first change of the text afterwards ends it, and those
 * who agreed are told.
 */
export const sectionAgreement = pgTable(
  'section_agreement',
  {
    id: id(),
    sectionId: uuid()
      .notNull()
      .references(() => section.id, { onDelete: 'cascade' }),
    /** The day of the meeting, and which one it was. */
    agreedOn: date({ mode: 'string' }).notNull(),
    agreedAt: text().notNull(),
    recordedBy: uuid().references(() => person.id, { onDelete: 'set null' }),
    madeAt: madeAt(),
    /** When the text moved on (or somebody set another status), and who did it. */
    endedAt: moment(),
    endedBy: uuid().references(() => person.id, { onDelete: 'set null' }),
  },
  (t) => [
    uniqueIndex('section_agreement_live_once')
      .on(t.sectionId)
      .where(sql`${t.endedAt} is null`),
    check('section_agreement_place_said', sql`length(trim(${t.agreedAt})) between 1 and 300`),
  ],
);

/** Who agreed. `toldAt`: they have been told that the text has changed since, and have said "seen". */
export const agreedBy = pgTable(
  'agreed_by',
  {
    id: id(),
    agreementId: uuid()
      .notNull()
      .references(() => sectionAgreement.id, { onDelete: 'cascade' }),
    personId: uuid()
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    toldAt: moment(),
  },
  (t) => [
    uniqueIndex('agreed_by_once').on(t.agreementId, t.personId),
    index('agreed_by_person').on(t.personId),
  ],
);
