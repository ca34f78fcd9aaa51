import { Link } from '@remix-run/react';
import type { OpenedInvitation } from '#app/domain/joining/invitation.ts';
import { words } from '#app/words/index.ts';
import { Closed } from './Closed.tsx';

const said = words.joining;

type Props = { opened: Extract<OpenedInvitation, { state: 'used' | 'revoked' | 'ended' }> };

/** An invitation that opens nothing any more; somebody who is in already is led there. */
export function ClosedInvitation({ opened: { state, coalition, invitedBy, me } }: Props) {
  const closed = said.closed[state];
  const inside = me?.place.kind === 'member' ? { name: me.name, home: me.place.home } : undefined;
  return (
    <Closed
      title={closed.title}
      what={`${closed.what} ${said.closed.from(coalition.name)}`}
      step={inside ? said.join.alreadyUsed(inside.name) : closed.step(invitedBy)}
    >
      {inside ? (
        <Link className="btn btn-primary" to={`/coalitions/${inside.home}`}>
          {said.join.home}
        </Link>
      ) : (
        !me && (
          <Link className="btn btn-second" to="/sign-in">
            {said.signIn}
          </Link>
        )
      )}
    </Closed>
  );
}
