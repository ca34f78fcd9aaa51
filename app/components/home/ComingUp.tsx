import { Link } from '@remix-run/react';
import type { Coming } from '#app/domain/documents/home.ts';
import { words } from '#app/words/index.ts';
import { dayInWords } from '../dates.ts';
import { sectionAnchor } from '../document/anchors.ts';

const said = words.home.comingUp;

/** The days ahead that matter. */
export function ComingUp({ days }: { days: readonly Coming[] }) {
  return (
    <section aria-labelledby="coming-up">
      <h2 className="side-head" id="coming-up">
        {said.title}
      </h2>
      {days.length === 0 && <p className="soft">{said.none}</p>}
      <ol className="coming">
        {days.map((each) => (
          <li key={each.askId ?? each.sectionId}>
            <time dateTime={each.day}>{dayInWords(each.day)}</time>
            <Link
              to={
                each.askId
                  ? `/asks/${each.askId}`
                  : `/documents/${each.documentId}#${sectionAnchor(each.sectionId)}`
              }
            >
              {said[each.what](each.heading, each.who ?? '')}
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
}
