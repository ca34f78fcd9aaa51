import { sql } from 'drizzle-orm';
import { boolean, check, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { organisation } from './coalitions.ts';
import { id, madeAt, moment } from './columns.ts';
import { section } from './documents.ts';
import { person } from './people.ts';

/**
 * A person asked to own a section (or who offered), and what came of it. A row with `acceptedAt` and
 * without `endedAt` is an owner; one per section is the first owner, who answers for it. Rows are never deleted:
 * they are the history of ownership.
 */
export const sectionOwner = pgTable(
  'section_owner',
  {
    id: id(),
    sectionId: uuid()
      .notNull()
      .references(() => section.id, { onDelete: 'cascade' }),
    personId: uuid()
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    organisationId: uuid().references(() => organisation.id, { onDelete: 'set null' }),
    first: boolean().notNull().default(false),
    /** Who asked; null when the person offered. */
    askedBy: uuid().references(() => person.id, { onDelete: 'set null' }),
    askedAt: madeAt(),
    acceptedAt: moment(),
    declinedAt: moment(),
    declineReason: text(),
    endedAt: moment(),
  },
  (t) => [
    index('section_owner_section').on(t.sectionId),
    index('section_owner_person').on(t.personId),
    uniqueIndex('section_owner_live_once')
      .on(t.sectionId, t.personId)
      .where(sql`${t.endedAt} is null and ${t.declinedAt} is null`),
    uniqueIndex('section_owner_first_once')
      .on(t.sectionId)
      .where(sql`${t.first} and ${t.acceptedAt} is not null and ${t.endedAt} is null`),
    check('section_owner_one_answer', sql`${t.acceptedAt} is null or ${t.declinedAt} is null`),
  ],
);
