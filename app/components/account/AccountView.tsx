import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { AccountPage, AccountPlace } from '#app/domain/people/account.ts';
import { words } from '#app/words/index.ts';
import { Icon } from '../Icon.tsx';
import { Said } from '../Said.tsx';
import { AccountFrame } from './AccountFrame.tsx';
import { Devices } from './Devices.tsx';

const said = words.account;

type Props = {
  account: AccountPage;
  /** Whether letters lie in the outbox of a demo. */
  outbox: boolean;
};

/** One's own account: name, ways in, devices, how one is named outside, where one belongs. */
export function AccountView({ account, outbox }: Props) {
  const { me, email, hasPassword, namedOutside, sessions, coalitions } = account;
  return (
    <AccountFrame account={account} title={said.title}>
      <p className="lede">{said.lede}</p>
      <Said sentences={said.said} />
      {!hasPassword && <MakeIt />}
      <dl className="account-facts">
        <Fact name={said.name} to="name" what={said.changeWhat.name}>
          {me.name}
        </Fact>
        {/* Without a password both are added in one go. */}
        <Fact name={said.email} to={hasPassword ? 'email' : undefined} what={said.changeWhat.email}>
          {email ?? said.noEmail}
        </Fact>
        <Fact name={said.password} to={hasPassword ? 'password' : undefined} what={said.changeWhat.password}>
          {hasPassword ? said.passwordKept : said.noPassword}
        </Fact>
      </dl>
      <section aria-labelledby="naming">
        <h2 id="naming">{said.naming.title}</h2>
        <p>{said.naming.what}</p>
        <p>
          {said.naming.now} <strong>{said.naming.nowNamed[namedOutside]}</strong>
        </p>
        <Link className="btn btn-second" to="/account/naming">
          {said.naming.change}
        </Link>
      </section>
      <Devices sessions={sessions} timeZone={coalitions[0]?.timeZone} />
      <section aria-labelledby="coalitions">
        <h2 id="coalitions">{said.coalitions.title}</h2>
        {coalitions.length === 0 && <p className="soft">{said.coalitions.none}</p>}
        <ul className="account-places">
          {coalitions.map((place) => (
            <Place key={place.id} place={place} outbox={outbox && place.demo} />
          ))}
        </ul>
      </section>
    </AccountFrame>
  );
}

function MakeIt() {
  return (
    <div className="notice notice-ask">
      <Icon name="mail" />
      <div>
        <h2>{said.make.title}</h2>
        <p>{said.make.why}</p>
        <p className="actions">
          <Link className="btn btn-primary" to="/account/make">
            {said.make.title}
          </Link>
        </p>
      </div>
    </div>
  );
}

type FactProps = { name: string; to: string | undefined; what: string; children: ReactNode };

function Fact({ name, to, what, children }: FactProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd dir="auto">{children}</dd>
      {to && (
        <dd>
          <Link className="account-change" to={`/account/${to}`}>
            {said.change} <span className="vh">{what}</span>
          </Link>
        </dd>
      )}
    </div>
  );
}

function Place({ place, outbox }: { place: AccountPlace; outbox: boolean }) {
  const { id, name, role, organisation, readsAs } = place;
  return (
    <li>
      <Link to={`/coalitions/${id}`}>{name}</Link>
      <span className="soft small">{said.coalitions.as(words.page.account.roles[role], organisation)}</span>
      <span className="soft small">{said.coalitions.readsAs(readsAs)}</span>
      {outbox && <Link to={`/coalitions/${id}/outbox`}>{said.coalitions.outbox}</Link>}
    </li>
  );
}
