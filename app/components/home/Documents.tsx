import { Link } from '@remix-run/react';
import { useId } from 'react';
import type { HomeDocument } from '#app/domain/documents/home.ts';
import { words } from '#app/words/index.ts';
import { Progress } from '../document/Progress.tsx';
import { Shape } from '../Icon.tsx';
import { lifecycleInWords, statusLook } from '../status.ts';

const said = words.home;

/** A coalition's documents, each with its sections as a row of shapes beside a sentence. */
export function Documents({ title, documents }: { title: string; documents: readonly HomeDocument[] }) {
  const heading = useId();
  return (
    <section className="docs" aria-labelledby={heading}>
      <h2 className="docs-head" id={heading}>
        {title}
      </h2>
      {documents.length === 0 && <p className="empty">{said.noDocuments}</p>}
      <ul>
        {documents.map((document) => (
          <li className="doc" key={document.id}>
            <One document={document} />
          </li>
        ))}
      </ul>
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
        {/* The sentence says the same. */}
        <span className="beads" aria-hidden="true">
          {sections.map((section) => {
            const { shape, tone } = statusLook(section.status, !section.needsOwner);
            return <Shape key={section.id} name={shape} tone={tone} />;
          })}
        </span>
        <p>
          <Progress sections={sections} counted />
        </p>
      </div>
    </>
  );
}
