import type { ReactNode } from 'react';
import { TopBar } from './TopBar.tsx';

type Props = {
  title: string;
  /** Under the title, in a sentence or two: what this is. */
  explained: string;
  /** The one form, on paper. */
  children: ReactNode;
  /** Another way in, after the form. */
  after?: ReactNode;
  demo?: boolean;
};

/** The pages before one is inside: words on the left, one form on the right. */
export function Door({ title, explained, children, after, demo = false }: Props) {
  return (
    <>
      <TopBar demo={demo} />
      <main className="page door" id="main">
        <div className="door-words">
          <h1>{title}</h1>
          <p>{explained}</p>
        </div>
        <div className="door-form sheet-of-paper">{children}</div>
        {after && <div className="door-after">{after}</div>}
      </main>
    </>
  );
}
