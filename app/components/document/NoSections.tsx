import { Link } from '@remix-run/react';
import type { DocumentPage } from '#app/domain/documents/page.ts';
import { words } from '#app/words/index.ts';

const said = words.arranging.noSections;

/** A document that has no sections yet: what belongs here, and the next step. */
export function NoSections({ page: { id, mayArrange } }: { page: Pick<DocumentPage, 'id' | 'mayArrange'> }) {
  return (
    <section className="section">
      <h2>{said.title}</h2>
      <p className="empty">{mayArrange ? said.mine : said.others}</p>
      {mayArrange && (
        <p className="actions">
          <Link className="btn btn-primary" to={`/documents/${id}/sections#add`}>
            {said.add}
          </Link>
        </p>
      )}
    </section>
  );
}
