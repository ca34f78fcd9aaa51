import type { PersonMark } from '#app/domain/documents/page.ts';
import type { Role } from '#app/domain/access/roles.ts';
import { words } from '#app/words/index.ts';
import { Mark } from './Mark.tsx';

const said = words.demo;

type Face = PersonMark & { role: Role; organisation: string | null; line: string };

type Props = {
  faces: readonly Face[];
  /** Where to go once inside. */
  to: string;
  /** The other address of this very server, where one can be somebody else at the same time. */
  second?: string | undefined;
};

/** A demo's people: press one and be that person. */
export function Faces({ faces, to, second }: Props) {
  return (
    <section className="faces-part" aria-labelledby="faces">
      <h2 id="faces">{said.title}</h2>
      <p>{said.explained}</p>
      <form method="post" action="/demo-entry">
        <input type="hidden" name="to" value={to} />
        <ul className="faces">
          {faces.map((face) => (
            <li key={face.id}>
              <button className="face" type="submit" name="person" value={face.id}>
                <Mark person={face} />
                <span>
                  <b>{face.name}</b>
                  <small>{said.person(said.roles[face.role], face.organisation)}</small>
                  {face.line && <small className="face-line">{face.line}</small>}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </form>
      {second && (
        <>
          <h3>{said.twoTitle}</h3>
          <p>
            {said.two}{' '}
            <a href={`${second}/sign-in?${new URLSearchParams({ to })}`}>{said.secondAddress(second)}</a>
          </p>
        </>
      )}
    </section>
  );
}
