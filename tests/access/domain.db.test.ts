import { globSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { authorise, type Actor } from '#app/domain/access/access.server.ts';
import { placesOf } from '#app/domain/access/places.server.ts';
import { ACTIONS, type Action } from '#app/domain/access/roles.ts';
import { suspendMember } from '#app/domain/coalitions/suspend.server.ts';
import { exportToWord } from '#app/domain/documents/export.server.ts';
import { endFollowing, followDocument } from '#app/domain/documents/following.server.ts';
import { homesOf } from '#app/domain/documents/home.server.ts';
import { documentPage, exportDocument, sectionView } from '#app/domain/documents/page.server.ts';
import { stepDown } from '#app/domain/ownership/step-down.server.ts';
import { DomainError } from '#app/domain/errors.ts';
import { wirePorts } from '#app/domain/ports.ts';
import { createWordExports } from '#app/word/index.server.ts';
import { database } from '#db/client.server.ts';
import { projectFolder } from '#app/platform/paths.server.ts';
import { aWorld, type World } from '#tests/support/world.ts';
import { ACTORS, OBJECTS, actorIn, everybody } from './actors.ts';
import { only, reading, type Call, type Outcome } from './call.ts';
import { accountCalls } from './calls/account.ts';
import { arrangingCalls } from './calls/arranging.ts';
import { findingCalls } from './calls/finding.ts';
import { joiningCalls } from './calls/joining.ts';
import { membersCalls } from './calls/members.ts';
import { openingCalls } from './calls/opening.ts';
import { owningCalls } from './calls/owning.ts';
import { startingCalls } from './calls/starting.ts';
import { coalitionOf, documentOf, sectionOf } from './row.ts';

const gate: Record<Action, Pick<Call, 'own' | 'other'>> = {
  'coalition.read': reading,
  'coalition.leave': reading,
  'coalition.change': only('facilitator'),
  'coalition.invite': only('facilitator'),
  'coalition.manage-members': only('facilitator'),
  'coalition.start-document': only('facilitator'),
  'coalition.remove-demo': only('facilitator'),
  'document.read': reading,
  'document.export': reading,
  'document.change': only('facilitator'),
  'document.delete': only('facilitator'),
  'document.arrange': only('facilitator'),
  'section.read': reading,
  'section.write': only('owner'),
  'section.change': only('owner', 'facilitator'),
  'section.record-agreement': only('owner', 'facilitator'),
  'section.ask': only('owner', 'facilitator'),
  'section.offer': only('member', 'facilitator'),
  'section.answer-offer': only('owner', 'facilitator'),
  'section.hand-over': only('owner'),
  'section.step-down': only('owner'),
  'section.open': only('owner'),
  'section.act-in-stead': only('facilitator'),
};
const objectOf = { coalition: coalitionOf, document: documentOf, section: sectionOf };

/** Every function of the domain that is told who asks. */
const CALLS: Record<string, Call> = {
  documentPage: { call: (a, w, o) => documentPage(a, documentOf(w, o)), ...reading },
  sectionView: { call: (a, w, o) => sectionView(a, sectionOf(w, o)), ...reading },
  exportDocument: { call: (a, w, o) => exportDocument(a, documentOf(w, o)), ...reading },
  exportToWord: { call: (a, w, o) => exportToWord(a, documentOf(w, o)), ...reading },
  followDocument: {
    call: async (a, w, o) => {
      const session = a && { sessionId: w.documentId, personId: a.personId };
      const tell = () => undefined;
      return (await followDocument({ documentId: documentOf(w, o), session, tell, ended: tell }))();
    },
    ...reading,
  },
  stepDown: { call: (a, w, o) => stepDown(a, sectionOf(w, o)), ...only('owner') },
  suspendMember: {
    call: (a, w, o) =>
      suspendMember(a, coalitionOf(w, o), o === 'own' ? w.coOwner.personId : w.elsewhere.coalitionId),
    ...only('facilitator'),
  },
  // Lists: they hold what is one's own and nothing else; see below.
  homesOf: {
    call: (a, w) => homesOf(a).then((homes) => holdsOnly(homes, a, w)),
    own: { ...everybody<Outcome>('done'), nobody: 'NotFound' },
    other: { ...everybody<Outcome>('done'), nobody: 'NotFound' },
  },
  placesOf: {
    call: (a, w) => placesOf(a).then((places) => holdsOnly(places, a, w)),
    own: everybody('done'),
    other: everybody('done'),
  },
  ...membersCalls,
  ...joiningCalls,
  ...accountCalls,
  ...startingCalls,
  ...arrangingCalls,
  ...openingCalls,
  ...owningCalls,
  ...findingCalls,
  ...Object.fromEntries(
    ACTIONS.map((action) => {
      const noun = action.split('.')[0] as keyof typeof objectOf;
      const call: Call['call'] = (a, w, o) => authorise(a, action, objectOf[noun](w, o));
      return [`authorise ${action}`, { call, ...gate[action] }];
    }),
  ),
};

/** A list names the things of one's own coalition, and not one id of another. */
function holdsOnly(list: unknown, actor: Actor, world: World): void {
  const told = JSON.stringify(list);
  const stranger = actor?.personId === world.stranger.personId;
  const outside = !actor || actor.personId === world.suspended.personId;
  const ours = [world.coalitionId].filter((id) => told.includes(id));
  const theirs = [world.elsewhere.coalitionId, world.elsewhere.documentId].filter((id) => told.includes(id));
  expect([ours.length > 0, theirs.length > 0]).toEqual([!outside && !stranger, stranger]);
}

const exports = createWordExports();
beforeAll(() => wirePorts({ exports }));
afterAll(async () => {
  endFollowing();
  await exports.close();
});

const outcomeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: Error) => (error instanceof DomainError ? error.name : `${error}`),
  );

describe.each(Object.entries(CALLS))('%s', (_name, { call, own, other }) => {
  test.each(ACTORS)('answers %s as the table says, for the own coalition and for another', async (name) => {
    // A world of one's own: some of these change it.
    const world = await aWorld(database().db);
    const cells = { own, other };
    for (const object of OBJECTS) {
      const outcome = await outcomeOf(call(actorIn(world, name), world, object));
      expect([object, outcome]).toEqual([object, cells[object][name]]);
    }
  });
});

describe('two ids of different owners', () => {
  test('a facilitator cannot suspend somebody of another coalition by naming their own', async () => {
    const world = await aWorld(database().db);
    const theirs = suspendMember(world.facilitator, world.coalitionId, world.stranger.personId);
    expect(await outcomeOf(theirs)).toBe('NotFound');
  });

  test('a facilitator cannot suspend their own member by naming another coalition', async () => {
    const world = await aWorld(database().db);
    const theirs = suspendMember(world.facilitator, world.elsewhere.coalitionId, world.member.personId);
    expect(await outcomeOf(theirs)).toBe('NotFound');
    expect(await outcomeOf(documentPage(world.member, world.documentId))).toBe('done');
  });
});

test('every function of the domain that is told who asks has its row', () => {
  const asked = globSync('app/domain/**/*.server.ts', { cwd: projectFolder }).flatMap((file) => {
    const source = readFileSync(`${projectFolder}/${file}`, 'utf8');
    const told = /export (?:async )?function (\w+)\(([^)]*)\)/g;
    return [...source.matchAll(told)]
      .filter(([, , takes]) => /\bactor\b|\bsession\b/.test(takes ?? ''))
      .map(([, name]) => name);
  });
  const rows = new Set(Object.keys(CALLS).map((name) => name.split(' ')[0]));
  expect(asked.filter((name) => !rows.has(name ?? ''))).toEqual([]);
  expect(asked.length).toBeGreaterThan(8);
});
