import type { ReactNode } from 'react';
import type { CoalitionFrame } from '#app/domain/coalitions/frame.ts';
import { TopBar } from './TopBar.tsx';

type Props = {
  frame: CoalitionFrame;
  /** A page of one thing at a time: a form, an answer. */
  narrow?: boolean;
  children: ReactNode;
};

/** A page of a coalition: the strip at the top, then the page itself. */
export function CoalitionPage({ frame: { me, coalition, others }, narrow = false, children }: Props) {
  return (
    <>
      <TopBar me={me} coalition={coalition} others={others} demo={coalition.demo} />
      <main className={narrow ? 'page page-narrow' : 'page'} id="main">
        {children}
      </main>
    </>
  );
}
