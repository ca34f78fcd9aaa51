import postgres from 'postgres';
import { database } from '#db/client.server.ts';

/** Real trouble for the database under test, and its end. */
export class Trouble {
  readonly #sql: postgres.Sql;
  readonly #name: string;

  constructor(url = process.env.DATABASE_URL ?? '') {
    const elsewhere = new URL(url);
    this.#name = elsewhere.pathname.slice(1);
    elsewhere.pathname = '/postgres';
    // From another database: this one is cut off while it is "down".
    this.#sql = postgres(elsewhere.href, { max: 1, onnotice: () => undefined });
  }

  /** Every connection is cut and none is taken, as with a server that restarts. Returns the way back. */
  async down(): Promise<() => Promise<void>> {
    await this.#sql`alter database ${this.#sql(this.#name)} allow_connections false`;
    await this.#sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${this.#name}`;
    return async () => {
      await this.#sql`alter database ${this.#sql(this.#name)} allow_connections true`;
      await everyConnectionTaken();
    };
  }

  async end(): Promise<void> {
    await this.#sql.end();
  }
}

/** A try to connect that began while the database was down still fails after it is back: waits for the last of them. */
async function everyConnectionTaken(): Promise<void> {
  const { sql } = database();
  const asks = Array.from({ length: sql.options.max }, () => sql`select 1`);
  const answers = await Promise.allSettled(asks);
  if (answers.some(({ status }) => status === 'rejected')) await everyConnectionTaken();
}

/** Nobody can read or write the table until the returned function is called: a database that takes its time. */
export async function held(
  table: string,
  url = process.env.DATABASE_URL ?? '',
): Promise<() => Promise<void>> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  const holder = await sql.reserve();
  await holder`begin`;
  await holder`lock table ${holder(table)} in access exclusive mode`;
  return async () => {
    await holder`commit`;
    holder.release();
    await sql.end();
  };
}

/** The next `times` writes to the journal fail, and the one after that works. */
export async function journalFails(
  times: number,
  url = process.env.DATABASE_URL ?? '',
): Promise<() => Promise<number>> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  // A sequence does not roll back, so it counts the failures too.
  await sql`create sequence tries`;
  await sql`create function fail_at_first() returns trigger language plpgsql as
    'begin if nextval(''tries'') <= tg_argv[0]::int then raise exception ''disk full''; end if; return null; end'`;
  await sql.unsafe(
    `create trigger failing before insert on section_update for each statement execute function fail_at_first(${times})`,
  );
  return async () => {
    const [row] = await sql`select last_value::int as tries from tries`;
    await sql`drop trigger failing on section_update`;
    await sql`drop function fail_at_first`;
    await sql`drop sequence tries`;
    await sql.end();
    return Number(row?.tries);
  };
}
