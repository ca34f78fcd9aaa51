import { and, asc, eq } from 'drizzle-orm';
import { words } from '#app/words/index.ts';
import { database, type Db } from '#db/client.server.ts';
import { organisation } from '#db/schema/index.ts';
import { isId } from '../id.ts';
import { Invalid } from '../errors.ts';
import type { OrganisationChoice } from './invitation.ts';

/** The coalition's bodies, to choose one. For callers the gate has let in. */
export async function organisationChoices(
  coalitionId: string,
  db: Db = database().db,
): Promise<OrganisationChoice[]> {
  return db
    .select({ id: organisation.id, name: organisation.name })
    .from(organisation)
    .where(eq(organisation.coalitionId, coalitionId))
    .orderBy(asc(organisation.name));
}

/** The organisation chosen, or none. @throws Invalid when it is not one of this coalition's. */
export async function chosenOrganisation(
  coalitionId: string,
  organisationId: string | undefined,
  db: Db = database().db,
): Promise<string | null> {
  if (organisationId === undefined) return null;
  const [found] = isId(organisationId)
    ? await db
        .select({ id: organisation.id })
        .from(organisation)
        .where(and(eq(organisation.id, organisationId), eq(organisation.coalitionId, coalitionId)))
    : [];
  if (!found) {
    const sentence = words.joining.organisationGone;
    throw new Invalid(sentence, { organisationId: sentence });
  }
  return found.id;
}
