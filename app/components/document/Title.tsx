import type { DocumentPage } from '#app/domain/documents/page.ts';
import { words } from '#app/words/index.ts';
import { lifecycleInWords } from '../status.ts';

const said = words.reading;

/** The title block: what this is, how far it has come, how long it is. */
export function Title({ page }: { page: DocumentPage }) {
  const length = `${said.sections(page.sections.length)}, ${said.words(page.wordCount)}`;
  return (
    <header className="title">
      <h1>{page.title}</h1>
      <p className="title-facts">
        {said.facts(words.documents.kinds[page.kind], lifecycleInWords(page.lifecycle), length)}
      </p>
      {page.sections.some(({ mayWrite }) => mayWrite) && (
        <p className="title-note">{said.writingNeedsScript}</p>
      )}
    </header>
  );
}
