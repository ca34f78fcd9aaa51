import { eq, sql } from 'drizzle-orm';
import { database } from '#db/client.server.ts';
import { sectionOwner } from '#db/schema/index.ts';
import { words } from '#app/words/index.ts';
import { authorise, type Actor } from '../access/access.server.ts';
import { Conflict, Forbidden, NotFound } from '../errors.ts';
import { record } from '../history/record.server.ts';
import { becomeOwner } from './become-owner.server.ts';
import { changeOwnership, tell, type Change } from './change.server.ts';
import { claimRow, whoMayOwn, type ClaimRow } from './rows.server.ts';

const said = words.owning.problems;

/** Yes, or no with a word why. */
export type Answer = { yes: true } | { yes: false; reason: string };

/**
 * The person asked answers. The same answer once more changes nothing. Returns the section's id.
 *
 * @throws NotFound when the ask is not there for them; Forbidden when it is not theirs to answer, when they draft no
 * longer in the coalition, or when the document is archived; Conflict when it was withdrawn or answered otherwise.
 */
export async function answerAsk(actor: Actor, askId: string, answer: Answer): Promise<string> {
  const asked = await claimRow(database().db, 'ask', askId);
  const { sectionId } = asked;
  await checkMine(actor, asked);
  await changeOwnership(actor, 'section.read', sectionId, async (change) => {
    const ask = await claimRow(change.tx, 'ask', askId);
    if (ask.state === 'withdrawn') throw new Conflict(said.askWithdrawn);
    if (ask.state !== 'open') {
      if (ask.state === (answer.yes ? 'accepted' : 'declined')) return;
      throw new Conflict(said.answeredAlready);
    }
    await (answer.yes ? accept(change, ask) : decline(change, ask, answer.reason));
  });
  return sectionId;
}

/** Those who may ask see somebody else's ask, and do not answer it; for everybody else it is not there. */
async function checkMine(actor: Actor, ask: ClaimRow): Promise<void> {
  const grant = await authorise(actor, 'section.read', ask.sectionId);
  if (ask.personId === grant.personId) return;
  throw grant.may('section.ask') ? new Forbidden(said.notYours) : new NotFound();
}

async function accept(change: Change, ask: ClaimRow): Promise<void> {
  const { tx, grant } = change;
  if (grant.archived) throw new Forbidden(said.archived);
  if (!(await whoMayOwn(tx, grant.coalitionId, ask.personId))) throw new Forbidden(said.cannotOwnNow);
  await becomeOwner(change, ask);
}

async function decline(change: Change, ask: ClaimRow, reason: string): Promise<void> {
  const { tx, heading, event } = change;
  await tx
    .update(sectionOwner)
    .set({ declinedAt: sql`now()`, declineReason: reason })
    .where(eq(sectionOwner.id, ask.id));
  await record(tx, { kind: 'section.declined', ...event, data: { heading, reason } });
  await tell(change, []);
}
