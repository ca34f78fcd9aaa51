import { eq } from 'drizzle-orm';
import { words } from '#app/words/index.ts';
import { database, type Db, type Tx } from '#db/client.server.ts';
import { coalition, membership, person, personalLink } from '#db/schema/index.ts';
import { authorise, type Actor } from '../access/access.server.ts';
import { Invalid } from '../errors.ts';
import { record } from '../history/record.server.ts';
import { hashOf, newToken } from '../people/token.server.ts';
import type { Address } from './invitation.ts';
import { addPerson } from './newcomer.server.ts';
import { chosenOrganisation } from './organisations.server.ts';
import { personalLinkTo, type MadeLink, type NewPersonalLink } from './personal-link.ts';

/**
 * A facilitator makes a personal link: the person, their place in the coalition and their way in, at once. The link
 * is said here and kept nowhere: the database holds its token's SHA-256.
 *
 * @throws NotFound to strangers, Forbidden to everybody but facilitators, Invalid when the e-mail address is taken or
 * the organisation is not one of this coalition's.
 */
export async function makePersonalLink(
  actor: Actor,
  coalitionId: string,
  { name, email, role, organisationId, purpose, minutes }: NewPersonalLink,
  address: Address,
): Promise<MadeLink> {
  const grant = await authorise(actor, 'coalition.invite', coalitionId);
  const bodyId = await chosenOrganisation(coalitionId, organisationId);
  return database().db.transaction(async (tx) => {
    const personId = await addPerson(tx, coalitionId, { name, email: email ?? null });
    if (!personId) {
      throw new Invalid(words.joining.addressInUse, { email: words.joining.addressInUse });
    }
    await tx.insert(membership).values({ coalitionId, personId, role, organisationId: bodyId });
    const about = { purpose, minutes: minutes ?? null };
    const token = await writeLink(tx, { coalitionId, personId, madeBy: grant.personId, ...about });
    await record(tx, {
      ...{ kind: 'personal-link.made', coalitionId, actorId: grant.personId },
      data: { personId },
    });
    const names = await namesFor(tx, coalitionId, grant.personId);
    return { link: personalLinkTo(address, token), name, ...names, ...about };
  });
}

/** Writes a new link's row. Returns its token. */
export async function writeLink(
  tx: Tx,
  link: Omit<typeof personalLink.$inferInsert, 'tokenHash'>,
): Promise<string> {
  const token = newToken();
  await tx.insert(personalLink).values({ ...link, tokenHash: hashOf(token) });
  return token;
}

/** What a link's ready text, and an invitation's letter, call the coalition and the one who sends it. */
export async function namesFor(
  db: Db | Tx,
  coalitionId: string,
  personId: string,
): Promise<{ coalition: string; from: string }> {
  const [names] = await db
    .select({ coalition: coalition.name, from: person.name })
    .from(coalition)
    .innerJoin(person, eq(person.id, personId))
    .where(eq(coalition.id, coalitionId));
  if (!names) throw new Error('The coalition or its facilitator is gone');
  return names;
}
