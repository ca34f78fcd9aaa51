import { Form } from '@remix-run/react';
import type { AccountSession } from '#app/domain/people/account.ts';
import { words } from '#app/words/index.ts';
import { Button } from '../form/Button.tsx';
import { Moment } from './Moment.tsx';

const said = words.account.devices;

type Props = { sessions: readonly AccountSession[]; timeZone: string | undefined };

/** Where somebody is signed in, this device marked, and the way out of all the others. */
export function Devices({ sessions, timeZone }: Props) {
  const others = sessions.some(({ here }) => !here);
  return (
    <section aria-labelledby="devices">
      <h2 id="devices">{said.title}</h2>
      <ul className="account-devices">
        {sessions.map(({ id, here, ownDevice, since, lastSeen }) => (
          <li key={id}>
            <b>{here ? said.here : said.another}</b>
            <span className="soft small">{ownDevice ? said.own : said.shared}</span>
            <span className="soft small">
              {said.since} <Moment iso={since} timeZone={timeZone} />, {said.lastSeen}{' '}
              <Moment iso={lastSeen} timeZone={timeZone} />
            </span>
          </li>
        ))}
      </ul>
      {!others && <p className="soft small">{said.only}</p>}
      <Form method="post" action="/account/sessions" reloadDocument className="actions">
        {others && (
          <Button kind="second" name="which" value="others">
            {said.elsewhere}
          </Button>
        )}
        <Button kind="quiet" name="which" value="all">
          {said.everywhere}
        </Button>
      </Form>
    </section>
  );
}
