import { sql, type Column, type SQL } from 'drizzle-orm';
import { membership, organisation } from '#db/schema/index.ts';

/**
 * Whether somebody else of the coalition belongs to the organisation too, so that its name alone points at nobody.
 * Needs `organisation` in the query.
 */
export const isShared = (coalitionId: Column, personId: Column): SQL<boolean> =>
  sql`exists (select 1 from ${membership} other
    where other.coalition_id = ${coalitionId} and other.organisation_id = ${organisation.id}
      and other.person_id <> ${personId} and other.left_at is null)`.mapWith(Boolean);
