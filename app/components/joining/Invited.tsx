import type { SubmissionResult } from '@conform-to/react';
import { Form, Link, useLocation } from '@remix-run/react';
import type { OpenedInvitation, Visitor } from '#app/domain/joining/invitation.ts';
import { words } from '#app/words/index.ts';
import { momentInWords } from '../dates.ts';
import { Button } from '../form/Button.tsx';
import { ErrorSummary } from '../form/ErrorSummary.tsx';
import { TopBar } from '../TopBar.tsx';
import { Newcomer } from './Newcomer.tsx';

const said = words.joining.join;

type Props = {
  opened: Extract<OpenedInvitation, { state: 'open' }>;
  /** What joining was answered with, when it was not taken. */
  reply: SubmissionResult | undefined;
};

/** Who invites, to what, as what; and the way to join, for who is signed in and for who is new. */
export function Invited({ opened, reply }: Props) {
  const { coalition, invitedBy, role, organisation, message, endsAt, email, me } = opened;
  return (
    <>
      <TopBar />
      <main className="page page-narrow joining" id="main">
        <h1>{said.title(invitedBy, coalition.name)}</h1>
        {coalition.place && <p className="lede">{coalition.place}</p>}
        <p className="joining-as">
          {said.as(role, organisation)} {said.roleMeans[role]}
        </p>
        {message && (
          <figure className="said">
            <figcaption className="soft small">{said.message(invitedBy)}</figcaption>
            <blockquote>
              <p className="joining-message" dir="auto">
                {message}
              </p>
            </blockquote>
          </figure>
        )}
        <p className="soft">{said.until(momentInWords(endsAt, coalition.timeZone))}</p>
        {me ? <SignedIn me={me} reply={reply} /> : <Newcomer email={email} reply={reply} />}
      </main>
    </>
  );
}

/** Somebody who is signed in joins with one press, or says why not. */
function SignedIn({ me, reply }: { me: Visitor; reply: Props['reply'] }) {
  const wrong = reply?.error?.['']?.map((text) => ({ text })) ?? [];
  if (me.place.kind === 'member') {
    return (
      <>
        <p>{said.already(me.name)}</p>
        <p className="actions">
          <Link className="btn btn-primary" to={`/coalitions/${me.place.home}`}>
            {said.home}
          </Link>
        </p>
      </>
    );
  }
  const barred = me.place.kind === 'paused' ? words.joining.paused : notFor[me.fits];
  return (
    <>
      <ErrorSummary title={words.forms.summary(wrong.length)} items={wrong} answer={reply} />
      <p>{said.signedIn(me.name)}</p>
      {barred && <p className="notice notice-ask joining-note">{barred}</p>}
      {!barred && (
        <Form method="post">
          <input type="hidden" name="as" value={me.id} />
          <Button full>{said.joinAs(me.name)}</Button>
        </Form>
      )}
      <p className="actions joining-note">
        {me.fits === 'no account' && <Link to="/account">{said.account}</Link>}
        <OtherAccount />
      </p>
    </>
  );
}

const notFor = {
  yes: undefined,
  'other address': words.joining.otherAddress,
  'no account': words.joining.needsAccount,
};

function OtherAccount() {
  const { pathname } = useLocation();
  return <Link to={`/sign-in?${new URLSearchParams({ to: pathname })}`}>{said.other}</Link>;
}
