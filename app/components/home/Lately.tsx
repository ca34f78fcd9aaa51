import { Link } from '@remix-run/react';
import type { ActivityDay } from '#app/domain/history/activity.ts';
import { words } from '#app/words/index.ts';
import { Days } from '../finding/Days.tsx';

const said = words.home.lately;

/** The latest that was done here. */
export function Lately({ days, today, to }: { days: readonly ActivityDay[]; today: string; to: string }) {
  return (
    <section className="lately" aria-labelledby="lately">
      <h2 className="side-head" id="lately">
        {said.title}
      </h2>
      {days.length === 0 ? (
        <p className="soft">{said.none}</p>
      ) : (
        <>
          <Days days={days} today={today} level={3} />
          <p className="docs-all">
            <Link to={`${to}/activity`}>{said.all}</Link>
          </p>
        </>
      )}
    </section>
  );
}
