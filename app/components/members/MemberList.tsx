import { Link } from '@remix-run/react';
import type { Listed } from '#app/domain/coalitions/people.ts';
import { words } from '#app/words/index.ts';
import { Mark } from '../Mark.tsx';

const said = words.members;

/** People, a line each: who they are, what they do here. */
export function MemberList({ members, meId }: { members: readonly Listed[]; meId: string }) {
  return (
    <ul className="people-list">
      {members.map(({ membershipId, person, role, suspended }) => (
        <li className={suspended ? 'person person-off' : 'person'} key={membershipId}>
          <Mark person={person} />
          <span className="person-name" dir="auto">
            <Link to={`/members/${membershipId}`}>{person.name}</Link>
            {person.id === meId && <span className="soft"> ({said.you})</span>}
          </span>
          <span className="person-role">
            {words.page.account.roles[role]}
            {suspended && <strong className="person-suspended">{said.suspended}</strong>}
          </span>
        </li>
      ))}
    </ul>
  );
}
