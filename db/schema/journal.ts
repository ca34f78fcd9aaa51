import { sql } from 'drizzle-orm';
import { bigint, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { bytea, madeAt, searchable } from './columns.ts';
import { section } from './documents.ts';
import { person } from './people.ts';

/**
 * The journal: every Yjs update the server applied, in commit order per writer. A section's text is
 * `section_state` plus the rows with a higher `seq`. Nothing acknowledged is ever missing from here.
 */
export const sectionUpdate = pgTable(
  'section_update',
  {
    seq: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    sectionId: uuid()
      .notNull()
      .references(() => section.id, { onDelete: 'cascade' }),
    update: bytea().notNull(),
    /** Who wrote it; null for the server itself (import, repair). Never taken from the bytes. */
    authorId: uuid().references(() => person.id, { onDelete: 'set null' }),
    /** Where it came from: `edit`, `seed`, `repair`, later `accept:<id>`, `restore:<id>`, `import:<id>`. */
    origin: text().notNull(),
    at: madeAt(),
  },
  (t) => [index('section_update_section_seq').on(t.sectionId, t.seq)],
);

/** The journal folded up to `throughSeq`: one Yjs v1 update. */
export const sectionState = pgTable('section_state', {
  sectionId: uuid()
    .primaryKey()
    .references(() => section.id, { onDelete: 'cascade' }),
  state: bytea().notNull(),
  throughSeq: bigint({ mode: 'number' }).notNull(),
});

/** The read model: what the section says at `seq`, as document JSON and plain text. Follows within 10 s. */
export const sectionReading = pgTable(
  'section_reading',
  {
    sectionId: uuid()
      .primaryKey()
      .references(() => section.id, { onDelete: 'cascade' }),
    seq: bigint({ mode: 'number' }).notNull(),
    schemaVersion: integer().notNull(),
    content: jsonb().notNull(),
    text: text().notNull(),
    words: integer().notNull(),
    at: madeAt(),
    /** What is searched in: the words without their accents (`unaccented`, made by a migration), as far as one index entry holds. */
    search: searchable()
      .notNull()
      .generatedAlwaysAs(sql`to_tsvector('english', left(unaccented("text"), 300000))`),
  },
  (t) => [index('section_reading_search').using('gin', t.search)],
);
