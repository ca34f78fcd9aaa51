import { index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { coalition } from './coalitions.ts';
import { id, madeAt } from './columns.ts';
import { document, section } from './documents.ts';
import { person } from './people.ts';

/** What happened: appended in the transaction that did it, never changed. */
export const historyEvent = pgTable(
  'history_event',
  {
    id: id(),
    coalitionId: uuid()
      .notNull()
      .references(() => coalition.id, { onDelete: 'cascade' }),
    documentId: uuid().references(() => document.id, { onDelete: 'cascade' }),
    sectionId: uuid().references(() => section.id, { onDelete: 'set null' }),
    /** Null: the system itself. */
    actorId: uuid().references(() => person.id, { onDelete: 'set null' }),
    /** A verb in the past, e.g. `section.accepted`, `document.exported`. */
    kind: text().notNull(),
    data: jsonb().notNull().default({}),
    at: madeAt(),
  },
  (t) => [
    index('history_event_document').on(t.documentId, t.at),
    index('history_event_coalition').on(t.coalitionId, t.at),
  ],
);
