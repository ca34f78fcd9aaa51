import { Link } from '@remix-run/react';
import type { DocumentPage } from '#app/domain/documents/page.ts';
import { words } from '#app/words/index.ts';
import { Icon } from '../Icon.tsx';
import { lifecycleInWords } from '../status.ts';

const said = words.reading;
const archived = words.arranging.archived;

/** The title block: what this is, how far it has come, how long it is. */
export function Title({ page }: { page: DocumentPage }) {
  const length = `${said.sections(page.sections.length)}, ${said.words(page.wordCount)}`;
  const standing = page.archived ? archived.word : lifecycleInWords(page.lifecycle);
  return (
    <header className="title">
      <h1>{page.title}</h1>
      <p className="title-facts">{said.facts(words.documents.kinds[page.kind], standing, length)}</p>
      {page.sections.some(({ mayWrite }) => mayWrite) && (
        <p className="title-note">{said.writingNeedsScript}</p>
      )}
      {page.archived && (
        <div className="notice notice-ask title-archived">
          <Icon name="archive" />
          <div>
            <p>
              <strong>{archived.title}</strong>
            </p>
            <p>{archived.what}</p>
            {page.mayChange && (
              <p>
                <Link to={`/documents/${page.id}/settings`}>{archived.bringBack}</Link>
              </p>
            )}
          </div>
        </div>
      )}
    </header>
  );
}
