import { sql } from 'drizzle-orm';
import { boolean, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { coalition } from './coalitions.ts';
import { id, madeAt, moment } from './columns.ts';
import { person } from './people.ts';

/**
 * A letter by e-mail, written in the transaction that caused it and sent afterwards; in a demo without a mail server
 * it is shown in the outbox instead.
 */
export const mail = pgTable(
  'mail',
  {
    id: id(),
    /** The coalition it is about; null for an account's own mail (a forgotten password). */
    coalitionId: uuid().references(() => coalition.id, { onDelete: 'cascade' }),
    /** Whose account it concerns, where there is one already. */
    personId: uuid().references(() => person.id, { onDelete: 'cascade' }),
    to: text().notNull(),
    subject: text().notNull(),
    text: text().notNull(),
    /** Whether a link in it opens the recipient's account. */
    opensAccount: boolean().notNull().default(false),
    madeAt: madeAt(),
    sentAt: moment(),
    tries: integer().notNull().default(0),
    nextTryAt: madeAt(),
    failure: text(),
  },
  (t) => [
    index('mail_waiting')
      .on(t.nextTryAt)
      .where(sql`${t.sentAt} is null`),
    index('mail_coalition').on(t.coalitionId, t.madeAt),
    index('mail_person').on(t.personId, t.madeAt),
  ],
);
