import { daysAfter } from '../history/days.ts';
import { byAnswer, byDue, type MySection } from '../ownership/mine.ts';
import type { Change, Coming, Need, Offer } from './home.ts';

/** A section is pressing from so many days before it is due. */
const DUE_SOON = 7;
/** What the coming weeks hold is listed so far ahead, and so many days of it. */
const AHEAD = 28;
const COMING = 6;

type All = {
  mine: readonly MySection[];
  offers: readonly Offer[];
  changes: readonly Change[];
  today: string;
};

/**
 * What waits for a person: what they were asked, then what they owe (overdue first), then who waits for their answer,
 * then what changed after they had agreed to it.
 */
export function needsOf({ mine, offers, changes, today }: All): Need[] {
  const soon = daysAfter(today, DUE_SOON);
  const asked = mine.filter(({ standing }) => standing === 'asked').sort(byAnswer);
  const due = owned(mine)
    .filter((section) => section.status !== 'agreed' && section.due !== null && section.due <= soon)
    .sort(byDue);
  return [
    ...asked.map((section): Need => ({ kind: 'asked', section })),
    ...due.map((section): Need => ({ kind: 'due', section, overdue: (section.due ?? '') < today })),
    ...offers.map((offer): Need => ({ kind: 'offered', offer })),
    ...changes.map((change): Need => ({ kind: 'changed', change })),
  ];
}

/** The sections a person owns, the first due first; what is agreed needs nothing and comes last. */
export function ownedOf(mine: readonly MySection[]): MySection[] {
  const done = ({ status }: MySection) => Number(status === 'agreed');
  return owned(mine).sort((one, other) => done(one) - done(other) || byDue(one, other));
}

export type DueSection = Pick<Coming, 'heading' | 'documentId' | 'sectionId'> & { due: string };

/** The days ahead that matter: my answers, my sections, then what else is due in the documents listed. */
export function comingUp(mine: readonly MySection[], others: readonly DueSection[], today: string): Coming[] {
  const until = daysAfter(today, AHEAD);
  const my = mine.flatMap(({ id, standing, status, due, answerBy, askedBy, ...place }): Coming[] => {
    const { heading, documentId, sectionId } = place;
    const here = { heading, documentId, sectionId };
    if (standing === 'asked')
      return answerBy
        ? [{ ...here, day: answerBy, what: 'my answer', who: askedBy?.name ?? null, askId: id }]
        : [];
    if (standing === 'offered' || status === 'agreed' || !due) return [];
    return [{ ...here, day: due, what: 'my section', who: null, askId: null }];
  });
  const known = new Set(owned(mine).map((section) => section.sectionId));
  const theirs = others
    .filter((section) => !known.has(section.sectionId))
    .map(({ due, ...here }): Coming => ({ ...here, day: due, what: 'section', who: null, askId: null }));
  return [...my, ...theirs]
    .filter(({ day }) => day >= today && day <= until)
    .sort((one, other) => one.day.localeCompare(other.day))
    .slice(0, COMING);
}

const owned = (mine: readonly MySection[]) =>
  mine.filter(({ standing }) => standing === 'first owner' || standing === 'owner');
