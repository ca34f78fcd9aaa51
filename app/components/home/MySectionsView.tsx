import { Link } from '@remix-run/react';
import type { MySection, MySections } from '#app/domain/ownership/mine.ts';
import { words } from '#app/words/index.ts';
import { dayInWords } from '../dates.ts';
import { sectionAnchor } from '../document/anchors.ts';
import { Shape } from '../Icon.tsx';
import { statusLook } from '../status.ts';
import { TopBar } from '../TopBar.tsx';

const said = words.home.mySections;

/** Every section of mine, by coalition and document; what I am asked first. */
export function MySectionsView({ mine: { me, coalitions } }: { mine: MySections }) {
  const [only, ...others] = coalitions;
  const withSomething = coalitions.filter(
    ({ asked, documents, offered }) => asked.length + documents.length + offered.length > 0,
  );
  const count = (of: (coalition: MySections['coalitions'][number]) => number) =>
    coalitions.reduce((sum, coalition) => sum + of(coalition), 0);
  const owned = count(({ documents }) => documents.flatMap(({ sections }) => sections).length);
  return (
    <>
      <TopBar
        me={me}
        {...(only && others.length === 0 ? { coalition: only } : {})}
        demo={coalitions.some(({ demo }) => demo)}
      />
      <main className="page page-narrow" id="main">
        <h1>{said.title}</h1>
        {withSomething.length === 0 ? (
          <div className="empty">
            <p>{said.empty.what}</p>
            <p>
              <Link to="/">{said.empty.step}</Link>
            </p>
          </div>
        ) : (
          <p className="lede">
            {said.lede(
              owned,
              count(({ asked }) => asked.length),
            )}
          </p>
        )}
        {withSomething.map((coalition) => (
          <section className="docs" key={coalition.id} aria-labelledby={`c-${coalition.id}`}>
            <div className="docs-head">
              <h2 id={`c-${coalition.id}`}>
                <Link to={`/coalitions/${coalition.id}`}>{coalition.name}</Link>
              </h2>
            </div>
            <Group title={said.asked} sections={coalition.asked} today={coalition.today} />
            {coalition.documents.map(({ id, title, sections }) => (
              <Group key={id} title={title} sections={sections} today={coalition.today} />
            ))}
            <Group title={said.offered} sections={coalition.offered} today={coalition.today} />
          </section>
        ))}
      </main>
    </>
  );
}

type GroupProps = { title: string; sections: readonly MySection[]; today: string };

function Group({ title, sections, today }: GroupProps) {
  if (sections.length === 0) return null;
  return (
    <>
      <h3 className="mine-group">{title}</h3>
      <ul>
        {sections.map((section) => (
          <li className="mine" key={section.id}>
            <One section={section} today={today} />
          </li>
        ))}
      </ul>
    </>
  );
}

function One({ section, today }: { section: MySection; today: string }) {
  const { standing, status, heading, due, documentId, sectionId } = section;
  const asked = standing === 'asked';
  const look = statusLook(status, true);
  const here = `/documents/${documentId}#${sectionAnchor(sectionId)}`;
  const overdue = due !== null && due < today && status !== 'agreed';
  return (
    <>
      <Shape name={asked ? 'asked' : look.shape} tone={asked ? 'is-needs' : look.tone} />
      <div>
        <h4>
          <Link
            to={
              asked ? `/asks/${section.id}` : standing === 'offered' ? `/sections/${sectionId}/owners` : here
            }
          >
            {asked ? said.askedTo(section.askedBy?.name ?? words.home.needs.somebody, heading) : heading}
          </Link>
        </h4>
        <p className="doc-facts">{words.reading.facts(...factsOf(section, look.word))}</p>
        {asked && section.message && <p className="need-words">{words.home.needs.quoted(section.message)}</p>}
      </div>
      {due && (
        <p className={overdue ? 'need-when is-needs' : 'need-when'}>
          {overdue ? said.overdue : said.due}
          <time dateTime={due}>{dayInWords(due)}</time>
        </p>
      )}
    </>
  );
}

function factsOf(
  { standing, documentTitle, number, words: written, answerBy }: MySection,
  status: string,
): string[] {
  const where = words.home.where(documentTitle, number);
  const answer = answerBy ? [said.answerBy(dayInWords(answerBy))] : [];
  switch (standing) {
    case 'asked':
      return [where, status, ...answer];
    case 'offered':
      return [where, status, said.offeredNote];
    case 'first owner':
      return [said.number(number), status, said.words(written), words.home.firstOwner];
    case 'owner':
      return [said.number(number), status, said.words(written), words.home.owner];
  }
}
