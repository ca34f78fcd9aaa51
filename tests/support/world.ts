import { cookieName } from '#app/http/cookie.ts';
import { startSession } from '#app/domain/people/session.server.ts';
import type { Db } from '#db/client.server.ts';
import {
  addCoalition,
  addDocument,
  addMember,
  addOrganisation,
  addOwner,
  addSections,
} from '#db/seed/language.ts';
import { p, text } from '#db/seed/text.ts';

/** Somebody in a test's world; usable wherever an actor is asked for. */
export type TestPerson = { personId: string; name: string; email: string };

/** Everybody there is, by how they stand towards the world's document. `nobody` is not signed in: use `null`. */
export const STANDINGS = [
  'facilitator',
  'member',
  'owner',
  'coOwner',
  'reviewer',
  'observer',
  'suspended',
  'stranger',
] as const;
export type Standing = (typeof STANDINGS)[number];

export type World = Record<Standing, TestPerson> & {
  coalitionId: string;
  organisationId: string;
  documentId: string;
  /** `owned` has two owners, `owner` first; nobody owns `unowned`; `owned` and `unowned` say something. */
  sections: { owned: string; unowned: string; empty: string };
  /** The stranger's own coalition. */
  elsewhere: { coalitionId: string; documentId: string; sectionId: string };
};

let made = 0;

/** A coalition with one person of each kind and a document of three sections; and another one, of the stranger. */
export async function aWorld(db: Db): Promise<World> {
  made += 1;
  const coalitionId = await addCoalition(db, { name: `Coalition ${made}`, place: 'Somewhere' });
  const organisationId = await addOrganisation(db, { coalitionId, name: 'Hill Street Group' });
  const elsewhereId = await addCoalition(db, { name: `Another coalition ${made}` });
  const join = (standing: Standing) =>
    enrol(db, standing, standing === 'stranger' ? elsewhereId : coalitionId);
  const everybody = {} as Record<Standing, TestPerson>;
  for (const standing of STANDINGS) everybody[standing] = await join(standing);

  const documentId = await addDocument(db, { coalitionId, kind: 'action plan', title: `Plan ${made}` });
  const [owned = '', unowned = '', empty = ''] = await addSections(db, documentId, [
    { heading: 'First section', status: 'drafting', text: text(p('What the owners wrote.')) },
    { heading: 'Second section', text: text(p('What somebody left here.')) },
    { heading: 'Third section' },
  ]);
  await addOwner(db, { sectionId: owned, personId: everybody.owner.personId, organisationId, first: true });
  await addOwner(db, { sectionId: owned, personId: everybody.coOwner.personId });

  const elsewhereDocument = await addDocument(db, {
    coalitionId: elsewhereId,
    kind: 'standards',
    title: 'Not ours',
  });
  const [sectionId = ''] = await addSections(db, elsewhereDocument, [
    { heading: 'Theirs', text: text(p('Nothing to do with us.')) },
  ]);
  return {
    ...everybody,
    coalitionId,
    organisationId,
    documentId,
    sections: { owned, unowned, empty },
    elsewhere: { coalitionId: elsewhereId, documentId: elsewhereDocument, sectionId },
  };
}

async function enrol(db: Db, standing: Standing, coalitionId: string): Promise<TestPerson> {
  const name = `${standing[0]?.toUpperCase()}${standing.slice(1)} Example${made}`;
  const email = `${standing}.${made}@people.example`.toLowerCase();
  const role =
    standing === 'facilitator' || standing === 'reviewer' || standing === 'observer' ? standing : 'member';
  const suspendedAt = standing === 'suspended' ? new Date() : null;
  const personId = await addMember(db, { name, email }, { coalitionId, role, suspendedAt });
  return { personId, name, email };
}

/** A signed-in browser: what it sends as its `Cookie` header to the server at `host`, and the session behind it. */
export async function signedIn(
  person: TestPerson,
  host = 'localhost',
): Promise<{ cookie: string; token: string; sessionId: string }> {
  const { token, sessionId } = await startSession(person.personId);
  return { cookie: `${cookieName({ appOrigin: undefined, host })}=${token}`, token, sessionId };
}
