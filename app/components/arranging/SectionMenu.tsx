import { Form, Link } from '@remix-run/react';
import type { FormEvent } from 'react';
import type { DocumentPage, SectionView } from '#app/domain/documents/page.ts';
import { STATUSES_BY_HAND } from '#app/domain/sections/status.ts';
import { words } from '#app/words/index.ts';
import { sectionAnchor } from '../document/anchors.ts';
import { Icon } from '../Icon.tsx';

const said = words.arranging.menu;

type Props = {
  section: Pick<SectionView, 'id' | 'heading' | 'status' | 'may'>;
  number: number;
  document: Pick<DocumentPage, 'id' | 'mayArrange'>;
};

/** What can be done with a section besides writing in it: a popover, which needs no script. */
export function SectionMenu({ section, number, document }: Props) {
  const { may, heading } = section;
  if (!may.change && !document.mayArrange) return null;
  const id = `menu-${sectionAnchor(section.id)}`;
  return (
    <>
      <button className="btn-icon section-menu" type="button" popovertarget={id}>
        <Icon name="ellipsis" />
        <span className="vh">
          {said.open}
          {said.openWhat(number, heading)}
        </span>
      </button>
      <div className="menu" id={id} popover="auto" role="group" aria-label={said.title(number, heading)}>
        {may.change && <Describing section={section} />}
        {document.mayArrange && <Arranging section={section} documentId={document.id} />}
      </div>
    </>
  );
}

function Describing({ section: { id, status, may } }: Pick<Props, 'section'>) {
  return (
    <>
      <ul className="menu-list">
        <li>
          <Link to={`/sections/${id}`}>{said.change}</Link>
        </li>
        {may.recordAgreement && status !== 'agreed' && (
          <li>
            <Link to={`/sections/${id}/agreement`}>{said.agreed}</Link>
          </li>
        )}
      </ul>
      <Form
        method="post"
        action={`/sections/${id}/status`}
        preventScrollReset
        onSubmit={close}
        className="menu-part"
      >
        <p className="soft small">{said.status}</p>
        <input type="hidden" name="back" value="document" />
        <ul className="menu-list">
          {STATUSES_BY_HAND.filter((each) => each !== status).map((each) => (
            <li key={each}>
              <button name="status" value={each}>
                {words.documents.statuses[each]}
              </button>
            </li>
          ))}
        </ul>
      </Form>
    </>
  );
}

function Arranging({ section: { id }, documentId }: Pick<Props, 'section'> & { documentId: string }) {
  const arrange = `/documents/${documentId}/sections`;
  return (
    <>
      <Form method="post" action={`/sections/${id}/place`} onSubmit={close} className="menu-part">
        <input type="hidden" name="back" value="document" />
        <ul className="menu-list">
          <li>
            <Link to={`${arrange}?after=${id}#add`}>{said.addBelow}</Link>
          </li>
          <li>
            <button name="goal" value="up">
              {said.up}
            </button>
          </li>
          <li>
            <button name="goal" value="down">
              {said.down}
            </button>
          </li>
          <li>
            <Link to={`${arrange}?move=${id}#${sectionAnchor(id)}`}>{said.moveTo}</Link>
          </li>
        </ul>
      </Form>
      <Form
        method="post"
        action={`/sections/${id}/removal`}
        preventScrollReset
        onSubmit={close}
        className="menu-part"
      >
        <input type="hidden" name="back" value="document" />
        <ul className="menu-list">
          <li>
            <button>{said.remove}</button>
          </li>
        </ul>
      </Form>
    </>
  );
}

/** The page stays when a form of the menu is sent; the menu does not. */
function close({ currentTarget }: FormEvent<HTMLFormElement>): void {
  const menu = currentTarget.closest<HTMLElement>('[popover]');
  if (menu?.matches(':popover-open')) menu.hidePopover();
}
