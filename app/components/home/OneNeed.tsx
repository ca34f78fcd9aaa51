import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { Change, Need, Offer } from '#app/domain/documents/home.ts';
import type { MySection, SectionPlace } from '#app/domain/ownership/mine.ts';
import { words } from '#app/words/index.ts';
import { dayInWords } from '../dates.ts';
import { sectionAnchor } from '../document/anchors.ts';
import { Button } from '../form/Button.tsx';
import { Shape } from '../Icon.tsx';
import { Mark } from '../Mark.tsx';
import { statusLook } from '../status.ts';

const said = words.home.needs;

/** One thing that waits for me: what it is, where, in whose words, by when. */
export function OneNeed({ need, today }: { need: Need; today: string }) {
  switch (need.kind) {
    case 'asked':
      return <Asked section={need.section} />;
    case 'due':
      return <Due section={need.section} overdue={need.overdue} today={today} />;
    case 'offered':
      return <Offered offer={need.offer} />;
    case 'changed':
      return <Changed change={need.change} />;
  }
}

function Asked({ section: { id, askedBy, message, answerBy, handOver, ...place } }: { section: MySection }) {
  const who = askedBy?.name ?? said.somebody;
  return (
    <Line
      picture={askedBy ? <Mark person={askedBy} /> : <Shape name="asked" />}
      to={`/asks/${id}`}
      title={(handOver ? said.handOver : said.asked)(who, place.heading)}
      place={place}
      message={message}
      when={answerBy && <When said={said.answerBy} day={answerBy} />}
    />
  );
}

type DueProps = { section: MySection; overdue: boolean; today: string };

function Due({ section: { status, due, ...place }, overdue, today }: DueProps) {
  const look = statusLook(status, true);
  const title = overdue ? said.overdue : due === today ? said.dueToday : said.due;
  return (
    <Line
      picture={<Shape name={look.shape} tone={look.tone} />}
      to={`/documents/${place.documentId}#${sectionAnchor(place.sectionId)}`}
      title={title(place.heading)}
      place={place}
      note={look.word}
      when={due && <When said={overdue ? said.wasDueOn : said.dueOn} day={due} />}
    />
  );
}

function Offered({ offer: { by, organisation, message, ...place } }: { offer: Offer }) {
  return (
    <Line
      picture={<Mark person={by} />}
      to={`/sections/${place.sectionId}/owners`}
      title={said.offered(by.name, place.heading)}
      place={place}
      note={organisation ?? undefined}
      message={message}
      when={said.waiting}
    />
  );
}

function Changed({ change: { agreementId, agreedOn, agreedAt, by, ...place } }: { change: Change }) {
  return (
    <Line
      picture={<Shape name="revising" tone="is-revising" />}
      to={`/documents/${place.documentId}#${sectionAnchor(place.sectionId)}`}
      title={said.changed(place.heading)}
      place={place}
      note={[said.agreedOn(agreedAt, dayInWords(agreedOn)), by ? said.changedBy(by) : ''].join(' ')}
      when={
        <Form method="post" action={`/agreements/${agreementId}/seen`} className="need-act">
          <Button kind="second" small>
            {said.seen}
            <span className="vh">{said.seenMore(place.heading)}</span>
          </Button>
        </Form>
      }
    />
  );
}

type LineProps = {
  picture: ReactNode;
  to: string;
  title: string;
  place: Pick<SectionPlace, 'documentTitle' | 'number'>;
  note?: string | undefined;
  message?: string;
  when: ReactNode;
};

function Line({ picture, to, title, place, note, message, when }: LineProps) {
  return (
    <>
      <span className="need-shape">{picture}</span>
      <div>
        <h2>
          <Link to={to}>{title}</Link>
        </h2>
        <p>{words.home.where(place.documentTitle, place.number)}</p>
        {message && <p className="need-words">{said.quoted(message)}</p>}
        {note && <p className="small">{note}</p>}
      </div>
      {when && <div className="need-when">{when}</div>}
    </>
  );
}

function When({ said: before, day }: { said: string; day: string }) {
  return (
    <>
      {before}
      <time dateTime={day}>{dayInWords(day)}</time>
    </>
  );
}
