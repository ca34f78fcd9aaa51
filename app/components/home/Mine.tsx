import { Link } from '@remix-run/react';
import type { HomeSectionOfMine } from '#app/domain/documents/home.ts';
import { words } from '#app/words/index.ts';
import { dayInWords } from '../dates.ts';
import { sectionAnchor } from '../document/anchors.ts';
import { Shape } from '../Icon.tsx';
import { statusLook } from '../status.ts';

const said = words.home;
const STANDING = { 'first owner': said.firstOwner, owner: said.owner, asked: said.asked };

type Props = {
  sections: readonly HomeSectionOfMine[];
  /** Reviewers and observers own nothing: they are told what they can do instead. */
  mayOwn: boolean;
};

/** The sections that are mine, what asks something of me first. */
export function Mine({ sections, mayOwn }: Props) {
  const guest = !mayOwn && sections.length === 0;
  const due = sections
    .filter(({ standing, status }) => standing !== 'asked' && status !== 'agreed')
    .find((section) => section.due)?.due;
  const nothing = guest ? said.guest.lede : said.nothingMine;
  const lede = sections.length > 0 ? said.lede(sections.length, due ? dayInWords(due) : '') : nothing;
  return (
    <section aria-labelledby="mine">
      <h1 id="mine">{guest ? said.guest.title : said.title}</h1>
      <p className="lede">{lede}</p>
      {sections.length > 0 && (
        <ol className="needs">
          {sections.map((section, at) => (
            <li key={section.id} className={at === 0 ? 'need need-first' : 'need'}>
              <One section={section} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function One({ section }: { section: HomeSectionOfMine }) {
  const { standing, heading, status } = section;
  const asked = standing === 'asked';
  const look = statusLook(status, true);
  return (
    <>
      <span className={`need-shape ${asked ? 'is-needs' : look.tone}`}>
        <Shape name={asked ? 'asked' : look.shape} />
      </span>
      <div>
        <h2>
          <Link to={`/documents/${section.documentId}#${sectionAnchor(section.id)}`}>
            {asked ? said.askedTo(heading) : heading}
          </Link>
        </h2>
        <p>{said.where(section.documentTitle, section.number)}</p>
        <p className="small">{`${look.word}. ${STANDING[standing]}.`}</p>
      </div>
      {section.due && (
        <p className="need-when">
          {said.due}
          <time dateTime={section.due}>{dayInWords(section.due)}</time>
        </p>
      )}
    </>
  );
}
