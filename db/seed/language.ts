import { hashOf } from '#app/domain/people/token.server.ts';
import { rankAt } from '#app/domain/sections/rank.ts';
import { giveFirstTexts } from '#app/domain/sections/first-text.server.ts';
import { SCHEMA_VERSION, type DocumentJson } from '#app/editor/schema/index.ts';
import { uuidv7 } from 'uuidv7';
import type { Db, Tx } from '../client.server.ts';
import {
  agreedBy,
  coalition,
  document,
  historyEvent,
  invitation,
  membership,
  openDrafting,
  organisation,
  person,
  personalLink,
  section,
  sectionAgreement,
  sectionOwner,
} from '../schema/index.ts';

/** The words in which a world is told: the demo's, and the tests'. Each adds what it names and returns its id. */

type New<Table extends { $inferInsert: object }> = Omit<Table['$inferInsert'], 'id'>;

export async function addCoalition(db: Db | Tx, about: New<typeof coalition>): Promise<string> {
  const id = uuidv7();
  await db.insert(coalition).values({ id, ...about });
  return id;
}

export async function addOrganisation(db: Db | Tx, about: New<typeof organisation>): Promise<string> {
  const [id = ''] = await addOrganisations(db, [about]);
  return id;
}

/** Several at once; their ids in the same order. */
export async function addOrganisations(db: Db | Tx, bodies: New<typeof organisation>[]): Promise<string[]> {
  const rows = bodies.map((about) => ({ id: uuidv7(), ...about }));
  await db.insert(organisation).values(rows);
  return rows.map((row) => row.id);
}

export type NewMember = { about: New<typeof person>; place: Omit<New<typeof membership>, 'personId'> };

/** Somebody new, in one coalition from the start. */
export async function addMember(
  db: Db | Tx,
  about: NewMember['about'],
  place: NewMember['place'],
): Promise<string> {
  const [id = ''] = await addMembers(db, [{ about, place }]);
  return id;
}

/** Several at once; their ids in the same order. */
export async function addMembers(db: Db | Tx, members: readonly NewMember[]): Promise<string[]> {
  const rows = members.map((each) => ({ id: uuidv7(), ...each }));
  await db.insert(person).values(rows.map(({ id, about }) => ({ id, ...about })));
  await db.insert(membership).values(rows.map(({ id, place }) => ({ personId: id, ...place })));
  return rows.map((row) => row.id);
}

export async function addDocument(db: Db | Tx, about: New<typeof document>): Promise<string> {
  const id = uuidv7();
  await db.insert(document).values({ id, ...about });
  return id;
}

export type NewSection = Partial<Omit<New<typeof section>, 'documentId' | 'rank'>> & {
  heading: string;
  /** Made here where nobody needs to know it before. */
  id?: string | undefined;
  text?: DocumentJson | undefined;
  authorId?: string | null;
};

/** The sections of a new document, in this order, each with its first text. */
export async function addSections(
  db: Db | Tx,
  documentId: string,
  sections: readonly NewSection[],
): Promise<string[]> {
  const rows = sections.map((each, place) => ({
    ...{ id: each.id ?? uuidv7(), documentId, rank: rankAt(place), each },
  }));
  if (rows.length === 0) return [];
  await db.insert(section).values(
    rows.map(({ each: { text: _text, authorId: _author, ...about }, ...row }) => ({
      schemaVersion: SCHEMA_VERSION,
      ...about,
      ...row,
    })),
  );
  await giveFirstTexts(
    db,
    rows.map(({ id, each }) => ({ sectionId: id, content: each.text, authorId: each.authorId ?? null })),
  );
  return rows.map((row) => row.id);
}

type Asked = {
  sectionId: string;
  personId: string;
  organisationId?: string | null;
  askedBy?: string | null;
  message?: string;
};

export type Ownership = {
  owners: (typeof sectionOwner.$inferInsert)[];
  openings: (typeof openDrafting.$inferInsert)[];
  agreements: (typeof sectionAgreement.$inferInsert)[];
  agreedBy: (typeof agreedBy.$inferInsert)[];
};

/** Everything about whose sections are and what was agreed, a statement for each kind of row. */
export async function addOwnership(db: Db | Tx, rows: Ownership): Promise<void> {
  if (rows.owners.length > 0) await db.insert(sectionOwner).values(rows.owners);
  if (rows.openings.length > 0) await db.insert(openDrafting).values(rows.openings);
  if (rows.agreements.length > 0) await db.insert(sectionAgreement).values(rows.agreements);
  if (rows.agreedBy.length > 0) await db.insert(agreedBy).values(rows.agreedBy);
}

/** Somebody who was asked and said yes. */
export async function addOwner(
  db: Db | Tx,
  { first = false, ...asked }: Asked & { first?: boolean },
): Promise<void> {
  await db.insert(sectionOwner).values({ ...asked, first, acceptedAt: new Date() });
}

/** Somebody who was asked and has not answered. */
export async function addAsked(db: Db | Tx, asked: Asked): Promise<string> {
  const id = uuidv7();
  await db.insert(sectionOwner).values({ id, ...asked });
  return id;
}

/** Somebody who offered to own a section and has not been answered. */
export const addOffer = (db: Db | Tx, offer: Omit<Asked, 'askedBy'>): Promise<string> => addAsked(db, offer);

type ByToken = { token: string };

/** An invitation that opens with `token`, for seven days from now. */
export async function addInvitation(
  db: Db | Tx,
  { token, ...about }: ByToken & Omit<New<typeof invitation>, 'tokenHash' | 'endsAt'>,
): Promise<string> {
  const id = uuidv7();
  const endsAt = new Date(Date.now() + 7 * 86_400_000);
  await db.insert(invitation).values({ id, tokenHash: hashOf(token), endsAt, ...about });
  return id;
}

/** The way in of somebody who is a member already. */
export async function addPersonalLink(
  db: Db | Tx,
  { token, ...about }: ByToken & Omit<New<typeof personalLink>, 'tokenHash'>,
): Promise<string> {
  const id = uuidv7();
  await db.insert(personalLink).values({ id, tokenHash: hashOf(token), ...about });
  return id;
}

/** Somebody who was asked and said no. */
export async function addDeclined(
  db: Db | Tx,
  { reason, ...asked }: Asked & { reason: string },
): Promise<void> {
  await db.insert(sectionOwner).values({ ...asked, declinedAt: new Date(), declineReason: reason });
}

export async function addHistory(db: Db | Tx, events: New<typeof historyEvent>[]): Promise<void> {
  if (events.length > 0) await db.insert(historyEvent).values(events);
}
