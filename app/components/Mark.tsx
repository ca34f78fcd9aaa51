import type { PersonMark } from '#app/domain/documents/page.ts';

type Props = { person: PersonMark; small?: boolean; asked?: boolean };

/** A person as two letters on their hue. A picture of a name: the name itself stands beside it or is read aloud. */
export function Mark({ person, small = false, asked = false }: Props) {
  const kind = `mark${small ? ' mark-small' : ''}${asked ? ' mark-asked' : ''} p${person.hue}`;
  return (
    <span className={kind} aria-hidden="true" title={person.name}>
      {person.initials}
    </span>
  );
}

/** Several people beside each other. */
export function Marks({ people }: { people: readonly PersonMark[] }) {
  return (
    <span className="marks" aria-hidden="true">
      {people.map((person) => (
        <Mark key={person.id} person={person} small />
      ))}
    </span>
  );
}
