import { Link } from '@remix-run/react';
import type { MySection } from '#app/domain/ownership/mine.ts';
import { words } from '#app/words/index.ts';
import { dayInWords } from '../dates.ts';
import { sectionAnchor } from '../document/anchors.ts';
import { Shape } from '../Icon.tsx';
import { statusLook } from '../status.ts';

const said = words.home;

type Props = { sections: readonly MySection[]; count: number };

/** The sections I own here, the first due first. Nothing where there is none: the page says what comes instead. */
export function Mine({ sections, count }: Props) {
  if (sections.length === 0) return null;
  return (
    <section className="docs" aria-labelledby="mine">
      <div className="docs-head">
        <h2 id="mine">{said.mine}</h2>
        <Link to="/my-sections">{count > sections.length ? said.allMine(count) : said.everywhere}</Link>
      </div>
      <ul>
        {sections.map((section) => (
          <li className="mine" key={section.id}>
            <One section={section} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function One({ section }: { section: MySection }) {
  const { heading, status, documentTitle, number, standing, due } = section;
  const look = statusLook(status, true);
  return (
    <>
      <Shape name={look.shape} tone={look.tone} />
      <div>
        <h3>
          <Link to={`/documents/${section.documentId}#${sectionAnchor(section.sectionId)}`}>{heading}</Link>
        </h3>
        <p className="doc-facts">
          {words.reading.facts(
            said.where(documentTitle, number),
            look.word,
            standing === 'first owner' ? said.firstOwner : said.owner,
          )}
        </p>
      </div>
      {due && (
        <p className="need-when">
          {said.due}
          <time dateTime={due}>{dayInWords(due)}</time>
        </p>
      )}
    </>
  );
}
