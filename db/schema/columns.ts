import { customType, timestamp, uuid } from 'drizzle-orm/pg-core';
import { uuidv7 } from 'uuidv7';

/** Postgres `bytea`; a Uint8Array on our side. */
export const bytea = customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => 'bytea',
  toDriver: (value) => Buffer.from(value.buffer, value.byteOffset, value.byteLength),
});

/** A primary key made here: UUIDv7, so that rows made later sort later. */
export const id = () =>
  uuid()
    .primaryKey()
    .$defaultFn(() => uuidv7());

/** A moment, always with its zone. */
export const moment = () => timestamp({ withTimezone: true, mode: 'date' });

/** When the row was made, by the database's clock. */
export const madeAt = () => moment().notNull().defaultNow();

/** A fractional key compared byte by byte, whatever the server's own locale. */
export const rankKey = customType<{ data: string }>({ dataType: () => 'text collate "C"' });

/** Postgres `tsvector`: written by the database itself, read only inside it. */
export const searchable = customType<{ data: string }>({ dataType: () => 'tsvector' });
