import { and, asc, eq } from 'drizzle-orm';
import { database, type Db } from '#db/client.server.ts';
import { coalition, membership } from '#db/schema/index.ts';
import type { Actor } from './access.server.ts';
import { isMember } from './live.ts';
import type { Role } from './roles.ts';

/** A coalition somebody belongs to, and as what. */
export type Place = { coalitionId: string; role: Role };

/**
 * The gate's other direction: everywhere this person may `coalition.read`. Lists start from here, so that nothing
 * outside can slip in. Nobody and suspended people belong nowhere.
 */
export async function placesOf(actor: Actor, db: Db = database().db): Promise<Place[]> {
  if (!actor) return [];
  return db
    .select({ coalitionId: coalition.id, role: membership.role })
    .from(membership)
    .innerJoin(coalition, eq(coalition.id, membership.coalitionId))
    .where(and(eq(membership.personId, actor.personId), isMember()))
    .orderBy(asc(coalition.madeAt), asc(coalition.id));
}
