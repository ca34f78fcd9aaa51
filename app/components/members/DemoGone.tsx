import { Link } from '@remix-run/react';
import { words } from '#app/words/index.ts';
import { TopBar } from '../TopBar.tsx';

const said = words.members.demoRemoval.gone;

/** Nobody is here any more: the way to the first account. */
export function DemoGone({ code }: { code: string | undefined }) {
  return (
    <>
      <TopBar />
      <main className="page page-narrow" id="main">
        <h1>{said.title}</h1>
        <p className="lede">{said.what}</p>
        {code ? (
          <div className="gone-code">
            <h2>{said.code}</h2>
            <p className="soft small">{said.codeHint}</p>
            <p>
              <code translate="no">{code}</code>
            </p>
          </div>
        ) : (
          <p className="one-form">{said.noCode}</p>
        )}
        <p className="actions one-form">
          <Link className="btn btn-primary" to="/set-up">
            {said.setUp}
          </Link>
        </p>
      </main>
    </>
  );
}
