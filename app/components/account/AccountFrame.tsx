import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { AccountPage } from '#app/domain/people/account.ts';
import { words } from '#app/words/index.ts';
import { Icon } from '../Icon.tsx';
import { TopBar } from '../TopBar.tsx';

type Props = {
  account: Pick<AccountPage, 'me' | 'coalitions'>;
  title: string;
  /** A page of one thing: it leads back to the account. */
  oneThing?: boolean;
  children: ReactNode;
};

/** A page of one's own, in no coalition: the strip at the top, the title, the page. */
export function AccountFrame({ account: { me, coalitions }, title, oneThing = false, children }: Props) {
  return (
    <>
      <TopBar me={me} others={coalitions} demo={coalitions.some(({ demo }) => demo)} />
      <main className="page page-narrow account" id="main">
        {oneThing && (
          <Link className="account-back" to="/account">
            <Icon name="arrow-left" small />
            {words.account.back}
          </Link>
        )}
        <h1>{title}</h1>
        {children}
      </main>
    </>
  );
}
