import { Form } from '@remix-run/react';
import type { InvitationLine } from '#app/domain/joining/invitation.ts';
import { words } from '#app/words/index.ts';
import { momentInWords } from '../dates.ts';
import { Button } from '../form/Button.tsx';

const said = words.joining.invite;

type Props = { invitations: readonly InvitationLine[]; timeZone: string };

/** Everybody who was invited, and what came of it. */
export function InvitationList({ invitations, timeZone }: Props) {
  return (
    <section className="ways-list" aria-labelledby="invitations">
      <h2 id="invitations">{said.list}</h2>
      {invitations.length === 0 && <p className="soft">{said.none}</p>}
      <ul>
        {invitations.map((line) => (
          <li className="way" key={line.id}>
            <div>
              <h3>{said.forWhom(line.email)}</h3>
              <p className="soft small">{words.joining.line(line.role, line.organisation)}</p>
              <p className="soft small">{said.by(line.invitedBy)}</p>
            </div>
            <p className={`small way-state way-${line.state}`}>{stateOf(line, timeZone)}</p>
            {line.state === 'open' && (
              <Form method="post" action={`/invitations/${line.id}/revocation`}>
                <Button kind="second" small aria-label={said.revokeFor(said.forWhom(line.email))}>
                  {said.revoke}
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function stateOf({ state, endsAt, joinedAt, joinedBy }: InvitationLine, timeZone: string): string {
  const on = (moment: string) => momentInWords(moment, timeZone);
  switch (state) {
    case 'open':
      return said.states.open(on(endsAt));
    case 'used':
      return said.states.used(joinedBy, on(joinedAt ?? endsAt));
    case 'ended':
      return said.states.ended(on(endsAt));
    case 'revoked':
      return said.states.revoked;
  }
}
