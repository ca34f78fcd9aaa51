import { Link } from '@remix-run/react';
import type { DocumentPage } from '#app/domain/documents/page.ts';
import { SAVE_SLOT } from '#app/editor/view/Slotted.tsx';
import { words } from '#app/words/index.ts';
import { Icon } from '../Icon.tsx';
import { OUTLINE } from './Outline.tsx';

const said = words.reading;
const bar = words.arranging.bar;
const MENU = 'document-menu';

type Props = {
  page: Pick<DocumentPage, 'id' | 'coalition' | 'mayExport' | 'mayArrange' | 'mayChange'>;
};

/** The bar that stays: the way back, how saving goes while one writes, and what can be done with the whole document. */
export function DocumentBar({ page }: Props) {
  return (
    <section className="docbar" aria-label={said.bar}>
      <div className="docbar-start">
        <button className="btn btn-quiet btn-small docbar-outline" type="button" popovertarget={OUTLINE}>
          <Icon name="list-tree" />
          {said.outline}
        </button>
        <Link className="back" to={`/coalitions/${page.coalition.id}`}>
          <Icon name="arrow-left" small />
          {bar.home}
        </Link>
      </div>
      {/* Filled by the editor, which is loaded only when somebody writes. */}
      <div className="docbar-state" id={SAVE_SLOT} />
      <div className="docbar-end">
        <button className="btn-icon" type="button" popovertarget={MENU}>
          <Icon name="ellipsis" />
          <span className="vh">
            {bar.more}
            {bar.moreWhat}
          </span>
        </button>
        <Menu page={page} />
        {page.mayExport && (
          <a
            className="btn btn-second btn-small docbar-export"
            href={`/documents/${page.id}/export.docx`}
            download
          >
            <Icon name="file-down" small />
            <span>
              {said.exporting.short}
              <span className="docbar-long">{said.exporting.rest}</span>
            </span>
          </a>
        )}
      </div>
    </section>
  );
}

/** Everything else about the document, each on a page of its own. */
function Menu({ page: { id, mayArrange, mayChange } }: Props) {
  const to = `/documents/${id}`;
  return (
    <div className="menu" id={MENU} popover="auto" role="group" aria-label={said.bar}>
      <ul className="menu-list">
        {/* A link to itself also makes the router know this page by now, and not when there is no connection. */}
        <li>
          <Link to={to} aria-current="page">
            {bar.document}
          </Link>
        </li>
        <li>
          <Link to={`${to}/owners`}>{bar.owners}</Link>
        </li>
        <li>
          <Link to={`${to}/activity`}>{bar.activity}</Link>
        </li>
        {mayArrange && (
          <li>
            <Link to={`${to}/sections`}>{bar.arrange}</Link>
          </li>
        )}
        {mayChange && (
          <li>
            <Link to={`${to}/settings`}>{bar.settings}</Link>
          </li>
        )}
      </ul>
    </div>
  );
}
