import { Link } from '@remix-run/react';
import { useId, type ReactNode } from 'react';
import type { AllDocuments, ListedDocument } from '#app/domain/documents/all.ts';
import { words } from '#app/words/index.ts';
import { Said } from '../Said.tsx';
import { momentInWords } from '../dates.ts';
import { Progress } from '../document/Progress.tsx';
import { lifecycleInWords } from '../status.ts';
import { DeletedDocuments } from './DeletedDocuments.tsx';

const said = words.starting.all;

/** Everything a coalition has written or is writing: at work, archived, and (for facilitators) deleted. */
export function DocumentsView({ frame, kept, archived, deleted }: AllDocuments) {
  const { id, timeZone } = frame.coalition;
  const at = `/coalitions/${id}/documents`;
  return (
    <>
      <h1>{said.title}</h1>
      <Said sentences={words.starting.said} />
      <p className="actions all-actions">
        {frame.may.startDocument && (
          <Link className="btn btn-primary" to={`${at}/new`}>
            {said.start}
          </Link>
        )}
        <Link className="btn btn-quiet" to={`${at}/compare`}>
          {said.compare}
        </Link>
      </p>
      <Part title={said.kept}>
        {kept.length === 0 && (
          <p className="empty">{emptyWords(archived.length > 0, frame.may.startDocument)}</p>
        )}
        <List documents={kept} />
      </Part>
      {archived.length > 0 && (
        <Part title={said.archived} hint={said.archivedHint}>
          <List
            documents={archived}
            also={({ archivedAt }) => said.archivedOn(momentInWords(archivedAt, timeZone))}
          />
        </Part>
      )}
      {deleted.length > 0 && (
        <Part title={said.deleted} hint={said.deletedHint}>
          <DeletedDocuments documents={deleted} timeZone={timeZone} />
        </Part>
      )}
    </>
  );
}

function emptyWords(someAreArchived: boolean, mayStart: boolean): string {
  if (someAreArchived) return said.allAside;
  return `${said.none} ${mayStart ? said.noneStart : said.noneWait}`;
}

function Part({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  const heading = useId();
  return (
    <section className="docs" aria-labelledby={heading}>
      <h2 className="docs-head" id={heading}>
        {title}
      </h2>
      {hint && <p className="soft small docs-hint">{hint}</p>}
      {children}
    </section>
  );
}

type ListProps<Listed> = {
  documents: readonly Listed[];
  /** One more fact of each. */
  also?: (document: Listed) => string;
};

function List<Listed extends ListedDocument>({ documents, also }: ListProps<Listed>) {
  return (
    <ul>
      {documents.map((document) => (
        <li className="doc" key={document.id}>
          <h3>
            <Link to={`/documents/${document.id}`}>{document.title}</Link>
          </h3>
          <p className="doc-facts">
            {words.reading.facts(
              words.documents.kinds[document.kind],
              lifecycleInWords(document.lifecycle),
              ...(also ? [also(document)] : []),
            )}
          </p>
          <p className="small">
            <Progress sections={document.sections} counted />
          </p>
        </li>
      ))}
    </ul>
  );
}
