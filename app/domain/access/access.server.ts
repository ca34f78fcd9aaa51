import { and, eq, sql } from 'drizzle-orm';
import { database, type Db } from '#db/client.server.ts';
import {
  coalition,
  document,
  inStead,
  membership,
  openDrafting,
  section,
  sectionOwner,
} from '#db/schema/index.ts';
import { Forbidden, NotFound } from '../errors.ts';
import { isId } from '../id.ts';
import { words } from '#app/words/index.ts';
import { isInDocument, isInStead, isLiveOwner, isMember, isOpen, isThere } from './live.ts';
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
  mayInSection: (action: Action, section: Omit<Standing, 'role' | 'archived'>) => boolean;
  /** The document is archived: it can be read, and nothing in it is changed. */
  archived: boolean;
};

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
  if (!actor || !isId(id)) throw new NotFound();
  const standing = await standingOf(db, actor.personId, action, id);
  if (!standing) throw new NotFound();
  const allowed = (asked: Action) => may(asked, standing);
  if (!allowed(action))
    throw new Forbidden(action === 'section.write' ? words.access.notYours : words.access.notAllowed);
  const { role, coalitionId, documentId, sectionId, ownsSection, archived } = standing;
  return {
    ...{ role, coalitionId, documentId, sectionId, ownsSection, archived },
    personId: actor.personId,
    may: allowed,
    mayInSection: (asked, inSection) => may(asked, { role, archived, ...inSection }),
  };
}

type Found = Standing & Pick<Grant, 'coalitionId' | 'documentId' | 'sectionId'>;

/** How one stands where no section is asked for. */
const OUTSIDE_SECTIONS = { ownsSection: false, sectionHasOwner: false, openToAll: false, inStead: false };

/** One statement: from the object to its coalition to the person's live membership there. */
async function standingOf(db: Db, personId: string, action: Action, id: string): Promise<Found | undefined> {
  const noun = action.split('.')[0];
  const member = and(eq(membership.coalitionId, coalition.id), eq(membership.personId, personId), isMember());
  const role = { role: membership.role, coalitionId: coalition.id };
  if (noun === 'coalition') {
    const [row] = await db
      .select(role)
      .from(coalition)
      .innerJoin(membership, member)
      .where(eq(coalition.id, id));
    return (
      row && { ...row, ...OUTSIDE_SECTIONS, archived: false, documentId: undefined, sectionId: undefined }
    );
  }
  const inDocument = { ...role, documentId: document.id, archived: isArchived() };
  if (noun === 'document') {
    const [row] = await db
      .select(inDocument)
      .from(document)
      .innerJoin(coalition, eq(coalition.id, document.coalitionId))
      .innerJoin(membership, member)
      .where(and(eq(document.id, id), isThere()));
    return row && { ...row, ...OUTSIDE_SECTIONS, sectionId: undefined };
  }
  const [row] = await db
    .select({
      ...inDocument,
      sectionId: section.id,
      sectionHasOwner: sql`count(${sectionOwner.id}) > 0`.mapWith(Boolean),
      ownsSection: sql`coalesce(bool_or(${sectionOwner.personId} = ${personId}), false)`.mapWith(Boolean),
      openToAll: sql`exists (select 1 from ${openDrafting}
        where ${openDrafting.sectionId} = ${section.id} and ${isOpen()})`.mapWith(Boolean),
      inStead: sql`exists (select 1 from ${inStead}
        where ${inStead.sectionId} = ${section.id} and ${isInStead(personId)})`.mapWith(Boolean),
    })
    .from(section)
    .innerJoin(document, and(eq(document.id, section.documentId), isThere()))
    .innerJoin(coalition, eq(coalition.id, document.coalitionId))
    .innerJoin(membership, member)
    .leftJoin(sectionOwner, and(eq(sectionOwner.sectionId, section.id), isLiveOwner()))
    .where(and(eq(section.id, id), isInDocument()))
    .groupBy(membership.role, coalition.id, document.id, section.id);
  return row;
}

const isArchived = () => sql`${document.archivedAt} is not null`.mapWith(Boolean);
