import { Link } from '@remix-run/react';
import type { MemberView } from '#app/domain/coalitions/people.ts';
import { words } from '#app/words/index.ts';
import { sectionAnchor } from '../document/anchors.ts';
import { Icon } from '../Icon.tsx';
import { Mark } from '../Mark.tsx';
import { Manage } from './Manage.tsx';

const said = words.members.member;

/** A member: who they are here, what they own, and for a facilitator what can be changed about it. */
export function MemberPage({ member }: { member: MemberView }) {
  const { person, role, organisation, suspended, isMe, owns, manage } = member;
  return (
    <>
      <p className="small">
        <Link className="back" to={`/coalitions/${member.coalitionId}/people`}>
          <Icon name="arrow-left" small />
          {said.back}
        </Link>
      </p>
      <h1 className="member-name" dir="auto">
        <Mark person={person} />
        <span>{person.name}</span>
      </h1>
      {suspended && (
        <p className="notice notice-bad member-off">
          <Icon name="info" />
          {said.isSuspended(person.name)}
        </p>
      )}
      <dl className="member-facts">
        <dt>{said.role}</dt>
        <dd>
          {words.page.account.roles[role]}
          <small>{words.members.roles[role]}</small>
        </dd>
        <dt>{said.organisation}</dt>
        <dd dir="auto">{organisation?.name ?? said.noOrganisation}</dd>
      </dl>
      <h2>{isMe ? said.ownsMine : said.owns}</h2>
      {owns.length === 0 ? (
        <p className="soft">{said.ownsNothing}</p>
      ) : (
        <ul className="member-owns">
          {owns.map(({ sectionId, documentId, heading, document, first }) => (
            <li key={sectionId}>
              <Link to={`/documents/${documentId}#${sectionAnchor(sectionId)}`} dir="auto">
                {heading}
              </Link>
              <span className="soft small" dir="auto">
                {document}
                {first && <span>{`, ${said.firstOwner}`}</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
      {manage && <Manage member={member} manage={manage} />}
      {isMe && (
        <p className="people-leave">
          <Link to={`/coalitions/${member.coalitionId}/leaving`}>{words.members.people.leave}</Link>
        </p>
      )}
    </>
  );
}
