import { database } from '#db/client.server.ts';
import { authorise, type Actor } from '../access/access.server.ts';
import { coalitionFrame } from '../coalitions/frame.server.ts';
import { NotFound } from '../errors.ts';
import { claimsOf, ownedSection } from './claims.server.ts';
import type { ClaimPage } from './owning.ts';
import { claimRow } from './rows.server.ts';

/**
 * One ask, and what became of it: for the person asked, who answers it, and to read for those who may ask.
 *
 * @throws NotFound for everybody else.
 */
export async function askPage(actor: Actor, askId: string): Promise<ClaimPage> {
  const { sectionId, personId } = await claimRow(database().db, 'ask', askId);
  const grant = await authorise(actor, 'section.read', sectionId);
  const mine = personId === grant.personId;
  if (!mine && !grant.may('section.ask')) throw new NotFound();
  return claimPage(actor, grant.coalitionId, sectionId, {
    ...{ id: askId, mine, mayAsk: grant.may('section.ask'), mayAnswer: mine && !grant.archived },
  });
}

/**
 * One offer, and what became of it, for those who take it up or decline it.
 *
 * @throws NotFound, Forbidden as the gate says.
 */
export async function offerPage(actor: Actor, offerId: string): Promise<ClaimPage> {
  const { sectionId, personId } = await claimRow(database().db, 'offer', offerId);
  const grant = await authorise(actor, 'section.answer-offer', sectionId);
  const mine = personId === grant.personId;
  return claimPage(actor, grant.coalitionId, sectionId, {
    ...{ id: offerId, mine, mayAsk: grant.may('section.ask'), mayAnswer: !mine },
  });
}

type About = { id: string } & Pick<ClaimPage, 'mine' | 'mayAsk' | 'mayAnswer'>;

async function claimPage(
  actor: Actor,
  coalitionId: string,
  sectionId: string,
  { id, mayAnswer, ...about }: About,
): Promise<ClaimPage> {
  const { db } = database();
  const [frame, section, { owners, claim }] = await Promise.all([
    coalitionFrame(actor, coalitionId),
    ownedSection(db, sectionId),
    claimsOf(db, sectionId, id),
  ]);
  if (!claim) throw new NotFound();
  return { frame, section, claim, owners, ...about, mayAnswer: mayAnswer && claim.state === 'open' };
}
