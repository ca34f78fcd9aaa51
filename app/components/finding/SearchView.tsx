import { Form, Link, useNavigation } from '@remix-run/react';
import type { Piece, SearchPage } from '#app/domain/search/search.ts';
import { LONGEST_QUERY } from '#app/domain/search/query.ts';
import { words } from '#app/words/index.ts';
import { CoalitionPage } from '../CoalitionPage.tsx';
import { sectionAnchor } from '../document/anchors.ts';
import { Button } from '../form/Button.tsx';
import { Icon } from '../Icon.tsx';

const said = words.finding.search;

/** Words looked for in everything a coalition has written, each with the passage it stands in. */
export function SearchView({ page }: { page: SearchPage }) {
  const { frame, query } = page;
  const to = `/coalitions/${frame.coalition.id}/search`;
  const isLooking = useNavigation().location?.pathname === to;
  return (
    <CoalitionPage frame={frame} narrow>
      <h1>{said.title}</h1>
      <p className="lede">{said.lede}</p>
      {/* A new search is a new form: what was typed on the last one does not stay behind. */}
      <Form className="looking" role="search" action={to} key={query}>
        <label htmlFor="q">{said.label}</label>
        <p className="hint" id="q-hint">
          {said.hint}
        </p>
        <div className="looking-line">
          <input
            className="input"
            id="q"
            name="q"
            type="search"
            defaultValue={query}
            maxLength={LONGEST_QUERY}
            aria-describedby="q-hint"
            autoComplete="off"
          />
          <Button>
            <Icon name="search" small />
            {said.go}
          </Button>
        </div>
      </Form>
      <div className="found" aria-busy={isLooking}>
        <p className="found-count" role="status">
          {countInWords(page)}
        </p>
        <Found page={page} to={to} />
      </div>
    </CoalitionPage>
  );
}

function countInWords({ query, tooCommon, count, page }: SearchPage): string {
  if (!query) return said.empty;
  if (tooCommon) return said.tooCommon(query);
  if (count === 0) return said.nothing(query);
  return page === 1 ? said.found(count, query) : said.foundPage(count, query, page);
}

function Found({ page, to }: { page: SearchPage; to: string }) {
  const { query, tooCommon, titles, hits, count } = page;
  if (!query) return null;
  if (tooCommon) return <p className="soft">{said.tooCommonTry}</p>;
  if (count === 0) return <p className="soft">{said.nothingTry}</p>;
  const pageAt = (number: number) => `${to}?${new URLSearchParams({ q: query, page: String(number) })}`;
  return (
    <>
      {titles.length > 0 && (
        <section aria-labelledby="found-titles">
          <h2 id="found-titles">{said.documents}</h2>
          <ul>
            {titles.map((each) => (
              <li className="hit" key={each.documentId}>
                <h3>
                  <Link to={`/documents/${each.documentId}`}>
                    <Marked pieces={each.title} />
                  </Link>
                </h3>
                <p className="doc-facts">
                  {words.reading.facts(
                    words.documents.kinds[each.kind],
                    ...(each.archived ? [said.archived] : []),
                  )}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {hits.length > 0 && (
        <section aria-labelledby="found-sections">
          <h2 id="found-sections">{said.passages}</h2>
          <ol>
            {hits.map((hit) => (
              <li className="hit" key={hit.sectionId}>
                <h3>
                  <Link to={`/documents/${hit.documentId}#${sectionAnchor(hit.sectionId)}`}>
                    <Marked pieces={hit.heading} />
                  </Link>
                </h3>
                <p className="doc-facts">
                  {words.reading.facts(
                    said.where(hit.documentTitle, hit.number),
                    ...(hit.archived ? [said.archived] : []),
                  )}
                </p>
                {hit.passage.length > 0 && (
                  <p className="hit-passage" dir="auto">
                    <Marked pieces={hit.passage} />
                  </p>
                )}
              </li>
            ))}
          </ol>
        </section>
      )}
      <nav className="actions" aria-label={said.pages}>
        {page.hasMore && (
          <Link className="btn btn-second" to={pageAt(page.page + 1)}>
            {said.more}
          </Link>
        )}
        {page.page > 1 && <Link to={pageAt(1)}>{said.fewer}</Link>}
      </nav>
    </>
  );
}

function Marked({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ text, hit }, at) => (hit ? <mark key={at}>{text}</mark> : text));
}
