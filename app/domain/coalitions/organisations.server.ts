import { and, eq, ne, sql } from 'drizzle-orm';
import { words } from '#app/words/index.ts';
import { database, type Db, type Tx } from '#db/client.server.ts';
import { membership, organisation } from '#db/schema/index.ts';
import { authorise, type Actor, type Grant } from '../access/access.server.ts';
import { isMember } from '../access/live.ts';
import { Conflict, NotFound } from '../errors.ts';
import { record } from '../history/record.server.ts';
import { tellDocumentsFor } from '../ownership/tell.server.ts';
import { isId } from '../id.ts';
import { holdCoalition } from './hold.server.ts';
import { kindOf, type AboutOrganisation, type OrganisationView } from './people.ts';

/**
 * A facilitator adds an organisation. Returns its id.
 *
 * @throws NotFound to strangers, Forbidden to everybody but facilitators, Conflict when there is one of that name.
 */
export async function addOrganisation(
  actor: Actor,
  coalitionId: string,
  about: AboutOrganisation,
): Promise<string> {
  const grant = await authorise(actor, 'coalition.change', coalitionId);
  return database().db.transaction(async (tx) => {
    await holdCoalition(tx, coalitionId);
    const [added] = await tx
      .insert(organisation)
      .values({ coalitionId, ...about })
      .onConflictDoNothing()
      .returning({ id: organisation.id });
    if (!added) throw new Conflict(words.members.organisations.taken(about.name));
    const kind = 'organisation.added';
    await record(tx, { kind, coalitionId, actorId: grant.personId, data: { name: about.name } });
    return added.id;
  });
}

/**
 * An organisation, for who may change it.
 *
 * @throws NotFound to strangers and where there is none, Forbidden to everybody but facilitators.
 */
export async function organisationOf(actor: Actor, organisationId: string): Promise<OrganisationView> {
  const { id, coalitionId, name, kind } = await reachOrganisation(actor, organisationId);
  const here = and(eq(membership.organisationId, organisationId), isMember());
  return { id, coalitionId, name, kind, members: await database().db.$count(membership, here) };
}

/**
 * A facilitator gives an organisation another name or kind.
 *
 * @throws NotFound to strangers and where there is none, Forbidden to everybody but facilitators, Conflict when
 * another has that name.
 */
export async function renameOrganisation(
  actor: Actor,
  organisationId: string,
  about: AboutOrganisation,
): Promise<void> {
  const { coalitionId } = await reachOrganisation(actor, organisationId);
  await database().db.transaction(async (tx) => {
    await holdCoalition(tx, coalitionId);
    const { grant, name: from } = await reachOrganisation(actor, organisationId, tx);
    await keepUnique(tx, { coalitionId, organisationId, name: about.name });
    await tx.update(organisation).set(about).where(eq(organisation.id, organisationId));
    if (from === about.name) return;
    await record(tx, {
      ...{ kind: 'organisation.renamed', coalitionId, actorId: grant.personId },
      data: { from, to: about.name },
    });
    await tellDocumentsFor(tx, { coalitionId, organisationId });
  });
}

/**
 * A facilitator removes an organisation. Its members stay, for no organisation.
 *
 * @throws NotFound to strangers and where there is none, Forbidden to everybody but facilitators.
 */
export async function removeOrganisation(actor: Actor, organisationId: string): Promise<void> {
  const { coalitionId } = await reachOrganisation(actor, organisationId);
  await database().db.transaction(async (tx) => {
    await holdCoalition(tx, coalitionId);
    const { grant, name } = await reachOrganisation(actor, organisationId, tx);
    await tellDocumentsFor(tx, { coalitionId, organisationId });
    await tx.delete(organisation).where(eq(organisation.id, organisationId));
    const kind = 'organisation.removed';
    await record(tx, { kind, coalitionId, actorId: grant.personId, data: { name } });
  });
}

type Reached = Omit<OrganisationView, 'members'> & { grant: Grant };

async function reachOrganisation(
  asking: Actor,
  organisationId: string,
  db: Db | Tx = database().db,
): Promise<Reached> {
  if (!isId(organisationId)) throw new NotFound();
  const [found] = await db
    .select({
      id: organisation.id,
      coalitionId: organisation.coalitionId,
      name: organisation.name,
      kind: organisation.kind,
    })
    .from(organisation)
    .where(eq(organisation.id, organisationId));
  if (!found) throw new NotFound();
  return {
    ...found,
    kind: kindOf(found.kind),
    grant: await authorise(asking, 'coalition.change', found.coalitionId, db),
  };
}

/** Holding the coalition, two who choose the same name cannot meet. */
async function keepUnique(
  tx: Tx,
  { coalitionId, organisationId, name }: { coalitionId: string; organisationId: string; name: string },
): Promise<void> {
  const [other] = await tx
    .select({ id: organisation.id })
    .from(organisation)
    .where(
      and(
        eq(organisation.coalitionId, coalitionId),
        ne(organisation.id, organisationId),
        sql`lower(${organisation.name}) = lower(${name})`,
      ),
    );
  if (other) throw new Conflict(words.members.organisations.taken(name));
}
