import { Form, Link } from '@remix-run/react';
import type { OpenedLink } from '#app/domain/joining/personal-link.ts';
import { words } from '#app/words/index.ts';
import { Button } from '../form/Button.tsx';
import { Choice } from '../form/Choice.tsx';
import { TopBar } from '../TopBar.tsx';

const said = words.joining.with;

type Props = { opened: Extract<OpenedLink, { state: 'open' }> };

/** One page that says who asks, for what, how long it takes and who will see it; and one button. */
export function WithLink({ opened }: Props) {
  const { person, coalition, madeBy, purpose, minutes, role, organisation, others, here } = opened;
  return (
    <>
      <TopBar />
      <main className="page page-narrow joining" id="main">
        <h1>{said.title(person.name)}</h1>
        <p className="lede">{said.asks(madeBy, coalition.name)}</p>
        <dl className="asked">
          <dt>{said.what}</dt>
          <dd>{purpose}</dd>
          {minutes !== null && (
            <>
              <dt>{said.time}</dt>
              <dd>{said.takes(minutes)}</dd>
            </>
          )}
          <dt>{said.role}</dt>
          <dd>
            {words.joining.line(role, organisation)}
            <span className="asked-more">{words.joining.join.roleMeans[role]}</span>
          </dd>
          <dt>{said.who}</dt>
          <dd>{said.seen(others, person.name)}</dd>
        </dl>
        {here && 'home' in here ? (
          <>
            <p>{said.here}</p>
            <p className="actions">
              <Link className="btn btn-primary" to={`/coalitions/${here.home}`}>
                {said.home}
              </Link>
            </p>
          </>
        ) : (
          <Form method="post">
            {here && <p className="notice notice-ask joining-other">{said.other(here.other)}</p>}
            <Choice label={said.ownDevice} hint={said.ownDeviceHint} name="ownDevice" value="on" />
            <Button full>{said.join(person.name)}</Button>
            <p className="soft small joining-note">{said.noAccount}</p>
          </Form>
        )}
      </main>
    </>
  );
}
