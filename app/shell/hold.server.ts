import { setTimeout as wait } from 'node:timers/promises';
import postgres from 'postgres';
import { Refusal } from '#app/platform/refusal.ts';

/** Names the lock that says "an app process works on this data folder". */
const FOLDER_LOCK = 7_262_002;
/** How long to wait for a process that is just stopping (its own deadline is eight seconds). */
const PATIENCE_MS = 10_000;
const LOOK_MS = 200;

/**
 * Claims a data folder for this process: two at once would each hold their own copy of a section in memory. The claim
 * is a session lock in the folder's own Postgres, so it ends with the process, however that ends, and is never stale.
 * When the server was restarted under us, it is claimed again.
 *
 * @returns a function that lets go.
 * @throws Refusal when another process has it.
 */
export async function holdFolder(url: string, dataFolder: string): Promise<() => Promise<void>> {
  let ended = false;
  const sql = postgres(url, {
    max: 1,
    onnotice: () => undefined,
    idle_timeout: 0,
    max_lifetime: null,
    connection: { application_name: `coproduce ${process.pid}` },
    onclose: () => void reclaim(),
  });
  const claim = async () =>
    (await sql`select pg_try_advisory_lock(${FOLDER_LOCK}) as mine`)[0]?.mine === true;
  const reclaim = async () => {
    while (!ended) {
      await wait(LOOK_MS);
      if (ended || (await claim().catch(() => false))) return;
    }
  };

  const until = Date.now() + PATIENCE_MS;
  while (!(await claim())) {
    if (Date.now() > until) {
      const other = await holder(sql);
      ended = true;
      await sql.end({ timeout: 1 });
      throw new Refusal(
        `Coproduce already runs on the data folder ${dataFolder}${other ? ` (process ${other})` : ''}. ` +
          'Stop it first, or give this one a folder of its own: COPRODUCE_DATA=/another/folder npm start',
      );
    }
    await wait(LOOK_MS);
  }
  return async () => {
    ended = true;
    await sql.end({ timeout: 1 });
  };
}

async function holder(sql: postgres.Sql): Promise<string | undefined> {
  const [row] = await sql`
    select a.application_name as name from pg_locks l join pg_stat_activity a using (pid)
    where l.locktype = 'advisory' and l.objid = ${FOLDER_LOCK} and l.granted limit 1`;
  return typeof row?.name === 'string' ? row.name.replace('coproduce ', '') : undefined;
}
