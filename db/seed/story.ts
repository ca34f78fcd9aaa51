import { uuidv7 } from 'uuidv7';
import type { PersonKey } from './people.ts';
import {
  happened,
  type DocumentStep,
  type OwnerRow,
  type SectionStep,
  type SectionTold,
  type Status,
} from './told.ts';

/**
 * The verbs in which the story of a section or a document is told. The first number is always how many days ago.
 * Each leaves the rows behind that the product would have, and its history event.
 */

type Ask = { by?: PersonKey; message?: string; answerIn?: number };

export const asked =
  (ago: number, who: PersonKey, { by = 'amina', message, answerIn }: Ask = {}): SectionStep =>
  (told) => {
    const askedAt = told.at(ago);
    const answerBy = answerIn === undefined ? null : told.day(answerIn);
    told.owners.push({ ...rowFor(told, who), askedBy: told.person(by), askedAt, message, answerBy });
    const data = { heading: told.heading, personId: told.person(who) };
    happened(told, 'section.asked', askedAt, told.person(by), data);
  };

export const accepted =
  (ago: number, who: PersonKey): SectionStep =>
  (told) => {
    const acceptedAt = told.at(ago);
    become(told, waiting(told, who), { acceptedAt });
    happened(told, 'section.accepted', acceptedAt, told.person(who), { heading: told.heading });
  };

/** Asked, and accepted two days later. */
export const owned = (ago: number, who: PersonKey, ask?: Ask): SectionStep[] => [
  asked(ago + 2, who, ask),
  accepted(ago, who),
];

export const declined =
  (ago: number, who: PersonKey, reason: string): SectionStep =>
  (told) => {
    const declinedAt = told.at(ago);
    Object.assign(waiting(told, who), { declinedAt, declineReason: reason });
    happened(told, 'section.declined', declinedAt, told.person(who), { heading: told.heading, reason });
  };

export const offered =
  (ago: number, who: PersonKey, message: string): SectionStep =>
  (told) => {
    const askedAt = told.at(ago);
    told.owners.push({ ...rowFor(told, who), askedAt, message });
    happened(told, 'section.offered', askedAt, told.person(who), { heading: told.heading });
  };

export const takenUp =
  (ago: number, who: PersonKey, by: PersonKey): SectionStep =>
  (told) => {
    const acceptedAt = told.at(ago);
    become(told, waiting(told, who), { acceptedAt, answeredBy: told.person(by) });
    const data = { heading: told.heading, personId: told.person(who) };
    happened(told, 'section.offer-taken-up', acceptedAt, told.person(by), data);
  };

export const steppedDown =
  (ago: number, who: PersonKey): SectionStep =>
  (told) => {
    const endedAt = told.at(ago);
    Object.assign(owning(told, who), { endedAt, endedBy: told.person(who), first: false });
    happened(told, 'section.stepped-down', endedAt, told.person(who), { heading: told.heading });
  };

/** An owner asked somebody to take their place, and they said yes two days later. */
export const handedOver =
  (ago: number, from: PersonKey, to: PersonKey, message: string): SectionStep =>
  (told) => {
    asked(ago + 2, to, { by: from, message })(told);
    const acceptedAt = told.at(ago);
    const before = owning(told, from);
    const first = before.first;
    Object.assign(before, { endedAt: acceptedAt, endedBy: told.person(to), first: false });
    Object.assign(waiting(told, to), { acceptedAt, replaces: before.id, first });
    const data = { heading: told.heading, fromId: told.person(from) };
    happened(told, 'section.handed-over', acceptedAt, told.person(to), data);
  };

export const moved =
  (ago: number, by: PersonKey, to: Exclude<Status, 'agreed'>): SectionStep =>
  (told) => {
    const data = { heading: told.heading, from: told.status, to };
    happened(told, 'section.status-changed', told.at(ago), told.person(by), data);
    told.status = to;
  };

/** Drafted, a while later ready for comment. */
export const readied = (ago: number, by: PersonKey, drafting: number): SectionStep[] => [
  moved(drafting, by, 'drafting'),
  moved(ago, by, 'ready for comment'),
];

export const due =
  (ago: number, by: PersonKey, inDays: number): SectionStep =>
  (told) =>
    happened(told, 'section.due-changed', told.at(ago), told.person(by), {
      ...{ heading: told.heading, to: told.day(inDays) },
    });

/** For drafting together, until a day to come. */
export const opened =
  (ago: number, by: PersonKey, untilIn: number): SectionStep =>
  (told) => {
    const [openedAt, until] = [told.at(ago), told.day(untilIn)];
    told.openings.push({ sectionId: told.sectionId, until, openedBy: told.person(by), openedAt });
    happened(told, 'section.opened', openedAt, told.person(by), { heading: told.heading, until });
  };

/** A meeting that agreed a section: where, who wrote it down, who was there. */
export type Meeting = { at: string; by: PersonKey; who: PersonKey[] };

export const agreed =
  (ago: number, { at, by, who }: Meeting): SectionStep =>
  (told) => {
    const [id, madeAt, on] = [uuidv7(), told.at(ago), told.day(-ago)];
    told.agreements.push({
      ...{ id, sectionId: told.sectionId, agreedOn: on, agreedAt: at, recordedBy: told.person(by), madeAt },
    });
    told.agreedBy.push(...who.map((each) => ({ agreementId: id, personId: told.person(each) })));
    told.status = 'agreed';
    happened(told, 'section.agreed', madeAt, told.person(by), { heading: told.heading, on, at });
  };

/** Its text moved on after it was agreed; those who agreed have not said "seen". */
export const changed =
  (ago: number, by: PersonKey): SectionStep =>
  (told) => {
    const endedAt = told.at(ago);
    const agreement = told.agreements.at(-1);
    if (!agreement || told.status !== 'agreed') throw new Error(`“${told.heading}” was not agreed`);
    Object.assign(agreement, { endedAt, endedBy: told.person(by) });
    told.status = 'revising';
    happened(told, 'section.agreement-ended', endedAt, told.person(by), { heading: told.heading });
  };

export const renamed =
  (ago: number, by: PersonKey, from: string, to: string): DocumentStep =>
  (told) =>
    happened(told, 'document.renamed', told.at(ago), told.person(by), { from, to });

export const exported =
  (ago: number, by: PersonKey): DocumentStep =>
  (told) =>
    happened(told, 'document.exported', told.at(ago), told.person(by), { format: 'word', warnings: [] });

const rowFor = (told: SectionTold, who: PersonKey): OwnerRow => ({
  ...{ id: uuidv7(), sectionId: told.sectionId, first: false },
  ...{ personId: told.person(who), organisationId: told.organisation(who) },
});

/** The first to own a section that nobody owns is its first owner. */
function become(told: SectionTold, row: OwnerRow, answer: Partial<OwnerRow>): void {
  const first = !told.owners.some(isOwner);
  Object.assign(row, { ...answer, first });
}

const isOwner = (row: OwnerRow) => Boolean(row.acceptedAt && !row.endedAt);

const owning = (told: SectionTold, who: PersonKey): OwnerRow => theirs(told, who, isOwner);
const waiting = (told: SectionTold, who: PersonKey): OwnerRow =>
  theirs(told, who, (row) => !row.acceptedAt && !row.declinedAt && !row.endedAt);

function theirs(told: SectionTold, who: PersonKey, which: (row: OwnerRow) => boolean): OwnerRow {
  const row = told.owners.find((each) => each.personId === told.person(who) && which(each));
  if (!row) throw new Error(`The story of “${told.heading}” has ${who} answer what was never asked`);
  return row;
}
