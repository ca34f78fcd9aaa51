import { Link } from '@remix-run/react';
import type { Activity, ActivityDay } from '#app/domain/history/activity.ts';
import { daysAfter } from '#app/domain/history/days.ts';
import { words } from '#app/words/index.ts';
import { dayInWords } from '../dates.ts';
import { sectionAnchor } from '../document/anchors.ts';
import { Mark } from '../Mark.tsx';

const said = words.finding.activity;

type Props = {
  days: readonly ActivityDay[];
  today: string;
  /** Of the days' headings: one below what they stand under. */
  level: 2 | 3;
};

/** What was done, by days, the newest first. */
export function Days({ days, today, level }: Props) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return days.map(({ day, done }) => (
    <section className="day" key={day}>
      <Heading className="day-head">{dayNearBy(day, today)}</Heading>
      <ol>
        {done.map((each) => (
          <li className="done" key={each.id}>
            {each.who ? (
              <Mark person={each.who} small />
            ) : (
              <span className="mark mark-small" aria-hidden="true" />
            )}
            <p>
              <strong>{each.who?.name ?? said.somebody}</strong> <Sentence done={each} />{' '}
              <time className="soft small" dateTime={each.at}>
                {each.clock}
              </time>
            </p>
          </li>
        ))}
      </ol>
    </section>
  ));
}

/** The sentence, with what it is about as a link where that is still there. */
function Sentence({ done: { sentence, thing } }: { done: Activity }) {
  const at = thing ? sentence.indexOf(thing.name) : -1;
  if (!thing || at < 0) return sentence;
  const hash = thing.sectionId ? `#${sectionAnchor(thing.sectionId)}` : '';
  return (
    <>
      {sentence.slice(0, at)}
      <Link to={`/documents/${thing.documentId}${hash}`}>{thing.name}</Link>
      {sentence.slice(at + thing.name.length)}
    </>
  );
}

function dayNearBy(day: string, today: string): string {
  if (day === today) return said.today;
  return day === daysAfter(today, -1) ? said.yesterday : dayInWords(day);
}
