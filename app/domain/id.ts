const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether this can name a record at all: a uuid as Postgres takes it. */
export const isId = (id: string): boolean => UUID.test(id);
