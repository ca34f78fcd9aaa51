import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  integer,
  pgEnum,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { bytea, id, madeAt, moment } from './columns.ts';

/** How a person is named outside their coalitions. Only they themselves set it. */
export const namedOutside = pgEnum('named_outside', [
  'full name',
  'first name',
  'initials',
  'group',
  'not named',
]);

/**
 * Somebody who takes part: with an account, or by a personal link alone (then without e-mail or password). `demo`
 * marks the made-up people of the demo world.
 */
export const person = pgTable(
  'person',
  {
    id: id(),
    name: text().notNull(),
    email: text(),
    passwordHash: text(),
    /** Which of the twelve hues marks this person on the page. */
    hue: integer().notNull().default(1),
    demo: boolean().notNull().default(false),
    namedOutside: namedOutside().notNull().default('not named'),
    /** Who they are, in a line: said beside the made-up people of the demo. */
    line: text().notNull().default(''),
    madeAt: madeAt(),
  },
  (t) => [
    uniqueIndex('person_email_once').on(sql`lower(${t.email})`),
    check('person_name_said', sql`length(trim(${t.name})) between 1 and 120`),
    check('person_hue_known', sql`${t.hue} between 1 and 12`),
  ],
);

/** One signed-in browser. Only the SHA-256 of its token is kept. */
export const session = pgTable(
  'session',
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    tokenHash: bytea().notNull(),
    /** The person said "this is my own device": a longer stay. */
    ownDevice: boolean().notNull().default(false),
    madeAt: madeAt(),
    lastSeenAt: madeAt(),
    endsAt: moment().notNull(),
  },
  (t) => [uniqueIndex('session_token_once').on(t.tokenHash), index('session_person').on(t.personId)],
);

/** Failed sign-ins, counted per account and per address (quality: 10 and 50 in five minutes). */
export const signInFailure = pgTable(
  'sign_in_failure',
  {
    id: id(),
    /** SHA-256 of `account:<e-mail>` or `address:<ip>`: no e-mail address is kept for people who are not here. */
    subject: bytea().notNull(),
    at: madeAt(),
  },
  (t) => [index('sign_in_failure_subject').on(t.subject, t.at)],
);

/** The one-time code that makes the first account of an empty installation. */
export const setupCode = pgTable('setup_code', {
  id: id(),
  codeHash: bytea().notNull(),
  madeAt: madeAt(),
  usedAt: moment(),
});

/** A link to choose a new password: ten minutes, once. Only the SHA-256 of its token is kept. */
export const passwordReset = pgTable(
  'password_reset',
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    tokenHash: bytea().notNull(),
    madeAt: madeAt(),
    usedAt: moment(),
  },
  (t) => [
    uniqueIndex('password_reset_token_once').on(t.tokenHash),
    index('password_reset_person').on(t.personId),
  ],
);
