import { Form, Link, NavLink } from '@remix-run/react';
import type { CoalitionFrame } from '#app/domain/coalitions/frame.ts';
import type { Role } from '#app/domain/access/roles.ts';
import type { PersonMark } from '#app/domain/documents/page.ts';
import { words } from '#app/words/index.ts';
import { Icon } from './Icon.tsx';
import { Mark } from './Mark.tsx';

const said = words.page;

type Props = {
  me?: PersonMark & { role?: Role };
  /** The coalition whose page this is; absent where there is none, or several. */
  coalition?: { id: string; name: string };
  /** The person's other coalitions. */
  others?: CoalitionFrame['others'];
  /** Whether anything on this page belongs to a demo. */
  demo?: boolean;
};

/** The strip at the top of every page. Signed out it is only the name. */
export function TopBar({ me, coalition, others = [], demo = false }: Props) {
  return (
    <header>
      <div className="top">
        <Link className="top-brand" to="/">
          <BrandMark />
          {said.name}
        </Link>
        {coalition && <span className="top-coalition">{coalition.name}</span>}
        {coalition && <Nav coalitionId={coalition.id} />}
        {/* Gone on to another coalition: a panel that closes itself. */}
        {me && <Account key={coalition?.id} me={me} others={others} />}
      </div>
      {demo && <p className="demo">{said.demo}</p>}
    </header>
  );
}

/** The coalition's own pages. */
function Nav({ coalitionId }: { coalitionId: string }) {
  const to = `/coalitions/${coalitionId}`;
  return (
    <nav className="top-nav" aria-label={said.nav.label}>
      <NavLink to={to} end>
        {said.nav.home}
      </NavLink>
      <NavLink to={`${to}/people`}>{said.nav.people}</NavLink>
      <NavLink to={`${to}/activity`}>{said.nav.activity}</NavLink>
      <NavLink to={`${to}/search`}>{said.nav.search}</NavLink>
    </nav>
  );
}

function BrandMark() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path className="one" d="M3 6h18M3 12h9" />
      <path className="two" d="M16.5 12H21M3 18h13" />
    </svg>
  );
}

/** Whose page this is, where else they belong, and the way out: a popover, which needs no script. */
function Account({ me, others }: { me: NonNullable<Props['me']>; others: CoalitionFrame['others'] }) {
  return (
    <div className="top-tools">
      <button className="btn-icon" type="button" popovertarget="account">
        <Mark person={me} />
        <span className="vh">{said.account.open(me.name)}</span>
      </button>
      <div className="drop" id="account" popover="auto" role="group" aria-label={said.account.title}>
        <p>
          <strong>{me.name}</strong>
        </p>
        {me.role && <p className="soft small">{said.account.roles[me.role]}</p>}
        <ul className="drop-list">
          <li>
            <Link to="/my-sections">{said.account.sections}</Link>
          </li>
          <li>
            <Link to="/account">{said.account.settings}</Link>
          </li>
          <li>
            <Link to="/coalitions/new">{said.nav.start}</Link>
          </li>
        </ul>
        {others.length > 0 && (
          <>
            <p className="soft small">{said.nav.others}</p>
            <ul className="drop-list">
              {others.map(({ id, name }) => (
                <li key={id}>
                  <Link to={`/coalitions/${id}`}>{name}</Link>
                </li>
              ))}
            </ul>
          </>
        )}
        <Form method="post" action="/sign-out" reloadDocument>
          <button className="btn btn-second btn-small btn-full" type="submit">
            <Icon name="log-out" small />
            {said.account.signOut}
          </button>
        </Form>
      </div>
    </div>
  );
}
