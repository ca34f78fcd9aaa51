import type { Role } from '../access/roles.ts';

/** What can happen, and what is kept of it besides who, where and when. Names and titles are kept as they were. */
export type Happenings = {
  'coalition.started': { name: string };
  'coalition.changed': { name: string };
  'organisation.added': { name: string };
  'organisation.renamed': { from: string; to: string };
  'organisation.removed': { name: string };

  'member.joined': { personId: string; role: Role; by: 'invitation' | 'personal link' | 'founding' };
  'member.role-changed': { personId: string; from: Role; to: Role };
  'member.organisation-changed': { personId: string; to: string | null };
  'member.suspended': { personId: string };
  'member.returned': { personId: string };
  'member.left': { personId: string };
  'invitation.made': { role: Role; email: string | null };
  'invitation.revoked': { role: Role; email: string | null };
  'personal-link.made': { personId: string };
  'personal-link.renewed': { personId: string };
  'personal-link.withdrawn': { personId: string };

  'document.started': { title: string; template: string | null };
  'document.renamed': { from: string; to: string };
  'document.changed': { what: 'language' | 'numbers'; to: string };
  'document.duplicated': { title: string; from: string };
  'document.archived': { title: string };
  'document.unarchived': { title: string };
  'document.deleted': { title: string };
  'document.restored': { title: string };
  'document.exported': { format: string; warnings: readonly string[] };

  'section.added': { heading: string };
  'section.renamed': { from: string; to: string };
  /** Places in the document, from 1. */
  'section.moved': { heading: string; from: number; to: number };
  'section.changed': { heading: string; what: 'purpose' | 'guidance' };
  'section.due-changed': { heading: string; to: string | null };
  'section.status-changed': { heading: string; from: string; to: string };
  'section.removed': { heading: string };
  'section.restored': { heading: string };
  'section.agreed': { heading: string; on: string; at: string };
  /** The text changed after it was agreed. */
  'section.agreement-ended': { heading: string };

  'section.asked': { heading: string; personId: string };
  'section.accepted': { heading: string };
  'section.declined': { heading: string; reason: string };
  'section.ask-withdrawn': { heading: string; personId: string };
  'section.offered': { heading: string };
  'section.offer-taken-up': { heading: string; personId: string };
  'section.offer-declined': { heading: string; personId: string; reason: string };
  'section.offer-withdrawn': { heading: string };
  /** Accepted by the actor, from `fromId`. */
  'section.handed-over': { heading: string; fromId: string };
  'section.first-owner-changed': { heading: string; personId: string };
  'section.stepped-down': { heading: string };
  'section.owner-ended': { heading: string; personId: string };
  'section.opened': { heading: string; until: string };
  'section.closed': { heading: string };
  'section.in-stead-began': { heading: string; reason: string };
  'section.in-stead-ended': { heading: string };
};

export type HappeningKind = keyof Happenings;

/** Something that happened. `actorId` null: the system itself. */
export type Happening = {
  [Kind in HappeningKind]: {
    kind: Kind;
    data: Happenings[Kind];
    coalitionId: string;
    documentId?: string | undefined;
    sectionId?: string | undefined;
    actorId: string | null;
  };
}[HappeningKind];
