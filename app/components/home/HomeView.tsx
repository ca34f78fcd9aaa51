import { mayOwn } from '#app/domain/access/roles.ts';
import type { CoalitionHome, HomeSectionOfMine } from '#app/domain/documents/home.ts';
import { words } from '#app/words/index.ts';
import { TopBar } from '../TopBar.tsx';
import { Documents } from './Documents.tsx';
import { Mine } from './Mine.tsx';

const said = words.home;

/** The first page: what is mine, then how far the documents are. */
export function HomeView({ home: { me, coalitions } }: { home: CoalitionHome }) {
  const [only] = coalitions;
  const alone = coalitions.length === 1 ? only : undefined;
  return (
    <>
      <TopBar
        me={{ ...me, role: alone?.role }}
        coalition={alone}
        demo={coalitions.some(({ demo }) => demo)}
      />
      <main className="page page-home" id="main">
        {only ? (
          <>
            <Mine
              sections={coalitions.flatMap(({ mine }) => mine).sort(byDue)}
              mayOwn={coalitions.some(({ role }) => mayOwn(role))}
            />
            {coalitions.map((coalition) => (
              <Documents
                key={coalition.id}
                title={alone ? said.documents : said.documentsOf(coalition.name)}
                documents={coalition.documents}
              />
            ))}
          </>
        ) : (
          <>
            <h1>{said.noCoalition.title}</h1>
            <p className="lede">{said.noCoalition.what}</p>
          </>
        )}
      </main>
    </>
  );
}

/** What waits for my answer first, then what is due soonest; without a date last. */
function byDue(a: HomeSectionOfMine, b: HomeSectionOfMine): number {
  const waiting = Number(b.standing === 'asked') - Number(a.standing === 'asked');
  return waiting || (a.due ?? '9').localeCompare(b.due ?? '9');
}
