import { Link } from '@remix-run/react';
import type { HomeDocument } from '#app/domain/documents/home.ts';
import { words } from '#app/words/index.ts';
import { Progress } from '../document/Progress.tsx';
import { Icon, Shape } from '../Icon.tsx';
import { lifecycleInWords, statusLook } from '../status.ts';

const said = words.home;
/** More shapes than this are a pattern and no longer a picture of the document; the sentence counts them. */
const MOST_BEADS = 40;

type Props = {
  documents: readonly HomeDocument[];
  /** How many there are, listed or not. */
  count: number;
  /** The coalition's own address. */
  to: string;
  mayStart: boolean;
  /** The page offers to start the first one already. */
  first: boolean;
};

/** A coalition's documents, each with its sections as a row of shapes beside a sentence. */
export function Documents({ documents, count, to, mayStart, first }: Props) {
  return (
    <section className="docs" aria-labelledby="documents">
      <div className="docs-head">
        <h2 id="documents">{said.documents}</h2>
        {mayStart && !first && (
          <Link className="btn btn-second btn-small" to={`${to}/documents/new`}>
            <Icon name="plus" small />
            {said.start}
          </Link>
        )}
      </div>
      {documents.length === 0 && (
        <p className="empty">
          {said.noDocuments.what} {mayStart ? said.noDocuments.mayStart : said.noDocuments.wait}
        </p>
      )}
      <ul>
        {documents.map((document) => (
          <li className="doc" key={document.id}>
            <One document={document} />
          </li>
        ))}
      </ul>
      <p className="docs-all">
        <Link to={`${to}/documents`}>{count > 0 ? said.allDocuments(count) : said.archive}</Link>
      </p>
    </section>
  );
}

function One({ document: { id, title, kind, lifecycle, sections } }: { document: HomeDocument }) {
  return (
    <>
      <h3>
        <Link to={`/documents/${id}`} prefetch="intent">
          {title}
        </Link>
      </h3>
      <p className="doc-facts">
        {words.reading.facts(words.documents.kinds[kind], lifecycleInWords(lifecycle))}
      </p>
      <div className="doc-progress">
        {sections.length <= MOST_BEADS && (
          // The sentence says the same.
          <span className="beads" aria-hidden="true">
            {sections.map((section, at) => {
              const { shape, tone } = statusLook(section.status, !section.needsOwner);
              return <Shape key={at} name={shape} tone={tone} />;
            })}
          </span>
        )}
        <p>
          <Progress sections={sections} counted />
        </p>
      </div>
    </>
  );
}
