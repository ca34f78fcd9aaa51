const quoted = (words: string) => `“${words}”`;
const because = (reason: string) => (reason ? `: ${quoted(reason)}` : '');

/**
 * What happened, as it reads after the name of who did it. One sentence for each kind there is; `thing` is the heading,
 * title or name it happened to, and comes before everything else that is quoted. `person` is a name, or empty where
 * people did it to themselves and that reads differently.
 */
export const happened = {
  'coalition.started': (thing: string) => `started the coalition ${quoted(thing)}`,
  'coalition.changed': (thing: string) => `changed what is said about the coalition ${quoted(thing)}`,
  'organisation.added': (thing: string) => `added the organisation ${quoted(thing)}`,
  'organisation.renamed': (thing: string, from: string) =>
    `renamed an organisation: it is ${quoted(thing)} now and was ${quoted(from)}`,
  'organisation.removed': (thing: string) => `removed the organisation ${quoted(thing)}`,

  'member.joined': (role: string, person: string) =>
    person ? `brought in ${person} as ${role}` : `joined as ${role}`,
  'member.role-changed': (person: string, from: string, to: string) =>
    `made ${person} ${to}, who was ${from} before`,
  'member.organisation-changed': (person: string, organisation: string) =>
    organisation
      ? `noted for whom ${person} takes part: ${quoted(organisation)}`
      : `noted that ${person} takes part for no organisation`,
  'member.suspended': (person: string) => `suspended ${person}`,
  'member.returned': (person: string) => (person ? `let ${person} back in` : 'came back'),
  'member.left': (person: string) => (person ? `noted that ${person} has left` : 'left the coalition'),
  'invitation.made': (role: string, email: string) => `invited ${email || 'somebody'} as ${role}`,
  'invitation.revoked': (role: string, email: string) =>
    `took back the invitation of ${email || 'somebody'} as ${role}`,
  'personal-link.made': (person: string) => `made a personal link for ${person}`,
  'personal-link.renewed': (person: string) => `made a new personal link for ${person}`,
  'personal-link.withdrawn': (person: string) => `withdrew the personal link of ${person}`,

  'document.started': (thing: string) => `started ${quoted(thing)}`,
  'document.renamed': (thing: string, from: string) =>
    `renamed a document: it is ${quoted(thing)} now and was ${quoted(from)}`,
  'document.changed': {
    language: (thing: string, to: string) => `set the language of ${quoted(thing)} to ${to}`,
    numbers: (thing: string) => `changed how paragraphs of ${quoted(thing)} are numbered`,
  },
  'document.duplicated': (thing: string) => `made the copy ${quoted(thing)}`,
  'document.archived': (thing: string) => `archived ${quoted(thing)}`,
  'document.unarchived': (thing: string) => `brought ${quoted(thing)} back from the archive`,
  'document.deleted': (thing: string) => `deleted ${quoted(thing)}`,
  'document.restored': (thing: string) => `brought back ${quoted(thing)}, which was deleted`,
  'document.exported': (thing: string) => `exported ${quoted(thing)} to Word`,

  'section.added': (thing: string) => `added the section ${quoted(thing)}`,
  'section.renamed': (thing: string, from: string) =>
    `renamed a section: it is ${quoted(thing)} now and was ${quoted(from)}`,
  'section.moved': (thing: string, from: string, to: string) =>
    `moved ${quoted(thing)} from place ${from} to place ${to}`,
  'section.changed': (thing: string, what: 'purpose' | 'guidance') =>
    what === 'purpose' ? `changed what ${quoted(thing)} is for` : `changed the guidance of ${quoted(thing)}`,
  'section.due-changed': (thing: string, to: string) =>
    to ? `set ${quoted(thing)} to be due on ${to}` : `took the due date of ${quoted(thing)} away`,
  'section.status-changed': (thing: string, to: string) => `set ${quoted(thing)} to ${to}`,
  'section.removed': (thing: string) => `removed the section ${quoted(thing)}`,
  'section.restored': (thing: string) => `brought back the section ${quoted(thing)}`,
  'section.agreed': (thing: string, at: string, on: string) =>
    `recorded that ${quoted(thing)} was agreed${at ? ` at ${quoted(at)}` : ''}${on ? ` on ${on}` : ''}`,
  'section.agreement-ended': (thing: string) =>
    `changed ${quoted(thing)} after it was agreed, so it is being revised`,

  'section.asked': (thing: string, person: string) => `asked ${person} to own ${quoted(thing)}`,
  'section.accepted': (thing: string) => `agreed to own ${quoted(thing)}`,
  'section.declined': (thing: string, reason: string) => `declined to own ${quoted(thing)}${because(reason)}`,
  'section.ask-withdrawn': (thing: string, person: string) =>
    `withdrew the ask to ${person} to own ${quoted(thing)}`,
  'section.offered': (thing: string) => `offered to own ${quoted(thing)}`,
  'section.offer-taken-up': (thing: string, person: string) =>
    `took up the offer of ${person} to own ${quoted(thing)}`,
  'section.offer-declined': (thing: string, person: string, reason: string) =>
    `answered the offer of ${person} to own ${quoted(thing)} with no${because(reason)}`,
  'section.offer-withdrawn': (thing: string) => `took back the offer to own ${quoted(thing)}`,
  'section.handed-over': (thing: string, person: string) =>
    person ? `took ${quoted(thing)} over from ${person}` : `took ${quoted(thing)} over`,
  'section.first-owner-changed': (thing: string, person: string) =>
    person
      ? `made ${person} the first owner of ${quoted(thing)}`
      : `became the first owner of ${quoted(thing)}`,
  'section.stepped-down': (thing: string) => `stepped down from ${quoted(thing)}`,
  'section.owner-ended': (thing: string, person: string) =>
    person ? `noted that ${person} no longer owns ${quoted(thing)}` : `no longer owns ${quoted(thing)}`,
  'section.opened': (thing: string, until: string) =>
    `opened ${quoted(thing)} for drafting together${until ? ` until ${until}` : ''}`,
  'section.closed': (thing: string) => `closed ${quoted(thing)} for drafting together`,
  'section.in-stead-began': (thing: string, reason: string) =>
    `began to write in ${quoted(thing)} in its owner’s stead${because(reason)}`,
  'section.in-stead-ended': (thing: string) => `stopped writing in ${quoted(thing)} in its owner’s stead`,
} as const;

/** The same done several times in a row, said once. A kind that is not here is always told one by one. */
export const happenedOften = {
  'organisation.added': (count: number) => `added ${count} organisations`,
  'invitation.made': (count: number) => `invited ${count} people`,
  'personal-link.made': (count: number) => `made personal links for ${count} people`,
  'document.exported': (count: number, document: string) => `exported ${quoted(document)} ${count} times`,
  'section.added': (count: number, document: string) => `added ${count} sections to ${quoted(document)}`,
  'section.renamed': (count: number, document: string) => `renamed ${count} sections of ${quoted(document)}`,
  'section.moved': (count: number, document: string) =>
    `moved sections of ${quoted(document)} ${count} times`,
  'section.changed': (count: number, document: string) =>
    `changed the purpose or guidance of sections of ${quoted(document)} ${count} times`,
  'section.due-changed': (count: number, document: string) =>
    `changed ${count} due dates in ${quoted(document)}`,
  'section.status-changed': (count: number, document: string) =>
    `changed the status of sections of ${quoted(document)} ${count} times`,
  'section.removed': (count: number, document: string) =>
    `removed ${count} sections from ${quoted(document)}`,
  'section.restored': (count: number, document: string) =>
    `brought back ${count} sections of ${quoted(document)}`,
  'section.agreed': (count: number, document: string) =>
    `recorded that ${count} sections of ${quoted(document)} were agreed`,
  'section.accepted': (count: number, document: string) =>
    `agreed to own ${count} sections of ${quoted(document)}`,
} as const;
