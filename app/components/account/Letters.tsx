import { Link } from '@remix-run/react';
import type { CoalitionFrame } from '#app/domain/coalitions/frame.ts';
import type { OutboxLetter } from '#app/domain/mail/outbox.ts';
import { words } from '#app/words/index.ts';
import { Moment } from './Moment.tsx';

const said = words.account.outbox;

type Props = {
  letters: readonly OutboxLetter[];
  coalition: CoalitionFrame['coalition'];
  mayInvite: boolean;
};

/** The letters a demo would have sent, the newest first. */
export function Letters({ letters, coalition: { id, timeZone }, mayInvite }: Props) {
  return (
    <>
      <h1>{said.title}</h1>
      <p className="lede">{said.lede}</p>
      <p className="soft small">{said.keptBack}</p>
      {letters.length === 0 && (
        <div className="empty">
          <p>{said.none}</p>
          {mayInvite && (
            <Link className="btn btn-primary" to={`/coalitions/${id}/people`}>
              {said.invite}
            </Link>
          )}
        </div>
      )}
      <ul className="letters">
        {letters.map(({ id: letterId, to, subject, text, at }) => (
          <li key={letterId} className="sheet-of-paper letter">
            <h2 dir="auto">{subject}</h2>
            <p className="soft small">
              {said.to} {to}, <Moment iso={at} timeZone={timeZone} />
            </p>
            <p className="letter-text" dir="auto">
              <WithLinks text={text} />
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Addresses in a letter can be pressed, as in any mail program. */
function WithLinks({ text }: { text: string }) {
  const parts = text.split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)])/);
  // Every second part is an address: the pattern's own group.
  return parts.map((part, at) =>
    at % 2 === 1 ? (
      <a key={at} href={part} rel="noreferrer">
        {part}
      </a>
    ) : (
      part
    ),
  );
}
