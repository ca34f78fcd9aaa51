import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { bytea, id, madeAt, moment } from './columns.ts';
import { coalition, organisation, role } from './coalitions.ts';
import { person } from './people.ts';

/**
 * An invitation to make an account and join: once, for seven days. Opening it uses nothing up; joining does. With
 * `boundToEmail` only the account with that e-mail address may use it, else anyone who has the link.
 */
export const invitation = pgTable(
  'invitation',
  {
    id: id(),
    coalitionId: uuid()
      .notNull()
      .references(() => coalition.id, { onDelete: 'cascade' }),
    /** SHA-256 of the token; the token itself is said once, when the invitation is made. */
    tokenHash: bytea().notNull(),
    email: text(),
    boundToEmail: boolean().notNull().default(false),
    role: role().notNull(),
    organisationId: uuid().references(() => organisation.id, { onDelete: 'set null' }),
    message: text().notNull().default(''),
    invitedBy: uuid().references(() => person.id, { onDelete: 'set null' }),
    madeAt: madeAt(),
    endsAt: moment().notNull(),
    revokedAt: moment(),
    revokedBy: uuid().references(() => person.id, { onDelete: 'set null' }),
    joinedAt: moment(),
    joinedBy: uuid().references(() => person.id, { onDelete: 'set null' }),
  },
  (t) => [
    uniqueIndex('invitation_token_once').on(t.tokenHash),
    index('invitation_coalition').on(t.coalitionId, t.madeAt),
    check('invitation_bound_to_something', sql`not ${t.boundToEmail} or ${t.email} is not null`),
    check('invitation_used_by_somebody', sql`${t.joinedAt} is null or ${t.revokedAt} is null`),
  ],
);

/**
 * A link that is a person's own way in, without an account, on as many devices as they like, until it is withdrawn
 * or renewed (a renewed one is a new row). The person and their membership exist from the moment it is made.
 */
export const personalLink = pgTable(
  'personal_link',
  {
    id: id(),
    coalitionId: uuid()
      .notNull()
      .references(() => coalition.id, { onDelete: 'cascade' }),
    personId: uuid()
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    tokenHash: bytea().notNull(),
    /** What the person is asked for, in the asker's words. */
    purpose: text().notNull().default(''),
    /** How long it takes, in minutes; null when nobody can say. */
    minutes: integer(),
    madeBy: uuid().references(() => person.id, { onDelete: 'set null' }),
    madeAt: madeAt(),
    firstUsedAt: moment(),
    withdrawnAt: moment(),
    withdrawnBy: uuid().references(() => person.id, { onDelete: 'set null' }),
  },
  (t) => [
    uniqueIndex('personal_link_token_once').on(t.tokenHash),
    index('personal_link_coalition').on(t.coalitionId),
    uniqueIndex('personal_link_live_once')
      .on(t.coalitionId, t.personId)
      .where(sql`${t.withdrawnAt} is null`),
    check('personal_link_minutes_positive', sql`${t.minutes} is null or ${t.minutes} between 1 and 600`),
  ],
);
