import { Link } from '@remix-run/react';
import { words } from '#app/words/index.ts';
import { Icon } from '../Icon.tsx';

/** The way back to the document. */
export function Back({ document }: { document: { id: string; title: string } }) {
  return (
    <Link className="back arranging-back" to={`/documents/${document.id}`}>
      <Icon name="arrow-left" small />
      {words.arranging.back(document.title)}
    </Link>
  );
}
