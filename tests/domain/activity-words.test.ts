import { describe, expect, test } from 'vitest';
import type { HappeningKind, Happenings } from '#app/domain/history/kinds.ts';
import { clockOf, dayOf, daysAfter } from '#app/domain/history/days.ts';
import { tellByDay, type Row } from '#app/domain/history/telling.ts';

const amina = { id: 'a', name: 'Amina Yusuf', hue: 1 };
const callum = { id: 'c', name: 'Callum Reddish', hue: 2 };
const plan = { id: 'd', title: 'The plan' };
const paying = { id: 's', heading: 'Paying people' };

let made = 0;
const row = (about: Partial<Row> & { kind: string }): Row => {
  made += 1;
  return {
    ...{ id: `${made}`, at: new Date('2026-11-23T12:00:00Z'), data: {} },
    ...{ actor: amina, subject: null, document: plan, section: paying },
    ...about,
  };
};
const told = (rows: Row[], timeZone = 'Europe/London', knowsAddresses = true) =>
  tellByDay(rows, { timeZone, knowsAddresses });
const sentence = (about: Partial<Row> & { kind: string }, knowsAddresses = true) =>
  told([row(about)], 'Europe/London', knowsAddresses)[0]?.done[0]?.sentence;

/** One of every kind, as it is recorded: a kind that is missing here does not compile. */
const EVERY: { [Kind in HappeningKind]: [Happenings[Kind], string] } = {
  'coalition.started': [{ name: 'Us' }, 'started the coalition “Us”'],
  'coalition.changed': [{ name: 'Us' }, 'changed what is said about the coalition “Us”'],
  'organisation.added': [{ name: 'Hill Street' }, 'added the organisation “Hill Street”'],
  'organisation.renamed': [
    { from: 'Hill', to: 'Hill Street' },
    'renamed an organisation: it is “Hill Street” now and was “Hill”',
  ],
  'organisation.removed': [{ name: 'Hill Street' }, 'removed the organisation “Hill Street”'],
  'member.joined': [
    { personId: 'c', role: 'member', by: 'personal link' },
    'brought in Callum Reddish as a member',
  ],
  'member.role-changed': [
    { personId: 'c', from: 'member', to: 'facilitator' },
    'made Callum Reddish a facilitator, who was a member before',
  ],
  'member.organisation-changed': [
    { personId: 'c', to: null },
    'noted that Callum Reddish takes part for no organisation',
  ],
  'member.suspended': [{ personId: 'c' }, 'suspended Callum Reddish'],
  'member.returned': [{ personId: 'c' }, 'let Callum Reddish back in'],
  'member.left': [{ personId: 'c' }, 'noted that Callum Reddish has left'],
  'invitation.made': [{ role: 'observer', email: 'x@y.example' }, 'invited x@y.example as an observer'],
  'invitation.revoked': [
    { role: 'observer', email: null },
    'took back the invitation of somebody as an observer',
  ],
  'personal-link.made': [{ personId: 'c' }, 'made a personal link for Callum Reddish'],
  'personal-link.renewed': [{ personId: 'c' }, 'made a new personal link for Callum Reddish'],
  'personal-link.withdrawn': [{ personId: 'c' }, 'withdrew the personal link of Callum Reddish'],
  'document.started': [{ title: 'The plan', template: null }, 'started “The plan”'],
  'document.renamed': [
    { from: 'A plan', to: 'The plan' },
    'renamed a document: it is “The plan” now and was “A plan”',
  ],
  'document.changed': [{ what: 'language', to: 'cy' }, 'set the language of “The plan” to Welsh'],
  'document.duplicated': [{ title: 'Copy of the plan', from: 'd' }, 'made the copy “Copy of the plan”'],
  'document.archived': [{ title: 'The plan' }, 'archived “The plan”'],
  'document.unarchived': [{ title: 'The plan' }, 'brought “The plan” back from the archive'],
  'document.deleted': [{ title: 'The plan' }, 'deleted “The plan”'],
  'document.restored': [{ title: 'The plan' }, 'brought back “The plan”, which was deleted'],
  'document.exported': [{ format: 'docx', warnings: [] }, 'exported “The plan” to Word'],
  'section.added': [{ heading: 'Paying people' }, 'added the section “Paying people”'],
  'section.renamed': [
    { from: 'Pay', to: 'Paying people' },
    'renamed a section: it is “Paying people” now and was “Pay”',
  ],
  'section.moved': [
    { heading: 'Paying people', from: 3, to: 1 },
    'moved “Paying people” from place 3 to place 1',
  ],
  'section.changed': [
    { heading: 'Paying people', what: 'guidance' },
    'changed the guidance of “Paying people”',
  ],
  'section.due-changed': [
    { heading: 'Paying people', to: '2026-12-03' },
    'set “Paying people” to be due on 3 December 2026',
  ],
  'section.status-changed': [
    { heading: 'Paying people', from: 'drafting', to: 'ready for comment' },
    'set “Paying people” to ready for comment',
  ],
  'section.removed': [{ heading: 'Paying people' }, 'removed the section “Paying people”'],
  'section.restored': [{ heading: 'Paying people' }, 'brought back the section “Paying people”'],
  'section.agreed': [
    { heading: 'Paying people', on: '2026-11-20', at: 'Steering group' },
    'recorded that “Paying people” was agreed at “Steering group” on 20 November 2026',
  ],
  'section.agreement-ended': [
    { heading: 'Paying people' },
    'changed “Paying people” after it was agreed, so it is being revised',
  ],
  'section.asked': [
    { heading: 'Paying people', personId: 'c' },
    'asked Callum Reddish to own “Paying people”',
  ],
  'section.accepted': [{ heading: 'Paying people' }, 'agreed to own “Paying people”'],
  'section.declined': [
    { heading: 'Paying people', reason: 'I have two already.' },
    'declined to own “Paying people”: “I have two already.”',
  ],
  'section.ask-withdrawn': [
    { heading: 'Paying people', personId: 'c' },
    'withdrew the ask to Callum Reddish to own “Paying people”',
  ],
  'section.offered': [{ heading: 'Paying people' }, 'offered to own “Paying people”'],
  'section.offer-taken-up': [
    { heading: 'Paying people', personId: 'c' },
    'took up the offer of Callum Reddish to own “Paying people”',
  ],
  'section.offer-declined': [
    { heading: 'Paying people', personId: 'c', reason: '' },
    'answered the offer of Callum Reddish to own “Paying people” with no',
  ],
  'section.offer-withdrawn': [{ heading: 'Paying people' }, 'took back the offer to own “Paying people”'],
  'section.handed-over': [
    { heading: 'Paying people', fromId: 'c' },
    'took “Paying people” over from Callum Reddish',
  ],
  'section.first-owner-changed': [
    { heading: 'Paying people', personId: 'c' },
    'made Callum Reddish the first owner of “Paying people”',
  ],
  'section.stepped-down': [{ heading: 'Paying people' }, 'stepped down from “Paying people”'],
  'section.owner-ended': [
    { heading: 'Paying people', personId: 'c' },
    'noted that Callum Reddish no longer owns “Paying people”',
  ],
  'section.opened': [
    { heading: 'Paying people', until: '2026-12-01' },
    'opened “Paying people” for drafting together until 1 December 2026',
  ],
  'section.closed': [{ heading: 'Paying people' }, 'closed “Paying people” for drafting together'],
  'section.in-stead-began': [
    { heading: 'Paying people', reason: 'Callum is ill.' },
    'began to write in “Paying people” in its owner’s stead: “Callum is ill.”',
  ],
  'section.in-stead-ended': [
    { heading: 'Paying people' },
    'stopped writing in “Paying people” in its owner’s stead',
  ],
};

describe('what happened', () => {
  test.each(Object.entries(EVERY))('%s reads as a sentence', (kind, [data, expected]) => {
    expect(sentence({ kind, data, subject: callum })).toBe(expected);
  });

  test.each(Object.keys(EVERY))('%s says something also where nothing was kept of it', (kind) => {
    for (const data of [{}, null, 7, { heading: 3, personId: [] }]) {
      const said = sentence({ kind, data, actor: null, document: null, section: null });
      expect(said).toMatch(/^[a-z].+/);
      expect(said).not.toMatch(/undefined|null|object/);
    }
  });

  test('people do things to themselves in other words', () => {
    const self = { subject: amina, actor: amina };
    expect(sentence({ kind: 'member.joined', data: { role: 'member' }, ...self })).toBe('joined as a member');
    expect(sentence({ kind: 'member.left', ...self })).toBe('left the coalition');
    expect(sentence({ kind: 'section.first-owner-changed', ...self })).toBe(
      'became the first owner of “Paying people”',
    );
  });

  test('a kind nobody knows (any more) is passed over', () => {
    expect(told([row({ kind: 'section.juggled' }), row({ kind: 'constructor' })])).toEqual([]);
  });

  test('addresses of people who have not joined are said only to those who may invite', () => {
    const invited = { kind: 'invitation.made', data: { role: 'member', email: 'x@y.example' } };
    expect(sentence(invited, true)).toBe('invited x@y.example as a member');
    expect(sentence(invited, false)).toBe('invited somebody as a member');
  });

  test('leads to the section while it is in the document, and nowhere when it was taken out', () => {
    const added = { kind: 'section.added', data: { heading: 'Paying people' } };
    const [here] = told([row(added)]);
    expect(here?.done[0]?.thing).toEqual({ name: 'Paying people', documentId: 'd', sectionId: 's' });
    const [gone] = told([row({ ...added, section: null })]);
    expect(gone?.done[0]?.thing).toBeNull();
  });
});

describe('many things', () => {
  const added = { kind: 'section.added', data: { heading: 'One' } };

  test('of the same kind by the same person are said once; anything between them parts them', () => {
    const days = told([row(added), row(added), row(added), row({ kind: 'section.offered' }), row(added)]);
    expect(days[0]?.done.map((each) => each.sentence)).toEqual([
      'added 3 sections to “The plan”',
      'offered to own “Paying people”',
      'added the section “One”',
    ]);
    expect(days[0]?.done[0]?.thing).toEqual({ name: 'The plan', documentId: 'd', sectionId: null });
  });

  test('by two people, in two documents, by nobody known, or on two days are said apart', () => {
    const other = { id: 'e', title: 'Another' };
    const days = told([
      row(added),
      row({ ...added, actor: callum }),
      row({ ...added, actor: callum, document: other }),
      row({ ...added, actor: null }),
      row({ ...added, actor: null }),
      row({ ...added, at: new Date('2026-11-22T12:00:00Z') }),
    ]);
    expect(days.map(({ day, done }) => [day, done.length])).toEqual([
      ['2026-11-23', 5],
      ['2026-11-22', 1],
    ]);
  });

  test('stand under the day it was where the coalition lives', () => {
    const late = row({ ...added, at: new Date('2026-11-23T23:30:00Z') });
    expect(told([late], 'Europe/London')).toMatchObject([{ day: '2026-11-23', done: [{ clock: '23:30' }] }]);
    expect(told([late], 'Pacific/Auckland')).toMatchObject([
      { day: '2026-11-24', done: [{ clock: '12:30' }] },
    ]);
  });
});

describe('days', () => {
  test('are counted across summer time and the year', () => {
    expect(daysAfter('2026-03-28', 2)).toBe('2026-03-30');
    expect(daysAfter('2026-12-31', 1)).toBe('2027-01-01');
    expect(daysAfter('2026-03-01', -1)).toBe('2026-02-28');
  });

  test('and clocks begin at midnight where the coalition lives', () => {
    const midnight = new Date('2026-07-01T23:00:00Z');
    expect([dayOf(midnight, 'Europe/London'), clockOf(midnight, 'Europe/London')]).toEqual([
      '2026-07-02',
      '00:00',
    ]);
  });
});
