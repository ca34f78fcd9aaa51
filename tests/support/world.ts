import { inArray } from 'drizzle-orm';
import { newToken } from '#app/domain/people/token.server.ts';
import { cookieName } from '#app/http/cookie.ts';
import { startSession } from '#app/domain/people/session.server.ts';
import type { Db } from '#db/client.server.ts';
import { agreedBy, membership, sectionAgreement } from '#db/schema/index.ts';
import {
  addAsked,
  addCoalition,
  addDocument,
  addInvitation,
  addMember,
  addOffer,
  addOrganisation,
  addOwner,
  addPersonalLink,
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
  /** Everybody's place in their coalition. */
  membershipIds: Record<Standing, string>;
  /** `owned` has two owners, `owner` first; nobody owns `unowned`; `owned` and `unowned` say something. */
  sections: { owned: string; unowned: string; empty: string };
  things: Things;
  /** The stranger's own coalition. */
  elsewhere: { coalitionId: string; documentId: string; sectionId: string; things: Things };
};

/** One of everything else that has an address. */
export type Things = {
  organisationId: string;
  /** `member` (elsewhere: the stranger) was asked to own the section nobody owns. */
  askId: string;
  /** `member` (elsewhere: the stranger) offered to own the owned section. */
  offerId: string;
  invitationId: string;
  invitationToken: string;
  /** The way in of a member who has no account. */
  linkId: string;
  linkToken: string;
  linkPersonId: string;
  /** `member` (elsewhere: the stranger) agreed to the section nobody owns; its text has changed since. */
  agreementId: string;
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
  const [sectionId = '', theirOther = ''] = await addSections(db, elsewhereDocument, [
    { heading: 'Theirs', text: text(p('Nothing to do with us.')) },
    { heading: 'Theirs too' },
  ]);
  const things = await addThings(db, {
    ...{ coalitionId, organisationId, askedBy: everybody.facilitator.personId },
    ...{ personId: everybody.member.personId, toAsk: unowned, toOffer: owned },
  });
  const theirs = await addOrganisation(db, { coalitionId: elsewhereId, name: 'Far Side Council' });
  const otherThings = await addThings(db, {
    ...{ coalitionId: elsewhereId, organisationId: theirs, askedBy: everybody.stranger.personId },
    ...{ personId: everybody.stranger.personId, toAsk: sectionId, toOffer: theirOther },
  });
  return {
    ...everybody,
    things,
    coalitionId,
    organisationId,
    documentId,
    membershipIds: await membershipsOf(db, everybody),
    sections: { owned, unowned, empty },
    elsewhere: { coalitionId: elsewhereId, documentId: elsewhereDocument, sectionId, things: otherThings },
  };
}

async function membershipsOf(
  db: Db,
  people: Record<Standing, TestPerson>,
): Promise<Record<Standing, string>> {
  const ids = STANDINGS.map((standing) => people[standing].personId);
  const rows = await db
    .select({ id: membership.id, personId: membership.personId })
    .from(membership)
    .where(inArray(membership.personId, ids));
  const found = {} as Record<Standing, string>;
  for (const standing of STANDINGS)
    found[standing] = rows.find((row) => row.personId === people[standing].personId)?.id ?? '';
  return found;
}

type ThingsOf = {
  coalitionId: string;
  organisationId: string;
  askedBy: string;
  personId: string;
  toAsk: string;
  toOffer: string;
};

async function addThings(db: Db, of: ThingsOf): Promise<Things> {
  const { coalitionId, organisationId, askedBy, personId, toAsk, toOffer } = of;
  const invitationToken = newToken();
  const linkToken = newToken();
  const linkPersonId = await addMember(db, { name: 'Linked Example' }, { coalitionId, role: 'member' });
  return {
    ...{ organisationId, invitationToken, linkToken, linkPersonId },
    askId: await addAsked(db, { sectionId: toAsk, personId, askedBy }),
    offerId: await addOffer(db, { sectionId: toOffer, personId }),
    invitationId: await addInvitation(db, {
      ...{ token: invitationToken, coalitionId, role: 'member', invitedBy: askedBy },
    }),
    linkId: await addPersonalLink(db, {
      ...{ token: linkToken, coalitionId, personId: linkPersonId, madeBy: askedBy },
    }),
    agreementId: await addEndedAgreement(db, toAsk, personId),
  };
}

async function addEndedAgreement(db: Db, sectionId: string, personId: string): Promise<string> {
  const about = { sectionId, agreedOn: '2026-09-14', agreedAt: 'Steering group', endedAt: new Date() };
  const [made] = await db.insert(sectionAgreement).values(about).returning({ id: sectionAgreement.id });
  const agreementId = made?.id ?? '';
  await db.insert(agreedBy).values({ agreementId, personId });
  return agreementId;
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
