import { Form, Link } from '@remix-run/react';
import type { PersonalLinkLine } from '#app/domain/joining/personal-link.ts';
import { words } from '#app/words/index.ts';
import { momentInWords } from '../dates.ts';
import { Button } from '../form/Button.tsx';

const said = words.joining.links;

type Props = { links: readonly PersonalLinkLine[]; timeZone: string };

/** Everybody who takes part by a personal link. */
export function PersonalLinkList({ links, timeZone }: Props) {
  return (
    <section className="ways-list" aria-labelledby="links">
      <h2 id="links">{said.list}</h2>
      {links.length === 0 && <p className="soft">{said.none}</p>}
      <ul>
        {links.map((line) => (
          <li className="way" key={line.id}>
            <div>
              <h3>{line.name}</h3>
              <p className="soft small">{words.joining.line(line.role, line.organisation)}</p>
              <p className="small">{line.purpose}</p>
              <p className="soft small">{said.madeBy(line.madeBy, momentInWords(line.madeAt, timeZone))}</p>
            </div>
            <p
              className={`small way-state way-${line.firstUsedAt && line.state === 'open' ? 'used' : line.state}`}
            >
              {stateOf(line, timeZone)}
            </p>
            <Changes {...line} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What a facilitator may do with it: nothing where the person has another way in. */
function Changes({ id, name, state }: PersonalLinkLine) {
  if (state !== 'open' && state !== 'withdrawn') return null;
  return (
    <div className="actions">
      {state === 'open' && (
        <Form method="post" action={`/personal-links/${id}/withdrawal`}>
          <Button kind="second" small aria-label={said.withdrawFor(name)}>
            {said.withdraw}
          </Button>
        </Form>
      )}
      <Link
        className="btn btn-quiet btn-small"
        to={`/personal-links/${id}/renewal`}
        aria-label={said.renewFor(name)}
      >
        {said.renew}
      </Link>
    </div>
  );
}

function stateOf({ state, firstUsedAt }: PersonalLinkLine, timeZone: string): string {
  if (state === 'open') return said.states.open(firstUsedAt && momentInWords(firstUsedAt, timeZone));
  return said.states[state];
}
