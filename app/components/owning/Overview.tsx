import { Link } from '@remix-run/react';
import type { OverviewSection, OwnersOverview } from '#app/domain/ownership/overview.ts';
import { ownersInWords } from '#app/domain/ownership/in-words.ts';
import { words } from '#app/words/index.ts';
import { CoalitionPage } from '../CoalitionPage.tsx';
import { dayInWords } from '../dates.ts';
import { sectionAnchor } from '../document/anchors.ts';
import { Icon, Shape } from '../Icon.tsx';
import { Marks } from '../Mark.tsx';
import { statusLook } from '../status.ts';

const said = words.overview;

/** Who owns what in a document: what needs an owner first. */
export function Overview({ overview: { frame, document, sections } }: { overview: OwnersOverview }) {
  const needing = sections.filter(({ owners }) => owners.length === 0);
  const owned = sections.filter(({ owners }) => owners.length > 0);
  return (
    <CoalitionPage frame={frame}>
      <Link className="back" to={`/documents/${document.id}`}>
        <Icon name="arrow-left" small />
        {document.title}
      </Link>
      <h1>{said.title}</h1>
      <p className="lede">{said.lede(sections.length, needing.length)}</p>
      <section aria-labelledby="needing">
        <h2 className="docs-head" id="needing">
          {said.needing}
        </h2>
        {needing.length === 0 && <p className="empty">{said.allOwned}</p>}
        <List sections={needing} documentId={document.id} meId={frame.me.id} />
      </section>
      {owned.length > 0 && (
        <section aria-labelledby="owned">
          <h2 className="docs-head" id="owned">
            {said.owned}
          </h2>
          <List sections={owned} documentId={document.id} meId={frame.me.id} />
        </section>
      )}
    </CoalitionPage>
  );
}

type ListProps = { sections: readonly OverviewSection[]; documentId: string; meId: string };

function List({ sections, documentId, meId }: ListProps) {
  return (
    <ul className="own-list">
      {sections.map((section) => (
        <li key={section.id}>
          <One section={section} documentId={documentId} meId={meId} />
        </li>
      ))}
    </ul>
  );
}

function One({ section, documentId, meId }: Omit<ListProps, 'sections'> & { section: OverviewSection }) {
  const { id, heading, number, status, due, owners, asked, offers, openUntil, declined } = section;
  const look = statusLook(status, owners.length > 0);
  const names = (people: typeof asked) => new Intl.ListFormat('en-GB').format(people.map(({ name }) => name));
  return (
    <>
      <div>
        <h3>
          <Link to={`/documents/${documentId}#${sectionAnchor(id)}`}>{heading}</Link>
        </h3>
        <p className={`small status ${look.tone}`}>
          <Shape name={look.shape} />
          {words.reading.facts(said.section(number), look.word)}
          {due && (
            <span>
              {words.reading.due}
              <time dateTime={due}>{dayInWords(due)}</time>
            </span>
          )}
        </p>
        {owners.length > 0 && (
          <p className="own-who">
            <Marks people={owners} />
            {ownersInWords(owners, meId)}
          </p>
        )}
        {asked.length > 0 && <p className="small">{said.asked(names(asked))}</p>}
        {offers.length > 0 && <p className="small">{said.offers(names(offers), offers.length)}</p>}
        {declined && (
          <p className="small soft" dir="auto">
            {said.declined(declined.name, declined.reason)}
          </p>
        )}
        {openUntil && <p className="small">{said.open(dayInWords(openUntil))}</p>}
      </div>
      <NextStep section={section} />
    </>
  );
}

/** The one next step this person has here. */
function NextStep({
  section: { id, heading, owners, offers, mayAsk, mayOffer },
}: {
  section: OverviewSection;
}) {
  const step = (path: string, words: string) => (
    <Link className="btn btn-second btn-small" to={path}>
      {words}
      <span className="vh">{said.about(heading)}</span>
    </Link>
  );
  if (mayAsk && offers.length > 0) return step(`/sections/${id}/owners`, said.answer);
  if (owners.length > 0) return step(`/sections/${id}/owners`, said.see);
  if (mayAsk) return step(`/sections/${id}/owners#ask`, said.ask);
  if (mayOffer) return step(`/sections/${id}/offers`, said.offer);
  return null;
}
