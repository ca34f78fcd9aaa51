import { uuidv7 } from 'uuidv7';
import type { Db } from '#db/client.server.ts';
import {
  coalition,
  document,
  membership,
  person,
  section,
  sectionOwner,
  sectionUpdate,
} from '#db/schema/index.ts';
import { SCHEMA_VERSION, type DocumentJson } from '#app/editor/schema/index.ts';
import { stateFromJson } from '#app/editor/ydoc.ts';
import { startSession } from '#app/domain/people/session.server.ts';
import { cookieName } from '#app/http/cookie.ts';
import type { Desk } from '../support/writers.ts';

/** Many people at work: a coalition, documents of owned sections, and everybody signed in already. */
export type Scene = {
  coalitionId: string;
  documents: { id: string; sectionIds: string[] }[];
  /** One per person who owns something, section by section. */
  owners: Seated[];
  /** Somebody of the coalition who may read everything and write nothing, at the first section. */
  observer: Seated;
};

/** A signed-in person and the section they are concerned with. */
export type Seated = { personId: string; token: string; documentId: string; sectionId: string };

export type SceneSize = {
  documents?: number;
  sectionsPerDocument?: number;
  ownersPerSection?: number;
  /** The text of the nth section of a document. */
  text?: (nth: number) => DocumentJson;
};

/** A line of `words` plain words that are nobody's marker. */
export const prose = (words: number): string =>
  Array.from(
    { length: words },
    (_, n) => ['people', 'decide', 'together', 'what', 'care', 'means', 'here'][n % 7],
  ).join(' ');

/** `paragraphs` paragraphs of `wordsEach` words. */
export const paragraphs = (count: number, wordsEach = 8): DocumentJson => ({
  type: 'doc',
  content: Array.from({ length: count }, () => ({
    type: 'paragraph',
    content: [{ type: 'text', text: `${prose(wordsEach)}. ` }],
  })),
});

/** Makes the rows, in bulk. People sign in by session rows: what is tested here is the writing, not the door. */
export async function makeScene(db: Db, size: SceneSize = {}): Promise<Scene> {
  const {
    documents: many = 1,
    sectionsPerDocument = 1,
    ownersPerSection = 8,
    text = () => paragraphs(8),
  } = size;
  const coalitionId = uuidv7();
  const documents = Array.from({ length: many }, () => ({
    id: uuidv7(),
    sectionIds: Array.from({ length: sectionsPerDocument }, () => uuidv7()),
  }));
  const places = documents.flatMap(({ id, sectionIds }) =>
    sectionIds.flatMap((sectionId) =>
      Array.from({ length: ownersPerSection }, () => ({ documentId: id, sectionId })),
    ),
  );
  const owners = places.map((place) => ({ ...place, personId: uuidv7() }));
  const [first] = places;
  if (!first) throw new Error('A scene needs at least one owner');
  const observer = { ...first, personId: uuidv7() };
  const everybody = [...owners, observer];
  const joined = new Date();

  await db.transaction(async (tx) => {
    await tx.insert(coalition).values({ id: coalitionId, name: `Scene ${coalitionId}` });
    for (const part of inParts(everybody)) {
      await tx
        .insert(person)
        .values(part.map((who, n) => ({ id: who.personId, name: `Person ${n}`, hue: 1 + (n % 12) })));
      await tx.insert(membership).values(
        part.map((who) => ({
          coalitionId,
          personId: who.personId,
          role: who === observer ? ('observer' as const) : ('member' as const),
        })),
      );
    }
    await tx.insert(document).values(
      documents.map(({ id }, n) => ({
        id,
        coalitionId,
        kind: 'action plan' as const,
        title: `Plan ${n + 1}`,
      })),
    );
    const states = new Map<number, Uint8Array>();
    const stateOf = (nth: number) => {
      const state = states.get(nth) ?? stateFromJson(text(nth));
      states.set(nth, state);
      return state;
    };
    for (const { id, sectionIds } of documents) {
      const rows = sectionIds.map((sectionId, n) => ({ sectionId, n }));
      for (const part of inParts(rows)) {
        await tx.insert(section).values(
          part.map(({ sectionId, n }) => ({
            id: sectionId,
            documentId: id,
            rank: String(n).padStart(6, '0'),
            heading: `Section ${n + 1}`,
            schemaVersion: SCHEMA_VERSION,
          })),
        );
        // As the product does it: a section's first text is a row of its journal.
        await tx
          .insert(sectionUpdate)
          .values(part.map(({ sectionId, n }) => ({ sectionId, update: stateOf(n), origin: 'seed' })));
      }
    }
    for (const part of inParts(owners)) {
      await tx.insert(sectionOwner).values(
        part.map(({ sectionId, personId }, n) => ({
          sectionId,
          personId,
          first: n % ownersPerSection === 0,
          acceptedAt: joined,
        })),
      );
    }
  });
  const seated = async <T extends { personId: string }>(who: T) => ({
    ...who,
    token: (await startSession(who.personId, {}, db)).token,
  });
  return {
    coalitionId,
    documents,
    owners: await Promise.all(owners.map(seated)),
    observer: await seated(observer),
  };
}

/** A person's place at a server. Cookies on plain http are named after its port. */
export const deskOf = ({ token, documentId, sectionId }: Seated, origin: string): Desk => ({
  origin,
  cookie: `${cookieName({ appOrigin: undefined, host: new URL(origin).host })}=${token}`,
  documentId,
  sectionId,
});

/** Postgres takes 65,534 parameters a statement. */
function inParts<T>(rows: readonly T[], size = 1000): T[][] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, n) =>
    rows.slice(n * size, (n + 1) * size),
  );
}
