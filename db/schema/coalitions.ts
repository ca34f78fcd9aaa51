import { sql } from 'drizzle-orm';
import { boolean, check, index, pgEnum, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { id, madeAt, moment } from './columns.ts';
import { person } from './people.ts';

/** Roles in a coalition, as product.md names them. What each may do: app/domain/access/roles.ts. */
export const role = pgEnum('role', ['facilitator', 'member', 'reviewer', 'observer']);

/** The workspace of people and bodies who write together. */
export const coalition = pgTable(
  'coalition',
  {
    id: id(),
    name: text().notNull(),
    place: text().notNull().default(''),
    language: text().notNull().default('en-GB'),
    timeZone: text().notNull().default('Europe/London'),
    /** Everything in it is made up; faces with one-press entry are offered for its people. */
    demo: boolean().notNull().default(false),
    madeAt: madeAt(),
  },
  (t) => [check('coalition_name_said', sql`length(trim(${t.name})) between 1 and 200`)],
);

/** A body in a coalition: a council, a charity, a residents' group. */
export const organisation = pgTable(
  'organisation',
  {
    id: id(),
    coalitionId: uuid()
      .notNull()
      .references(() => coalition.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    kind: text().notNull().default('group'),
    madeAt: madeAt(),
  },
  (t) => [
    uniqueIndex('organisation_name_once').on(t.coalitionId, sql`lower(${t.name})`),
    check(
      'organisation_kind_known',
      sql`${t.kind} in ('council', 'combined authority', 'network', 'charity', 'group', 'other')`,
    ),
  ],
);

/**
 * A person in a coalition, optionally for an organisation. Suspended: still listed, sees nothing. Left: no longer
 * listed; the row stays, and an invitation brings the same person back.
 */
export const membership = pgTable(
  'membership',
  {
    id: id(),
    coalitionId: uuid()
      .notNull()
      .references(() => coalition.id, { onDelete: 'cascade' }),
    personId: uuid()
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    organisationId: uuid().references(() => organisation.id, { onDelete: 'set null' }),
    role: role().notNull(),
    suspendedAt: moment(),
    leftAt: moment(),
    madeAt: madeAt(),
  },
  (t) => [
    uniqueIndex('membership_once').on(t.coalitionId, t.personId),
    index('membership_person').on(t.personId),
    index('membership_organisation').on(t.organisationId),
  ],
);
