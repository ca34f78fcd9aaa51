import { Form, Link } from '@remix-run/react';
import type { Role } from '#app/domain/access/roles.ts';
import type { PersonMark } from '#app/domain/documents/page.ts';
import { words } from '#app/words/index.ts';
import { Icon } from './Icon.tsx';
import { Mark } from './Mark.tsx';

const said = words.page;

type Props = {
  me?: PersonMark & { role?: Role };
  /** The coalition whose page this is; absent where there is none, or several. */
  coalition?: { name: string };
  /** Whether anything on this page belongs to a demo. */
  demo?: boolean;
};

/** The strip at the top of every page. Signed out it is only the name. */
export function TopBar({ me, coalition, demo = false }: Props) {
  return (
    <header>
      <div className="top">
        <Link className="top-brand" to="/">
          <BrandMark />
          {said.name}
        </Link>
        {coalition && <span className="top-coalition">{coalition.name}</span>}
        {me && <Account me={me} />}
      </div>
      {demo && <p className="demo">{said.demo}</p>}
    </header>
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

/** Whose page this is, and the way out: a popover, which needs no script. */
function Account({ me }: { me: NonNullable<Props['me']> }) {
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
