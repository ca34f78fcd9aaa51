import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { database, type Tx } from '#db/client.server.ts';
import { notify } from '#db/notices.server.ts';
import { agreedBy, coalition, membership, section, sectionAgreement } from '#db/schema/index.ts';
import { words } from '#app/words/index.ts';
import { authorise, type Actor } from '../access/access.server.ts';
import { isMember } from '../access/live.ts';
import type { SectionStatus } from '../documents/page.ts';
import { Conflict, Invalid, NotFound } from '../errors.ts';
import { record } from '../history/record.server.ts';
import { isId } from '../id.ts';

export type Agreement = {
  /** The day of the meeting, `YYYY-MM-DD`, and which one it was. */
  on: string;
  at: string;
  /** Members who agreed: they are told when the text changes. */
  people: readonly string[];
};

/**
 * Records that a section is agreed: where, when and by whom. It stays so until the first change of its text (ended by
 * the journal, in the statement that takes the change) or until somebody sets another status. Returns the document's
 * id.
 *
 * @throws NotFound, Forbidden as the gate says; Conflict when it is agreed already, Invalid for a day to come.
 */
export async function recordAgreement(
  actor: Actor,
  sectionId: string,
  agreement: Agreement,
): Promise<string> {
  await authorise(actor, 'section.record-agreement', sectionId);
  return database().db.transaction(async (tx) => {
    const { heading } = await holdStatus(tx, sectionId);
    const grant = await authorise(actor, 'section.record-agreement', sectionId, tx);
    const { coalitionId, documentId = '', personId: actorId } = grant;
    if (await isAgreed(tx, sectionId)) throw new Conflict(words.arranging.agreement.already);
    await checkDay(tx, coalitionId, agreement.on);
    const id = uuidv7();
    const { on, at, people } = agreement;
    await tx
      .insert(sectionAgreement)
      .values({ id, sectionId, agreedOn: on, agreedAt: at, recordedBy: actorId });
    await addPeople(tx, coalitionId, id, people);
    await tx.update(section).set({ status: 'agreed' }).where(eq(section.id, sectionId));
    await record(tx, {
      ...{ kind: 'section.agreed', coalitionId, documentId, sectionId, actorId, data: { heading, on, at } },
    });
    await notify(tx, { kind: 'document-changed', documentId });
    return documentId;
  });
}

/** Ends a section's agreement without a change of its text: another status was set. */
export async function endAgreement(tx: Tx, sectionId: string, personId: string): Promise<void> {
  await tx
    .update(sectionAgreement)
    .set({ endedAt: sql`now()`, endedBy: personId })
    .where(isLive(sectionId));
}

/** Holds a section's status until the transaction ends; writers' journal rows are not held up. */
export async function holdStatus(
  tx: Tx,
  sectionId: string,
): Promise<{ heading: string; status: SectionStatus }> {
  const [held] = await tx
    .select({ heading: section.heading, status: section.status })
    .from(section)
    .where(eq(section.id, sectionId))
    .for('no key update');
  if (!held) throw new NotFound();
  return held;
}

/**
 * Somebody who agreed has seen that the text has changed since: it is no longer told to them. For everybody else
 * nothing changes.
 *
 * @throws NotFound where the agreement is not there for this person.
 */
export async function seenChange(actor: Actor, agreementId: string): Promise<{ coalitionId: string }> {
  const sectionId = await sectionOf(agreementId);
  const { personId, coalitionId } = await authorise(actor, 'section.read', sectionId);
  const { db } = database();
  const ended = db
    .select({ id: sectionAgreement.id })
    .from(sectionAgreement)
    .where(and(eq(sectionAgreement.id, agreementId), isNotNull(sectionAgreement.endedAt)));
  await db
    .update(agreedBy)
    .set({ toldAt: sql`now()` })
    .where(
      and(inArray(agreedBy.agreementId, ended), eq(agreedBy.personId, personId), isNull(agreedBy.toldAt)),
    );
  return { coalitionId };
}

const isLive = (sectionId: string) =>
  and(eq(sectionAgreement.sectionId, sectionId), isNull(sectionAgreement.endedAt));

async function isAgreed(tx: Tx, sectionId: string): Promise<boolean> {
  const live = await tx.select({ id: sectionAgreement.id }).from(sectionAgreement).where(isLive(sectionId));
  return live.length > 0;
}

async function checkDay(tx: Tx, coalitionId: string, on: string): Promise<void> {
  const [row] = await tx
    .select({ ahead: sql`${on}::date - (now() at time zone ${coalition.timeZone})::date`.mapWith(Number) })
    .from(coalition)
    .where(eq(coalition.id, coalitionId));
  const { dayToCome } = words.arranging.agreement;
  if ((row?.ahead ?? 1) > 0) throw new Invalid(dayToCome, { on: dayToCome });
}

/** Those who are members: somebody who left while the form was open is passed over. */
async function addPeople(tx: Tx, coalitionId: string, agreementId: string, people: readonly string[]) {
  if (people.length === 0) return;
  const members = await tx
    .select({ personId: membership.personId })
    .from(membership)
    .where(
      and(eq(membership.coalitionId, coalitionId), inArray(membership.personId, [...people]), isMember()),
    );
  if (members.length > 0)
    await tx.insert(agreedBy).values(members.map(({ personId }) => ({ agreementId, personId })));
}

async function sectionOf(agreementId: string): Promise<string> {
  if (!isId(agreementId)) throw new NotFound();
  const [row] = await database()
    .db.select({ sectionId: sectionAgreement.sectionId })
    .from(sectionAgreement)
    .where(eq(sectionAgreement.id, agreementId));
  if (!row) throw new NotFound();
  return row.sectionId;
}
