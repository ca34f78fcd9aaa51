import { useEffect, useState } from 'react';
import type { Awareness } from 'y-protocols/awareness';
import type { PersonMark } from '#app/domain/documents/page.ts';

/** The person behind an awareness entry, as the server wrote it; undefined for anything else. */
export function personIn(user: unknown): PersonMark | undefined {
  if (typeof user !== 'object' || user === null) return undefined;
  const { id, name, initials, hue } = user as Record<string, unknown>;
  if (typeof id !== 'string' || typeof name !== 'string' || typeof initials !== 'string') return undefined;
  if (typeof hue !== 'number' || !Number.isInteger(hue) || hue < 1 || hue > 12) return undefined;
  return { id, name, initials, hue };
}

/** Who else has this section open for writing, each once, in the order of their names. */
export function useHere(awareness: Awareness | undefined, myId: string): PersonMark[] {
  const [people, setPeople] = useState<PersonMark[]>([]);
  useEffect(() => {
    if (!awareness) return;
    const look = () => {
      const next = othersIn(awareness, myId);
      setPeople((before) => (sameIds(before, next) ? before : next));
    };
    look();
    awareness.on('change', look);
    return () => awareness.off('change', look);
  }, [awareness, myId]);
  return people;
}

function othersIn(awareness: Awareness, myId: string): PersonMark[] {
  const found = new Map<string, PersonMark>();
  for (const state of awareness.getStates().values()) {
    const person = personIn(state.user);
    if (person && person.id !== myId) found.set(person.id, person);
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name));
}

const sameIds = (a: PersonMark[], b: PersonMark[]) =>
  a.length === b.length && a.every((person, at) => person.id === b[at]?.id);
