import type { OwnershipLine } from '#app/domain/ownership/history.ts';
import { words } from '#app/words/index.ts';
import { momentInWords } from '../dates.ts';

const said = words.ownershipHistory;

type Props = { lines: readonly OwnershipLine[]; timeZone: string };

/** Everybody who owned a section, was asked to, or offered, the newest first. */
export function History({ lines, timeZone }: Props) {
  return (
    <section className="own-part" aria-labelledby="ownership-history">
      <h2 id="ownership-history">{said.title}</h2>
      {lines.length === 0 ? (
        <p className="empty">{said.nothing}</p>
      ) : (
        <ol className="own-history">
          {lines.map((line) => (
            <li key={line.id}>
              <p>
                {line.askedBy ? said.asked(line.person, line.askedBy) : said.offered(line.person)}
                {line.organisation && said.forOrganisation(line.organisation)}
                {line.message && (
                  <>
                    {': '}
                    <q dir="auto">{line.message}</q>
                  </>
                )}
              </p>
              <p className="small soft">
                {outcomeInWords(line, timeZone)}
                {line.first && line.outcome === 'owner' && ` ${said.firstOwner}`}
                {line.reason && (
                  <>
                    {' '}
                    <q dir="auto">{line.reason}</q>
                  </>
                )}
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function outcomeInWords({ outcome, askedAt, answeredAt, endedAt }: OwnershipLine, timeZone: string): string {
  const day = (moment: string | null) => momentInWords(moment ?? askedAt, timeZone);
  switch (outcome) {
    case 'owner':
    case 'declined':
      return said.outcome[outcome](day(answeredAt));
    case 'was owner':
      return said.outcome[outcome](day(answeredAt), day(endedAt));
    case 'withdrawn':
      return said.outcome[outcome](day(endedAt));
    case 'waiting':
      return said.outcome[outcome](day(askedAt));
  }
}
