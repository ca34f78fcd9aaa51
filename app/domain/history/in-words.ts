import { words } from '#app/words/index.ts';
import type { HappeningKind, Happenings } from './kinds.ts';

const said = words.finding.happened;

/** What was kept of something that happened, read as words; what is missing or unknown reads as something vague. */
export type Told<Key extends string = string> = {
  /** As it was written down; empty when it was not. */
  text: (key: Key) => string;
  /** What it happened to: a heading, a title, a name. */
  thing: (key: Key) => string;
  /** A day in full; empty when there is none. */
  day: (key: Key) => string;
  /** A language by its English name. */
  language: (key: Key) => string;
  role: (key: Key) => string;
  status: (key: Key) => string;
  /** Somebody’s name; “themselves” where they did it themselves. */
  whom: (key: Key) => string;
  /** Somebody else’s name; empty where they did it themselves. */
  other: (key: Key) => string;
  /** The title of the document it happened in. */
  document: () => string;
  /** An e-mail address, for those who may know it; empty for everybody else. */
  email: (key: Key) => string;
};

type Tell<Kind extends HappeningKind> = (told: Told<keyof Happenings[Kind] & string>) => string;

/** A sentence for every kind there is: one that comes without its words does not compile. */
const TELL: { [Kind in HappeningKind]: Tell<Kind> } = {
  'coalition.started': (t) => said['coalition.started'](t.thing('name')),
  'coalition.changed': (t) => said['coalition.changed'](t.thing('name')),
  'organisation.added': (t) => said['organisation.added'](t.thing('name')),
  'organisation.renamed': (t) => said['organisation.renamed'](t.thing('to'), t.text('from')),
  'organisation.removed': (t) => said['organisation.removed'](t.thing('name')),

  'member.joined': (t) => said['member.joined'](t.role('role'), t.other('personId')),
  'member.role-changed': (t) => said['member.role-changed'](t.whom('personId'), t.role('from'), t.role('to')),
  'member.organisation-changed': (t) => said['member.organisation-changed'](t.whom('personId'), t.text('to')),
  'member.suspended': (t) => said['member.suspended'](t.whom('personId')),
  'member.returned': (t) => said['member.returned'](t.other('personId')),
  'member.left': (t) => said['member.left'](t.other('personId')),
  'invitation.made': (t) => said['invitation.made'](t.role('role'), t.email('email')),
  'invitation.revoked': (t) => said['invitation.revoked'](t.role('role'), t.email('email')),
  'personal-link.made': (t) => said['personal-link.made'](t.whom('personId')),
  'personal-link.renewed': (t) => said['personal-link.renewed'](t.whom('personId')),
  'personal-link.withdrawn': (t) => said['personal-link.withdrawn'](t.whom('personId')),

  'document.started': (t) => said['document.started'](t.thing('title')),
  'document.renamed': (t) => said['document.renamed'](t.thing('to'), t.text('from')),
  'document.changed': (t) =>
    t.text('what') === 'language'
      ? said['document.changed'].language(t.document(), t.language('to'))
      : said['document.changed'].numbers(t.document()),
  'document.duplicated': (t) => said['document.duplicated'](t.thing('title')),
  'document.archived': (t) => said['document.archived'](t.thing('title')),
  'document.unarchived': (t) => said['document.unarchived'](t.thing('title')),
  'document.deleted': (t) => said['document.deleted'](t.thing('title')),
  'document.restored': (t) => said['document.restored'](t.thing('title')),
  'document.exported': (t) => said['document.exported'](t.document()),

  'section.added': (t) => said['section.added'](t.thing('heading')),
  'section.renamed': (t) => said['section.renamed'](t.thing('to'), t.text('from')),
  'section.moved': (t) => said['section.moved'](t.thing('heading'), t.text('from'), t.text('to')),
  'section.changed': (t) =>
    said['section.changed'](t.thing('heading'), t.text('what') === 'purpose' ? 'purpose' : 'guidance'),
  'section.due-changed': (t) => said['section.due-changed'](t.thing('heading'), t.day('to')),
  'section.status-changed': (t) => said['section.status-changed'](t.thing('heading'), t.status('to')),
  'section.removed': (t) => said['section.removed'](t.thing('heading')),
  'section.restored': (t) => said['section.restored'](t.thing('heading')),
  'section.agreed': (t) => said['section.agreed'](t.thing('heading'), t.text('at'), t.day('on')),
  'section.agreement-ended': (t) => said['section.agreement-ended'](t.thing('heading')),

  'section.asked': (t) => said['section.asked'](t.thing('heading'), t.whom('personId')),
  'section.accepted': (t) => said['section.accepted'](t.thing('heading')),
  'section.declined': (t) => said['section.declined'](t.thing('heading'), t.text('reason')),
  'section.ask-withdrawn': (t) => said['section.ask-withdrawn'](t.thing('heading'), t.whom('personId')),
  'section.offered': (t) => said['section.offered'](t.thing('heading')),
  'section.offer-taken-up': (t) => said['section.offer-taken-up'](t.thing('heading'), t.whom('personId')),
  'section.offer-declined': (t) =>
    said['section.offer-declined'](t.thing('heading'), t.whom('personId'), t.text('reason')),
  'section.offer-withdrawn': (t) => said['section.offer-withdrawn'](t.thing('heading')),
  'section.handed-over': (t) => said['section.handed-over'](t.thing('heading'), t.other('fromId')),
  'section.first-owner-changed': (t) =>
    said['section.first-owner-changed'](t.thing('heading'), t.other('personId')),
  'section.stepped-down': (t) => said['section.stepped-down'](t.thing('heading')),
  'section.owner-ended': (t) => said['section.owner-ended'](t.thing('heading'), t.other('personId')),
  'section.opened': (t) => said['section.opened'](t.thing('heading'), t.day('until')),
  'section.closed': (t) => said['section.closed'](t.thing('heading')),
  'section.in-stead-began': (t) => said['section.in-stead-began'](t.thing('heading'), t.text('reason')),
  'section.in-stead-ended': (t) => said['section.in-stead-ended'](t.thing('heading')),
};

/** Whether `kind`, as the database has it, is one that can happen today. */
export const isHappening = (kind: string): kind is HappeningKind => Object.hasOwn(TELL, kind);

/** What happened, as it reads after the name of who did it. */
export function happenedInWords(kind: HappeningKind, told: Told): string {
  return TELL[kind](told);
}

/** The same kind `count` times in a row; undefined for what is told one by one. */
export function oftenInWords(kind: HappeningKind, count: number, document: string): string | undefined {
  const often: Partial<Record<HappeningKind, (count: number, document: string) => string>> =
    words.finding.happenedOften;
  return often[kind]?.(count, document);
}
