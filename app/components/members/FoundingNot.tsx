import { Link } from '@remix-run/react';
import { words } from '#app/words/index.ts';
import { TopBar } from '../TopBar.tsx';

const said = words.members.founding;

/** Who may not start a coalition is told whom to ask. */
export function FoundingNot({ signedIn }: { signedIn: boolean }) {
  return (
    <>
      <TopBar />
      <main className="page page-narrow trouble" id="main">
        <h1>{said.notTitle}</h1>
        <p className="lede">{said.notAllowed}</p>
        {!signedIn && <p>{said.notSignedIn}</p>}
        <p className="actions">
          {signedIn ? (
            <Link className="btn btn-primary" to="/">
              {said.home}
            </Link>
          ) : (
            <SignInFirst className="btn btn-primary" />
          )}
        </p>
      </main>
    </>
  );
}

/** To the sign-in page, and back to starting a coalition from there. */
export function SignInFirst({ className }: { className?: string }) {
  return (
    <Link {...(className && { className })} to={`/sign-in?${new URLSearchParams({ to: '/coalitions/new' })}`}>
      {said.signIn}
    </Link>
  );
}
