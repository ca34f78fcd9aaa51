import { useState } from 'react';
import type { SectionView } from '#app/domain/documents/page.ts';
import { stayingPut, withThoseHeld } from './steady.ts';

export type Drawn = {
  section: SectionView;
  key: string;
  /** From 1; null for one that was taken out. */ number: number | null;
};

type Known = {
  sections: readonly SectionView[];
  of: readonly SectionView[];
  drawnAnew: ReadonlyMap<string, number>;
};

/**
 * The sections as they are to be drawn, so that nobody who writes is disturbed when others arrange: a section that is
 * moved past them is drawn anew, theirs is left alone; and one that is taken out stays until they have their words.
 */
export function useSteady(sections: readonly SectionView[], writing: ReadonlySet<string>): Drawn[] {
  const [known, setKnown] = useState<Known>({ sections, of: sections, drawnAnew: new Map() });
  const now = withThoseHeld(known.sections, sections, writing);
  let { drawnAnew } = known;
  if (!sameOrder(known.sections, now) || known.of !== sections) {
    drawnAnew = movedOn(known, now, writing);
    setKnown({ sections: now, of: sections, drawnAnew });
  }
  const there = new Map(sections.map(({ id }, at) => [id, at + 1]));
  return now.map((section) => ({
    section,
    key: `${section.id} ${drawnAnew.get(section.id) ?? 0}`,
    number: there.get(section.id) ?? null,
  }));
}

function movedOn(known: Known, now: readonly SectionView[], writing: ReadonlySet<string>) {
  if (sameOrder(known.sections, now)) return known.drawnAnew;
  const before = known.sections.map(({ id }) => id);
  const staying = stayingPut(
    before,
    now.map(({ id }) => id),
    writing,
  );
  const moved = before.filter((id) => !staying.has(id) && !writing.has(id));
  return new Map([
    ...known.drawnAnew,
    ...moved.map((id) => [id, (known.drawnAnew.get(id) ?? 0) + 1] as const),
  ]);
}

const sameOrder = (one: readonly SectionView[], other: readonly SectionView[]) =>
  one.length === other.length && one.every(({ id }, at) => id === other[at]?.id);
