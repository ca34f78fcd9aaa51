import { Link } from '@remix-run/react';
import type { Homes } from '#app/domain/documents/home.ts';
import { words } from '#app/words/index.ts';
import { TopBar } from '../TopBar.tsx';

const said = words.home;

/** Where to go, for somebody who belongs to several coalitions; and what to do, for somebody who belongs to none. */
export function ChooseCoalition({ homes: { me, coalitions, mayFound } }: { homes: Homes }) {
  const none = coalitions.length === 0;
  return (
    <>
      <TopBar me={me} demo={coalitions.some(({ demo }) => demo)} />
      <main className="page page-narrow" id="main">
        <h1>{none ? said.noCoalition.title : said.choose.title}</h1>
        <p className="lede">{none ? said.noCoalition.what : said.choose.lede}</p>
        {!none && (
          <ul className="homes">
            {coalitions.map(({ id, name, place }) => (
              <li key={id}>
                <Link to={`/coalitions/${id}`}>{name}</Link>
                {place && <p className="doc-facts">{place}</p>}
              </li>
            ))}
          </ul>
        )}
        {mayFound && (
          <p className="actions home-first">
            {none && <span>{said.noCoalition.orStart}</span>}
            <Link className={none ? 'btn btn-primary' : 'btn btn-second'} to="/coalitions/new">
              {said.startCoalition}
            </Link>
          </p>
        )}
      </main>
    </>
  );
}
