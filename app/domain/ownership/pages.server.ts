import { and, eq } from 'drizzle-orm';
import { database } from '#db/client.server.ts';
import { membership, organisation } from '#db/schema/index.ts';
import { authorise, type Actor } from '../access/access.server.ts';
import { isMember } from '../access/live.ts';
import { coalitionFrame } from '../coalitions/frame.server.ts';
import { choicesFor } from './choices.server.ts';
import { claimsOf, ownedSection } from './claims.server.ts';
import { ownersOfSection } from './owners.server.ts';
import type { AskingPage, Claim, OfferingPage, OwnersPage, SteppingDownPage } from './owning.ts';

/**
 * Who owns a section, who was asked, who has offered, and what this person may do about it. Ten statements, however
 * many people.
 *
 * @throws NotFound when the section is not there for this person.
 */
export async function ownersPage(actor: Actor, sectionId: string): Promise<OwnersPage> {
  const grant = await authorise(actor, 'section.read', sectionId);
  const { db } = database();
  const [frame, section, { owners, asks, offers }, people, choices] = await Promise.all([
    coalitionFrame(actor, grant.coalitionId),
    ownedSection(db, sectionId),
    claimsOf(db, sectionId),
    ownersOfSection(sectionId, db),
    grant.may('section.ask') ? choicesFor(db, grant.coalitionId, sectionId) : null,
  ]);
  const answerOffer = grant.may('section.answer-offer');
  const acting = people.inStead.some(({ id }) => id === grant.personId);
  return {
    frame,
    section: { ...section, openUntil: people.openUntil, acting },
    owners,
    asks: asks.map((ask) => shownTo(ask, grant.personId, grant.may('section.ask'))),
    // An offer is between the one who offers and those who answer it.
    offers: offers.filter(({ person }) => answerOffer || person.id === grant.personId),
    mine: { askId: mineOf(asks, grant.personId), offerId: mineOf(offers, grant.personId) },
    choices,
    may: {
      ask: grant.may('section.ask'),
      offer: grant.may('section.offer'),
      answerOffer,
      handOver: grant.may('section.hand-over'),
      stepDown: grant.may('section.step-down'),
      open: grant.may('section.open'),
      actInStead: grant.may('section.act-in-stead'),
    },
  };
}

/**
 * The page on which this person asks somebody to own a section, or to take their own place.
 *
 * @throws NotFound, Forbidden as the gate says.
 */
export async function askingPage(
  actor: Actor,
  sectionId: string,
  action: 'section.ask' | 'section.hand-over',
): Promise<AskingPage> {
  const grant = await authorise(actor, action, sectionId);
  const { db } = database();
  const [frame, section, { owners, asks }, choices] = await Promise.all([
    coalitionFrame(actor, grant.coalitionId),
    ownedSection(db, sectionId),
    claimsOf(db, sectionId),
    choicesFor(db, grant.coalitionId, sectionId),
  ]);
  return { frame, section, owners, asks, choices };
}

/**
 * The page on which this person offers to own a section.
 *
 * @throws NotFound, Forbidden as the gate says.
 */
export async function offeringPage(actor: Actor, sectionId: string): Promise<OfferingPage> {
  const grant = await authorise(actor, 'section.offer', sectionId);
  const { db } = database();
  const { coalitionId, personId } = grant;
  const [frame, section, { owners, asks, offers }, [body]] = await Promise.all([
    coalitionFrame(actor, coalitionId),
    ownedSection(db, sectionId),
    claimsOf(db, sectionId),
    db
      .select({ id: organisation.id, name: organisation.name })
      .from(membership)
      .innerJoin(organisation, eq(organisation.id, membership.organisationId))
      .where(and(eq(membership.coalitionId, coalitionId), eq(membership.personId, personId), isMember())),
  ]);
  const waiting = { askId: mineOf(asks, personId), offerId: mineOf(offers, personId) };
  return { frame, section, owners, ...waiting, organisation: body ?? null };
}

/**
 * The page on which this person steps down, with the owners who stay.
 *
 * @throws NotFound, Forbidden as the gate says.
 */
export async function steppingDownPage(actor: Actor, sectionId: string): Promise<SteppingDownPage> {
  const grant = await authorise(actor, 'section.step-down', sectionId);
  const { db } = database();
  const [frame, section, { owners }] = await Promise.all([
    coalitionFrame(actor, grant.coalitionId),
    ownedSection(db, sectionId),
    claimsOf(db, sectionId),
  ]);
  return { frame, section, others: owners.filter(({ id }) => id !== grant.personId) };
}

const mineOf = (claims: readonly Claim[], personId: string) =>
  claims.find(({ person }) => person.id === personId)?.id ?? null;

/** Everybody sees that somebody was asked; what was written to them, only they and those who ask. */
const shownTo = (ask: Claim, personId: string, mayAsk: boolean): Claim =>
  mayAsk || ask.person.id === personId ? ask : { ...ask, message: '' };
