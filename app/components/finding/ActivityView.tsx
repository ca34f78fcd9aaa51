import { Link } from '@remix-run/react';
import type { ActivityPage } from '#app/domain/history/activity.ts';
import { words } from '#app/words/index.ts';
import { CoalitionPage } from '../CoalitionPage.tsx';
import { Days } from './Days.tsx';

const said = words.finding.activity;

/** What was done in a coalition, or in one of its documents. */
export function ActivityView({ page }: { page: ActivityPage }) {
  const { frame, document, today, days, isEarlier, earlier } = page;
  const coalition = `/coalitions/${frame.coalition.id}`;
  const here = document ? `/documents/${document.id}/activity` : `${coalition}/activity`;
  const lede = document ? said.ledeOf(document.title) : said.lede;
  return (
    <CoalitionPage frame={frame} narrow>
      <h1>{said.title}</h1>
      <p className="lede">{isEarlier ? said.ledeEarlier : lede}</p>
      {document && (
        <p className="actions activity-ways">
          <Link to={`/documents/${document.id}`}>{said.toDocument}</Link>
          <Link to={`${coalition}/activity`}>{said.toCoalition}</Link>
        </p>
      )}
      <div className="activity">
        <Days days={days} today={today} level={2} />
        {days.length === 0 &&
          (isEarlier ? <p className="empty">{said.emptyEarlier}</p> : <Nothing to={coalition} />)}
      </div>
      <nav className="actions" aria-label={said.title}>
        {earlier && (
          <Link className="btn btn-second" to={`${here}?after=${earlier}`}>
            {said.earlier}
          </Link>
        )}
        {isEarlier && <Link to={here}>{said.newest}</Link>}
      </nav>
    </CoalitionPage>
  );
}

function Nothing({ to }: { to: string }) {
  return (
    <div className="empty">
      <h2>{said.empty.title}</h2>
      <p>{said.empty.what}</p>
      <p>
        <Link to={to}>{said.empty.step}</Link>
      </p>
    </div>
  );
}
