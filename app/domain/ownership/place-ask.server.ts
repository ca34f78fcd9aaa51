import { eq, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { coalition, document, organisation, person, section, sectionOwner } from '#db/schema/index.ts';
import { words } from '#app/words/index.ts';
import { Conflict, Invalid, NotFound } from '../errors.ts';
import { record } from '../history/record.server.ts';
import { writeMail } from '../mail/write.server.ts';
import { tell, type Change } from './change.server.ts';
import { standingRows, whoMayOwn } from './rows.server.ts';

const said = words.owning.problems;

/** What an ask says. `origin`: where its page can be reached from outside. */
export type NewAsk = {
  personId: string;
  organisationId?: string | undefined;
  first: boolean;
  /** The owner's row it takes the place of when it is accepted. */
  replaces?: string;
  message: string;
  answerBy?: string | undefined;
  origin: string;
};

/**
 * Writes an ask down, tells history and open pages, and writes a letter to who is asked. Returns its id.
 *
 * @throws Invalid when this person cannot be asked, Conflict when they were meanwhile.
 */
export async function placeAsk(change: Change, ask: NewAsk): Promise<string> {
  const { tx, grant, heading, event, sectionId } = change;
  const asked = await whoMayOwn(tx, grant.coalitionId, ask.personId);
  if (!asked) throw wrong('personId', said.cannotOwn);
  const standing = (await standingRows(tx, sectionId)).find(({ personId }) => personId === asked.id);
  if (standing?.state === 'accepted') throw wrong('personId', said.ownsAlready(asked.name));
  if (standing) {
    throw new Conflict(standing.askedBy ? said.askedAlready(asked.name) : said.hasOffered(asked.name));
  }
  const about = await aboutSection(tx, sectionId, grant.personId, ask);
  if (ask.organisationId && about.organisation !== grant.coalitionId)
    throw wrong('organisationId', said.noSuchOrganisation);
  if (about.past) throw wrong('answerBy', said.dayPast);
  const { origin, ...kept } = ask;
  const [made] = await tx
    .insert(sectionOwner)
    .values({ sectionId, ...kept, askedBy: grant.personId })
    .returning({ id: sectionOwner.id });
  if (!made) throw new NotFound();
  await record(tx, { kind: 'section.asked', ...event, data: { heading, personId: asked.id } });
  if (asked.email && asked.id !== grant.personId) {
    const link = `${origin}/asks/${made.id}`;
    const letter = { ...about, heading, link, message: ask.message, answerBy: ask.answerBy };
    await writeMail(tx, {
      ...{ coalitionId: grant.coalitionId, personId: asked.id, to: asked.email },
      ...words.owning.letter({ ...letter, name: asked.name, handOver: ask.replaces !== undefined }),
    });
  }
  await tell(change, []);
  return made.id;
}

const wrong = (field: string, sentence: string) => new Invalid(sentence, { [field]: sentence });

/** What the letter tells, and what the ask is checked against; one statement. */
async function aboutSection(
  tx: Tx,
  sectionId: string,
  askerId: string,
  { organisationId, answerBy }: Pick<NewAsk, 'organisationId' | 'answerBy'>,
) {
  const [about] = await tx
    .select({
      title: document.title,
      coalition: coalition.name,
      asker: person.name,
      organisation: organisation.coalitionId,
      past: sql`coalesce(${answerBy ?? null}::date < (now() at time zone ${coalition.timeZone})::date, false)`.mapWith(
        Boolean,
      ),
    })
    .from(section)
    .innerJoin(document, eq(document.id, section.documentId))
    .innerJoin(coalition, eq(coalition.id, document.coalitionId))
    .innerJoin(person, eq(person.id, askerId))
    .leftJoin(organisation, sql`${organisation.id} = ${organisationId ?? null}::uuid`)
    .where(eq(section.id, sectionId));
  if (!about) throw new NotFound();
  return about;
}
