import { and, eq, isNull, sql, type SQL } from 'drizzle-orm';
import {
  coalition,
  document,
  inStead,
  membership,
  openDrafting,
  section,
  sectionOwner,
} from '#db/schema/index.ts';

/** What counts as being there, said once: every query about people, documents and owners takes it from here. */

/** In the coalition: not suspended, and has not left. */
export const isMember = (): SQL | undefined => and(isNull(membership.suspendedAt), isNull(membership.leftAt));

/** Deleted documents are there for nobody; facilitators bring them back through `deletedDocuments`. */
export const isThere = (): SQL => isNull(document.deletedAt);

/** Removed sections keep their words and are on no page. */
export const isInDocument = (): SQL => isNull(section.removedAt);

/** An owner of a section: accepted, not ended, and a live member. Needs `section_owner`, `document` in the query. */
export const isLiveOwner =
  (): SQL => sql`(${sectionOwner.acceptedAt} is not null and ${sectionOwner.endedAt} is null
  and exists (select 1 from ${membership} live where live.coalition_id = ${document.coalitionId}
    and live.person_id = ${sectionOwner.personId} and live.suspended_at is null and live.left_at is null))`;

/** Open for drafting together: until the end of that day where the coalition lives. Needs `open_drafting`, `coalition`. */
export const isOpen = (): SQL | undefined =>
  and(
    isNull(openDrafting.closedAt),
    sql`${openDrafting.until} >= (now() at time zone ${coalition.timeZone})::date`,
  );

/** A facilitator acting in an owner's stead, now. Needs `in_stead`. */
export const isInStead = (personId: string): SQL | undefined =>
  and(eq(inStead.personId, personId), isNull(inStead.endedAt), sql`${inStead.endsAt} > now()`);
