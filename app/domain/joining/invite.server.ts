import { and, eq, sql } from 'drizzle-orm';
import { words } from '#app/words/index.ts';
import { database, type Db } from '#db/client.server.ts';
import { invitation, membership, person } from '#db/schema/index.ts';
import { authorise, type Actor } from '../access/access.server.ts';
import { isMember } from '../access/live.ts';
import { Invalid } from '../errors.ts';
import { record } from '../history/record.server.ts';
import { writeMail } from '../mail/write.server.ts';
import { hashOf, newToken } from '../people/token.server.ts';
import { invitationLink, type Address, type NewInvitation } from './invitation.ts';
import { namesFor } from './make-link.server.ts';
import { chosenOrganisation } from './organisations.server.ts';

const LASTS = sql`interval '7 days'`;

/**
 * A facilitator invites somebody: for one e-mail address, which gets a letter, or for anyone who has the link. Once,
 * for seven days. Returns the link, which is kept nowhere: the database holds its token's SHA-256.
 *
 * @throws NotFound to strangers, Forbidden to everybody but facilitators, Invalid when the address belongs to
 * somebody who is here already, or the organisation is not one of this coalition's.
 */
export async function invite(
  actor: Actor,
  coalitionId: string,
  { email, role, organisationId, message }: NewInvitation,
  address: Address,
): Promise<string> {
  const { personId } = await authorise(actor, 'coalition.invite', coalitionId);
  const bodyId = await chosenOrganisation(coalitionId, organisationId);
  const known = email === undefined ? undefined : await knownBy(email, coalitionId);
  if (known?.isHere) throw new Invalid(words.joining.hereAlready, { email: words.joining.hereAlready });
  const token = newToken();
  const link = invitationLink(address, token);
  await database().db.transaction(async (tx) => {
    await tx.insert(invitation).values({
      ...{ coalitionId, role, message, organisationId: bodyId, invitedBy: personId },
      ...{ tokenHash: hashOf(token), endsAt: sql`now() + ${LASTS}` },
      ...{ email: email ?? null, boundToEmail: email !== undefined },
    });
    await record(tx, {
      ...{ kind: 'invitation.made', coalitionId, actorId: personId },
      data: { role, email: email ?? null },
    });
    if (email === undefined) return;
    const letter = words.joining.letter({
      ...(await namesFor(tx, coalitionId, personId)),
      role,
      message,
      link,
    });
    await writeMail(tx, { ...letter, coalitionId, personId: known?.personId ?? null, to: email });
  });
  return link;
}

/** Whose address it is, and whether they are in the coalition now. */
async function knownBy(
  email: string,
  coalitionId: string,
  db: Db = database().db,
): Promise<{ personId: string; isHere: boolean } | undefined> {
  const [found] = await db
    .select({ personId: person.id, isHere: sql`${membership.id} is not null`.mapWith(Boolean) })
    .from(person)
    .leftJoin(
      membership,
      and(eq(membership.personId, person.id), eq(membership.coalitionId, coalitionId), isMember()),
    )
    .where(eq(sql`lower(${person.email})`, email.toLowerCase()));
  return found;
}
