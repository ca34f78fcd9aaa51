import { NavLink } from '@remix-run/react';
import { words } from '#app/words/index.ts';

const said = words.joining.ways;

/** The two ways to bring people in, each a page. */
export function WaysIn({ coalitionId }: { coalitionId: string }) {
  const to = `/coalitions/${coalitionId}`;
  return (
    <nav className="ways" aria-label={said.label}>
      <NavLink to={`${to}/invitations`}>{said.invitations}</NavLink>
      <NavLink to={`${to}/personal-links`}>{said.links}</NavLink>
    </nav>
  );
}
