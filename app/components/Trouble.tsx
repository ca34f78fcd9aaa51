import { isRouteErrorResponse, Link, useLocation } from '@remix-run/react';
import { words } from '#app/words/index.ts';
import { TopBar } from './TopBar.tsx';

const said = words.page.trouble;

type Told = { title: string; what: string; step: string; again: boolean };

/** A page that cannot be shown: what happened, what was kept, what to do. */
export function Trouble({ error }: { error: unknown }) {
  const { pathname, search } = useLocation();
  const { title, what, step, again } = told(error);
  return (
    <>
      <title>{words.page.title(title)}</title>
      <TopBar />
      <main className="page page-narrow trouble" id="main">
        <h1>{title}</h1>
        <p className="lede">{what}</p>
        <p>{step}</p>
        <p className="actions">
          {again && (
            // A whole new request: what failed may be this very page's script.
            <a className="btn btn-primary" href={pathname + search}>
              {said.again}
            </a>
          )}
          <Link className={again ? 'btn btn-second' : 'btn btn-primary'} to="/" reloadDocument>
            {said.home}
          </Link>
          <Link className="btn btn-quiet" to="/sign-in" reloadDocument>
            {said.signIn}
          </Link>
        </p>
      </main>
    </>
  );
}

/** An answer's own sentence is written for the person; anything else is not shown to anybody. */
function told(error: unknown): Told {
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const sentence = isRouteErrorResponse(error) && typeof error.data === 'string' ? error.data : '';
  if (status === 404) return { ...said.notFound, again: false };
  if (status === 403) return { ...said.notAllowed, what: sentence, again: false };
  if (status === 429) return { ...said.tooMany, what: sentence, again: true };
  if (status < 500) return { ...said.notAllowed, what: sentence, again: true };
  return { ...said.failed, again: true };
}
