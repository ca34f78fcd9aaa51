import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { CoalitionFrame } from '#app/domain/coalitions/frame.ts';
import { CoalitionPage } from '../CoalitionPage.tsx';
import { Icon } from '../Icon.tsx';

type Props = {
  frame: CoalitionFrame;
  section: { id: string; heading: string };
  children: ReactNode;
};

/** A page that asks one thing about a section, with the way back to its owners. */
export function OneThing({ frame, section, children }: Props) {
  return (
    <CoalitionPage frame={frame} narrow>
      <Link className="back" to={`/sections/${section.id}/owners`}>
        <Icon name="arrow-left" small />
        {section.heading}
      </Link>
      {children}
    </CoalitionPage>
  );
}
