import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { database, type Db } from '#db/client.server.ts';
import { coalition, document, membership, section, sectionOwner } from '#db/schema/index.ts';
import { Forbidden, NotFound } from '../errors.ts';
import { words } from '#app/words/index.ts';
import { may, type Action, type Role, type Standing } from './roles.ts';

/** Somebody knocking: a signed-in person, or nobody. */
export type Actor = { personId: string } | null;

/** What the gate found on the way: the person's place in the coalition, and the records between. */
export type Grant = {
  personId: string;
  role: Role;
  coalitionId: string;
  documentId: string | undefined;
  sectionId: string | undefined;
  /** Asked and accepted as an owner of the section; false where no section was asked for. */
  ownsSection: boolean;
  /** Whether the person may also do something else with the same object. */
  may: (action: Action) => boolean;
  /** The same for a section of the document asked for, whose owners the caller has read. */
  mayInSection: (action: Action, owners: Pick<Standing, 'ownsSection' | 'sectionHasOwner'>) => boolean;
};

/** A uuid as Postgres takes it; anything else cannot name a record. */
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * The only gate: may `actor` do `action` with the object `id`? Pages, sockets, exports and links all ask here.
 * The action's noun says what `id` names. Parents are looked up from the object, never taken from the caller.
 *
 * @throws NotFound to strangers, to suspended people and for what does not exist: they look the same.
 * @throws Forbidden to people who can see the object but may not do this.
 */
export async function authorise(
  actor: Actor,
  action: Action,
  id: string,
  db: Db = database().db,
): Promise<Grant> {
  if (!actor || !UUID.test(id)) throw new NotFound();
  const standing = await standingOf(db, actor.personId, action, id);
  if (!standing) throw new NotFound();
  const allowed = (asked: Action) => may(asked, standing);
  if (!allowed(action))
    throw new Forbidden(action === 'section.write' ? words.access.notYours : words.access.notAllowed);
  return {
    ...standing,
    personId: actor.personId,
    may: allowed,
    mayInSection: (asked, owners) => may(asked, { role: standing.role, ...owners }),
  };
}

type Found = Omit<Grant, 'personId' | 'may' | 'mayInSection'> & { sectionHasOwner: boolean };

/** One statement: from the object to its coalition to the person's live membership there. */
async function standingOf(db: Db, personId: string, action: Action, id: string): Promise<Found | undefined> {
  const noun = action.split('.')[0];
  const member = and(
    eq(membership.coalitionId, coalition.id),
    eq(membership.personId, personId),
    isNull(membership.suspendedAt),
  );
  if (noun === 'coalition') {
    const [row] = await db
      .select({ role: membership.role, coalitionId: coalition.id })
      .from(coalition)
      .innerJoin(membership, member)
      .where(eq(coalition.id, id));
    return (
      row && {
        ...row,
        documentId: undefined,
        sectionId: undefined,
        ownsSection: false,
        sectionHasOwner: false,
      }
    );
  }
  if (noun === 'document') {
    const [row] = await db
      .select({ role: membership.role, coalitionId: coalition.id, documentId: document.id })
      .from(document)
      .innerJoin(coalition, eq(coalition.id, document.coalitionId))
      .innerJoin(membership, member)
      .where(eq(document.id, id));
    return row && { ...row, sectionId: undefined, ownsSection: false, sectionHasOwner: false };
  }
  const [row] = await db
    .select({
      role: membership.role,
      coalitionId: coalition.id,
      documentId: document.id,
      sectionId: section.id,
      owners: sql<number>`count(${sectionOwner.id})::int`,
      mine: sql<number>`count(*) filter (where ${sectionOwner.personId} = ${personId})::int`,
    })
    .from(section)
    .innerJoin(document, eq(document.id, section.documentId))
    .innerJoin(coalition, eq(coalition.id, document.coalitionId))
    .innerJoin(membership, member)
    .leftJoin(
      sectionOwner,
      and(
        eq(sectionOwner.sectionId, section.id),
        isNotNull(sectionOwner.acceptedAt),
        isNull(sectionOwner.endedAt),
      ),
    )
    .where(eq(section.id, id))
    .groupBy(membership.role, coalition.id, document.id, section.id);
  if (!row) return undefined;
  const { owners, mine, ...rest } = row;
  return { ...rest, ownsSection: mine > 0, sectionHasOwner: owners > 0 };
}
