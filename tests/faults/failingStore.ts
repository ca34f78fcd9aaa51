import { database } from '#db/client.server.ts';
import { until } from '../support/measure.ts';
import { report, type Report } from '../support/report.ts';
import { startApp } from '../support/server.ts';
import { markersIn } from '../support/writers.ts';
import { storedText } from './account.ts';
import { Crew } from './crew.ts';
import { makeScene } from './scene.ts';

/**
 * Postgres itself refuses the journal's writes, the given number of times, while the last person leaves. What had
 * reached the server (a peer has read it) must be kept nevertheless, although nobody is there to send it again.
 */
export async function failingStore(failures: number): Promise<Report> {
  const { sql, db } = database();
  const app = await startApp({ env: { DATABASE_URL: process.env.DATABASE_URL ?? '' } });
  try {
    const crew = new Crew(await makeScene(db));
    const [author, peer] = await crew.come(app.origin, 2);
    if (!author || !peer) throw new Error('Two people are needed');
    await refuseWrites(failures);
    for (let n = 0; n < 20; n += 1) author.write();
    const written = author.edits.map(({ marker }) => marker);
    await until('the peer has read everything', () => written.every((marker) => peer.arrivals.has(marker)));
    const saidSaved = author.edits.filter(({ savedAt }) => savedAt !== undefined).length;
    author.leave();
    peer.leave();
    await until('Postgres has refused often enough', async () => (await refused()) >= failures, {
      within: 120_000,
      every: 200,
    });
    const stored = async () => markersIn(await storedText(crew.sectionId));
    const allStored = async () => {
      const found = await stored();
      return written.every((marker) => found.get(marker) === 1);
    };
    // In vain is a verdict too: the report then says how many are missing.
    await until('the edits are stored', allStored, { within: 20_000, every: 200 }).catch(() => undefined);
    const kept = await stored();
    const lost = written.filter((marker) => kept.get(marker) !== 1).length;
    const happened = Math.min(await refused(), failures);
    return await report({
      name: 'failing-store',
      seed: 1,
      passed: happened === failures && saidSaved === 0 && lost === 0 && app.process.exitCode === null,
      figures: { refusedWrites: happened, written: written.length, saidSavedMeanwhile: saidSaved, lost },
      passLine: `${failures} refused writes while the last person leaves: 0 lost, nothing said Saved`,
    });
  } finally {
    await sql`drop trigger if exists refuse on section_update`;
    await app.stop();
  }

  /** A sequence is never rolled back, so it counts what was refused. */
  async function refuseWrites(times: number): Promise<void> {
    await sql`create sequence if not exists refusals`;
    await sql`create or replace function refuse_write() returns trigger language plpgsql as $$
      begin
        if nextval('refusals') <= tg_argv[0]::int then raise exception 'refused on purpose'; end if;
        return null;
      end $$`;
    await sql`create trigger refuse before insert on section_update
      for each statement execute function refuse_write(${sql.unsafe(`'${times}'`)})`;
  }
  async function refused(): Promise<number> {
    const [row] = await sql<
      { last: string; used: boolean }[]
    >`select last_value as last, is_called as used from refusals`;
    return row?.used ? Number(row.last) : 0;
  }
}
