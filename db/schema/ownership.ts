import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  index,
  pgTable,
  text,
  uniqueIndex,
  uuid,
  type AnyPgColumn,
} from 'drizzle-orm/pg-core';
import { organisation } from './coalitions.ts';
import { id, madeAt, moment } from './columns.ts';
import { section } from './documents.ts';
import { person } from './people.ts';

/**
 * A person asked to own a section (`askedBy`), or who offered (no `askedBy`), and what came of it. A row with
 * `acceptedAt` and without `endedAt` is an owner; one per section is the first owner, who answers for it. Ended
 * without being accepted: the ask or the offer was withdrawn. Rows are never deleted: they are the history of
 * ownership.
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
    /** What the asker, or the one who offered, wrote with it. */
    message: text().notNull().default(''),
    /** The owner's row this one takes the place of when it is accepted: a section handed over. */
    replaces: uuid().references((): AnyPgColumn => sectionOwner.id, { onDelete: 'set null' }),
    askedAt: madeAt(),
    /** The day by which the asker hopes for an answer; nothing happens by itself when it passes. */
    answerBy: date({ mode: 'string' }),
    acceptedAt: moment(),
    declinedAt: moment(),
    declineReason: text(),
    /** Who took an offer up or declined it; null where the person asked answered for themselves. */
    answeredBy: uuid().references(() => person.id, { onDelete: 'set null' }),
    endedAt: moment(),
    endedBy: uuid().references(() => person.id, { onDelete: 'set null' }),
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

/** A section opened for drafting together: until the end of a day every member writes; the owners still answer. */
export const openDrafting = pgTable(
  'open_drafting',
  {
    id: id(),
    sectionId: uuid()
      .notNull()
      .references(() => section.id, { onDelete: 'cascade' }),
    /** The last day, in the coalition's time zone. */
    until: date({ mode: 'string' }).notNull(),
    openedBy: uuid().references(() => person.id, { onDelete: 'set null' }),
    openedAt: madeAt(),
    closedAt: moment(),
    closedBy: uuid().references(() => person.id, { onDelete: 'set null' }),
  },
  (t) => [
    uniqueIndex('open_drafting_live_once')
      .on(t.sectionId)
      .where(sql`${t.closedAt} is null`),
  ],
);

/** A facilitator who writes in an owner's stead: said with a reason, seen by everybody, for a day at most. */
export const inStead = pgTable(
  'in_stead',
  {
    id: id(),
    sectionId: uuid()
      .notNull()
      .references(() => section.id, { onDelete: 'cascade' }),
    personId: uuid()
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    reason: text().notNull(),
    beganAt: madeAt(),
    endsAt: moment().notNull(),
    endedAt: moment(),
  },
  (t) => [
    uniqueIndex('in_stead_live_once')
      .on(t.sectionId, t.personId)
      .where(sql`${t.endedAt} is null`),
    check('in_stead_reason_said', sql`length(trim(${t.reason})) between 1 and 500`),
  ],
);
