import { database } from '#db/client.server.ts';
import { until } from '../support/measure.ts';
import { report, type Report } from '../support/report.ts';
import { startApp } from '../support/server.ts';
import { markersIn } from '../support/writers.ts';
import { Account, storedText } from './account.ts';
import { Crew } from './crew.ts';
import { makeScene, prose } from './scene.ts';

/**
 * A section cannot be read (its table is away) while people who wrote offline come back with their words. None of
 * them may be shown, or may make, an empty section; when it can be read again it holds the old text and the new.
 */
export async function failingLoad(failures: number): Promise<Report> {
  const { sql, db } = database();
  const app = await startApp({ env: { DATABASE_URL: process.env.DATABASE_URL ?? '' } });
  const account = new Account();
  const rows = async () => {
    const [row] = await sql<{ n: number }[]>`select count(*)::int as n from section_update`;
    return row?.n ?? 0;
  };
  try {
    const crew = new Crew(await makeScene(db));
    const before = await storedText(crew.sectionId);
    const writers = await crew.come(app.origin);
    for (const writer of writers) writer.write();
    await until('the first words are saved', () => writers.every(({ isSaved }) => isSaved));
    for (const writer of writers) writer.socket.hangUp();
    for (const writer of writers) writer.write();

    const rowsBefore = await rows();
    await sql`alter table section_state rename to section_state_away`;
    for (const writer of writers) void writer.socket.connect();
    const refusals = () => writers.reduce((sum, writer) => sum + writer.refusals.length, 0);
    await until('enough loads have failed', () => refusals() >= failures, { within: 120_000, every: 50 });
    const openedMeanwhile = writers.filter(({ state }) => state.kind === 'saved').length;
    const writtenMeanwhile = (await rows()) - rowsBefore;
    await sql`alter table section_state_away rename to section_state`;

    await until('everybody is back and saved', () => writers.every(({ isSaved }) => isSaved), {
      within: 60_000,
    });
    account.take(writers);
    const everything = 2 * writers.length;
    await until('everybody reads all of it', () =>
      writers.every(({ text }) => markersIn(text).size === everything),
    );
    for (const writer of writers) writer.leave();
    const after = await storedText(crew.sectionId);
    const { lost, doubled, ...counted } = account.against(after);
    const oldText = withoutMarkers(after) === withoutMarkers(before) && after.includes(prose(8));
    return await report({
      name: 'failing-load',
      seed: 1,
      passed:
        refusals() >= failures &&
        openedMeanwhile === 0 &&
        writtenMeanwhile === 0 &&
        oldText &&
        lost.length + doubled.length === 0 &&
        counted.acknowledged === everything,
      figures: {
        failedLoads: refusals(),
        openedMeanwhile,
        writtenMeanwhile,
        ...counted,
        lost: lost.length,
        doubled: doubled.length,
        oldTextKept: oldText,
      },
      passLine: `${failures} failed loads: nobody is let into an empty section, the old text and all new words are there`,
    });
  } finally {
    await sql`alter table if exists section_state_away rename to section_state`;
    await app.stop();
  }
}

const withoutMarkers = (text: string) => text.replaceAll(/⟦[^⟧]*⟧/g, '');
