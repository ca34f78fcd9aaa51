import { database } from '#db/client.server.ts';
import type { Actor } from '../access/access.server.ts';
import { record } from '../history/record.server.ts';
import { holdLinked, reachLink, requireLinked, standingOf } from './hold-link.server.ts';
import type { Address } from './invitation.ts';
import { namesFor, writeLink } from './make-link.server.ts';
import { personalLinkTo, type MadeLink } from './personal-link.ts';
import { endLink } from './withdraw-link.server.ts';

/**
 * Whose personal link it is, before a new one is made for them.
 *
 * @throws NotFound to strangers and where there is none, Forbidden to everybody but facilitators, Conflict for
 * somebody with an account of their own or a place elsewhere, and for who is not in the coalition now.
 */
export async function linkToRenew(
  actor: Actor,
  linkId: string,
): Promise<{ coalitionId: string; name: string; live: boolean }> {
  const { coalitionId, linkedId } = await reachLink(actor, linkId);
  const standing = await standingOf(database().db, coalitionId, linkedId);
  requireLinked(standing);
  return { coalitionId, name: standing.name, live: standing.liveId !== undefined };
}

/**
 * A facilitator makes somebody a new personal link: the one before opens nothing from now on, and every device it
 * opened is signed out. A withdrawn link is renewed the same way.
 *
 * @throws as `linkToRenew`.
 */
export async function renewPersonalLink(actor: Actor, linkId: string, address: Address): Promise<MadeLink> {
  const reached = await reachLink(actor, linkId);
  const { coalitionId, linkedId: personId, facilitatorId } = reached;
  return database().db.transaction(async (tx) => {
    const standing = await holdLinked(tx, reached);
    requireLinked(standing);
    const { name, purpose, minutes, liveId } = standing;
    if (liveId) await endLink(tx, reached, liveId);
    const token = await writeLink(tx, { coalitionId, personId, purpose, minutes, madeBy: facilitatorId });
    await record(tx, {
      ...{ kind: 'personal-link.renewed', coalitionId, actorId: facilitatorId },
      data: { personId },
    });
    const names = await namesFor(tx, coalitionId, facilitatorId);
    return { link: personalLinkTo(address, token), name, ...names, purpose, minutes };
  });
}
