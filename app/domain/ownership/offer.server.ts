import { eq, sql } from 'drizzle-orm';
import { database } from '#db/client.server.ts';
import { sectionOwner } from '#db/schema/index.ts';
import { words } from '#app/words/index.ts';
import { authorise, type Actor } from '../access/access.server.ts';
import { Conflict, Forbidden, NotFound } from '../errors.ts';
import { record } from '../history/record.server.ts';
import type { Answer } from './answer-ask.server.ts';
import { becomeOwner } from './become-owner.server.ts';
import { changeOwnership, tell } from './change.server.ts';
import { claimRow, endRow, standingRows, whoMayOwn } from './rows.server.ts';

const said = words.owning.problems;

/** What became of offering: an offer, or the ask that this person has not answered yet. */
export type Offered = { offerId: string } | { askId: string };

/**
 * Somebody offers to own a section, for the organisation they are here for or for none. Offered twice, it is one
 * offer; who was asked already is led to that ask.
 *
 * @throws NotFound, Forbidden as the gate says.
 */
export async function offerToOwn(
  actor: Actor,
  sectionId: string,
  offer: { message: string; forOrganisation: boolean },
): Promise<Offered> {
  return changeOwnership(actor, 'section.offer', sectionId, async (change) => {
    const { tx, grant, heading, event } = change;
    const { personId } = grant;
    const standing = (await standingRows(tx, sectionId)).find((row) => row.personId === personId);
    if (standing) return standing.askedBy ? { askId: standing.id } : { offerId: standing.id };
    const me = await whoMayOwn(tx, grant.coalitionId, personId);
    const organisationId = (offer.forOrganisation && me?.organisationId) || null;
    const [made] = await tx
      .insert(sectionOwner)
      .values({ sectionId, personId, organisationId, message: offer.message })
      .returning({ id: sectionOwner.id });
    if (!made) throw new NotFound();
    await record(tx, { kind: 'section.offered', ...event, data: { heading } });
    await tell(change, []);
    return { offerId: made.id };
  });
}

/**
 * Takes one's own offer back. Returns the section's id.
 *
 * @throws NotFound when it is not this person's; Conflict when it was answered first.
 */
export async function withdrawOffer(actor: Actor, offerId: string): Promise<string> {
  const { sectionId, personId } = await claimRow(database().db, 'offer', offerId);
  const grant = await authorise(actor, 'section.read', sectionId);
  if (grant.personId !== personId) throw new NotFound();
  await changeOwnership(actor, 'section.read', sectionId, async (change) => {
    const { tx, heading, event } = change;
    const offer = await claimRow(tx, 'offer', offerId);
    if (offer.state === 'withdrawn') return;
    if (offer.state !== 'open') throw new Conflict(said.offerAnswered);
    await endRow(tx, offer.id, personId);
    await record(tx, { kind: 'section.offer-withdrawn', ...event, data: { heading } });
    await tell(change, []);
  });
  return sectionId;
}

/**
 * An owner or a facilitator takes an offer up, or declines it with a word why. The same answer once more changes
 * nothing. Returns the section's id.
 *
 * @throws NotFound, Forbidden as the gate says; Forbidden for one's own offer; Conflict when it was withdrawn or
 * answered otherwise, or when its person may no longer own a section.
 */
export async function answerOffer(actor: Actor, offerId: string, answer: Answer): Promise<string> {
  const { sectionId } = await claimRow(database().db, 'offer', offerId);
  await changeOwnership(actor, 'section.answer-offer', sectionId, async (change) => {
    const { tx, grant, heading, event } = change;
    const offer = await claimRow(tx, 'offer', offerId);
    const { personId } = offer;
    if (personId === grant.personId) throw new Forbidden(said.ownOffer);
    if (offer.state === 'withdrawn') throw new Conflict(said.offerWithdrawn);
    if (offer.state !== 'open') {
      if (offer.state === (answer.yes ? 'accepted' : 'declined')) return;
      throw new Conflict(said.offerAnswered);
    }
    if (!answer.yes) {
      const { reason } = answer;
      await tx
        .update(sectionOwner)
        .set({ declinedAt: sql`now()`, declineReason: reason, answeredBy: grant.personId })
        .where(eq(sectionOwner.id, offer.id));
      await record(tx, { kind: 'section.offer-declined', ...event, data: { heading, personId, reason } });
      return tell(change, []);
    }
    if (!(await whoMayOwn(tx, grant.coalitionId, personId))) throw new Conflict(said.offererGone);
    await becomeOwner(change, offer, grant.personId);
  });
  return sectionId;
}
