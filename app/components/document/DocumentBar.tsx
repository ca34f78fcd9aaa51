import { Link } from '@remix-run/react';
import { SAVE_SLOT } from '#app/editor/view/Slotted.tsx';
import { words } from '#app/words/index.ts';
import { Icon } from '../Icon.tsx';
import { OUTLINE } from './Outline.tsx';

const said = words.reading;

/** The bar that stays: the way back, how saving goes while one writes, and the whole document as a Word file. */
export function DocumentBar({ documentId, mayExport }: { documentId: string; mayExport: boolean }) {
  return (
    <section className="docbar" aria-label={said.bar}>
      <div className="docbar-start">
        <button className="btn btn-quiet btn-small docbar-outline" type="button" popovertarget={OUTLINE}>
          <Icon name="list-tree" />
          {said.outline}
        </button>
        <Link className="back" to="/">
          <Icon name="arrow-left" small />
          {said.allDocuments}
        </Link>
      </div>
      {/* Filled by the editor, which is loaded only when somebody writes. */}
      <div className="docbar-state" id={SAVE_SLOT} />
      <div className="docbar-end">
        {mayExport && (
          <a
            className="btn btn-second btn-small docbar-export"
            href={`/documents/${documentId}/export.docx`}
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
