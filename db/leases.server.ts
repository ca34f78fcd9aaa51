import { setTimeout as wait } from 'node:timers/promises';
import postgres from 'postgres';

const LOOK_MS = 200;

type Options = {
  /** Called with the lease's name when another process got it while our connection was gone. */
  lost: (name: string) => void;
};

/**
 * Leases between processes: session-level advisory locks on a connection of their own. They end with the process,
 * however it ends, and are never stale. When the connection is lost they are claimed again.
 */
export class Leases {
  readonly #sql: postgres.Sql;
  readonly #lost: (name: string) => void;
  /** Name of the lease by holder: several holders of this process share one. */
  readonly #held = new Map<string, string>();
  #reclaiming = false;
  #ended = false;

  constructor(url: string, { lost }: Options) {
    this.#lost = lost;
    this.#sql = postgres(url, {
      max: 1,
      idle_timeout: 0,
      max_lifetime: null,
      onnotice: () => undefined,
      onclose: () => void this.#reclaim(),
    });
  }

  /** Takes the lease for `holder`; false when another process has it. Rejects when the database does not answer. */
  async hold(name: string, holder: string): Promise<boolean> {
    this.#held.set(holder, name);
    const mine = await this.#lock(name).catch((error: unknown) => {
      this.#held.delete(holder);
      throw error;
    });
    if (!mine) this.#held.delete(holder);
    return mine;
  }

  /** Lets go for `holder`; the lease is free when its last holder has let go. */
  async release(holder: string): Promise<void> {
    const name = this.#held.get(holder);
    if (name === undefined) return;
    this.#held.delete(holder);
    // When the connection is gone, so is the lock.
    await this.#sql`select pg_advisory_unlock(${key(this.#sql, name)})`.catch(() => undefined);
  }

  /** Lets go of everything. */
  async end(): Promise<void> {
    this.#ended = true;
    this.#held.clear();
    await this.#sql.end({ timeout: 1 });
  }

  async #lock(name: string): Promise<boolean> {
    const [row] = await this.#sql`select pg_try_advisory_lock(${key(this.#sql, name)}) as mine`;
    return row?.mine === true;
  }

  async #reclaim(): Promise<void> {
    if (this.#reclaiming) return;
    this.#reclaiming = true;
    while (!this.#ended && this.#held.size > 0) {
      await wait(LOOK_MS);
      try {
        await this.#claimAll();
        break;
      } catch {
        // The database is still away.
      }
    }
    this.#reclaiming = false;
  }

  async #claimAll(): Promise<void> {
    // A connection that broke half-way through may have taken some already.
    await this.#sql`select pg_advisory_unlock_all()`;
    for (const [holder, name] of this.#held) {
      if (await this.#lock(name)) continue;
      this.#held.delete(holder);
      this.#lost(name);
    }
  }
}

const key = (sql: postgres.Sql, name: string) => sql`hashtextextended(${`lease:${name}`}, 0)`;
