import type { ReactNode } from 'react';
import { TopBar } from '../TopBar.tsx';

type Props = { title: string; what: string; step: string; children?: ReactNode };

/** A link that opens nothing: what happened, and what to do. */
export function Closed({ title, what, step, children }: Props) {
  return (
    <>
      <TopBar />
      <main className="page page-narrow trouble" id="main">
        <h1>{title}</h1>
        <p className="lede">{what}</p>
        <p>{step}</p>
        {children && <p className="actions">{children}</p>}
      </main>
    </>
  );
}
