import { eq, inArray } from 'drizzle-orm';
import { database } from '#db/client.server.ts';
import { coalition, person } from '#db/schema/index.ts';
import { authorise, type Actor } from '../access/access.server.ts';
import { placesOf } from '../access/places.server.ts';
import { foundingOf } from '../coalitions/found.server.ts';
import { coalitionFrame } from '../coalitions/frame.server.ts';
import { NotFound } from '../errors.ts';
import { lately } from '../history/activity.server.ts';
import { dayOf } from '../history/days.ts';
import { sectionsOfMine } from '../ownership/mine.server.ts';
import { personMark } from '../people/mark.ts';
import { changedSinceAgreed, offersTo, shelf } from './home-lists.server.ts';
import type { CoalitionHome, Homes } from './home.ts';
import { comingUp, needsOf, ownedOf } from './needs.ts';

/** What fits on one page; the rest is counted, and linked to. */
const NEEDS = 20;
const MINE = 8;
const DOCUMENTS = 20;
const LATELY = 8;

/**
 * A coalition's home as this person sees it: what needs them, what is theirs, how far the documents are, what is
 * coming and what was done lately. Eight statements.
 *
 * @throws NotFound when the coalition is not there for this person.
 */
export async function coalitionHome(actor: Actor, coalitionId: string): Promise<CoalitionHome> {
  const grant = await authorise(actor, 'coalition.read', coalitionId);
  const { db } = database();
  const [frame, mine, offers, changes, shelved] = await Promise.all([
    coalitionFrame(actor, grant.coalitionId),
    sectionsOfMine(db, grant.personId, [grant.coalitionId]),
    offersTo(db, grant),
    changedSinceAgreed(db, grant),
    shelf(db, grant, DOCUMENTS),
  ]);
  const { timeZone } = frame.coalition;
  const today = dayOf(new Date(), timeZone);
  const needs = needsOf({ mine, offers, changes, today });
  const owned = ownedOf(mine);
  return {
    ...{ frame, today },
    needs: needs.slice(0, NEEDS),
    moreNeeds: Math.max(needs.length - NEEDS, 0),
    mine: owned.slice(0, MINE),
    mineCount: owned.length,
    documents: shelved.documents,
    documentCount: shelved.count,
    comingUp: comingUp(mine, shelved.due, today),
    lately: await lately(db, grant, timeZone, LATELY),
  };
}

/**
 * The coalitions somebody belongs to, by name, and whether they may start one. At most four
 * statements.
 *
 * @throws NotFound for nobody.
 */
export async function homesOf(actor: Actor): Promise<Homes> {
  if (!actor) throw new NotFound();
  const { db } = database();
  const ids = (await placesOf(actor, db)).map((place) => place.coalitionId);
  const [[me], coalitions, founding] = await Promise.all([
    db
      .select({ id: person.id, name: person.name, hue: person.hue })
      .from(person)
      .where(eq(person.id, actor.personId)),
    db
      .select({ id: coalition.id, name: coalition.name, place: coalition.place, demo: coalition.demo })
      .from(coalition)
      .where(inArray(coalition.id, ids))
      .orderBy(coalition.name, coalition.id),
    foundingOf(actor),
  ]);
  if (!me) throw new NotFound();
  return {
    me: personMark(me),
    coalitions,
    mayFound: founding !== 'no',
  };
}
