import { Form, Link } from '@remix-run/react';
import type { CoalitionFrame } from '#app/domain/coalitions/frame.ts';
import type { People } from '#app/domain/coalitions/people.ts';
import { words } from '#app/words/index.ts';
import { Button } from '../form/Button.tsx';
import { Field } from '../form/Field.tsx';
import { Icon } from '../Icon.tsx';
import { MemberList } from './MemberList.tsx';

const said = words.members.people;
/** From here on a list is looked through by name. */
const MANY = 20;

type Props = { frame: CoalitionFrame; people: People; looked: string };

/** Everybody in the coalition, by the organisations they are here for. */
export function PeopleView({ frame: { coalition, may, me }, people, looked }: Props) {
  const { count, organisations, themselves } = people;
  const nobody = organisations.length === 0 && themselves.length === 0;
  return (
    <>
      <h1>{said.title}</h1>
      {!looked && <p className="lede">{said.lede(count, organisations.length)}</p>}
      <p className="actions people-actions">
        {may.invite && (
          <Link className="btn btn-primary" to={`/coalitions/${coalition.id}/invitations`}>
            <Icon name="user-plus" small />
            {said.invite}
          </Link>
        )}
        {may.change && (
          <>
            <Link className="btn btn-second" to={`/coalitions/${coalition.id}/organisations`}>
              <Icon name="plus" small />
              {said.addOrganisation}
            </Link>
            <Link className="btn btn-quiet" to={`/coalitions/${coalition.id}/settings`}>
              <Icon name="settings" small />
              {said.settings}
            </Link>
          </>
        )}
      </p>
      {count === 1 && may.invite && (
        <div className="notice notice-ask people-alone">
          <Icon name="info" />
          <div>
            <h2>{said.alone.title}</h2>
            <p>{said.alone.what}</p>
          </div>
        </div>
      )}
      {(count > MANY || looked) && <Look looked={looked} />}
      {looked && nobody && <p>{said.nothingFound(looked)}</p>}
      {organisations.map(({ id, name, kind, members }) => (
        <section className="people-group" key={id} aria-labelledby={`o-${id}`}>
          <div className="people-head">
            <div>
              <h2 id={`o-${id}`} dir="auto">
                {name}
              </h2>
              <p className="soft small">{words.members.organisations.kinds[kind]}</p>
            </div>
            {may.change && (
              <Link className="btn btn-quiet btn-small" to={`/organisations/${id}`}>
                {said.change}
                <span className="vh"> {name}</span>
              </Link>
            )}
          </div>
          {members.length > 0 ? (
            <MemberList members={members} meId={me.id} />
          ) : (
            <p className="soft">{said.nobodyFor}</p>
          )}
        </section>
      ))}
      {themselves.length > 0 && (
        <section className="people-group" aria-labelledby="themselves">
          <div className="people-head">
            <h2 id="themselves">{said.themselves}</h2>
          </div>
          <MemberList members={themselves} meId={me.id} />
        </section>
      )}
      <p className="people-leave">
        <Link to={`/coalitions/${coalition.id}/leaving`}>{said.leave}</Link>
      </p>
    </>
  );
}

function Look({ looked }: { looked: string }) {
  return (
    <Form className="people-look" method="get" role="search">
      <Field label={said.look} name="name" defaultValue={looked} autoComplete="off" key={looked} />
      <Button kind="second">{said.lookButton}</Button>
      {looked && <Link to="?">{said.lookAll}</Link>}
    </Form>
  );
}
