import { and, asc, desc, eq, sql, type SQL } from 'drizzle-orm';
import { database, type Db } from '#db/client.server.ts';
import { document, section, sectionReading } from '#db/schema/index.ts';
import { authorise, type Actor } from '../access/access.server.ts';
import { isInDocument, isThere } from '../access/live.ts';
import { coalitionFrame } from '../coalitions/frame.server.ts';
import { HIT, MARKUP, excerptFrom, passageIn } from './passage.ts';
import { queryFrom, type Query } from './query.ts';
import type { Hit, SearchPage, TitleHit } from './search.ts';

const A_PAGE = 30;
/** Documents whose title says it, at most. */
const TITLES = 10;
/** Nobody leafs further; it bounds what a request can cost. */
const LAST_PAGE = 50;

/**
 * Looks for words in the titles, headings and text of a coalition's documents: what is deleted or was taken out is not
 * found, what is archived is marked. Accents and the endings of English words do not matter, and the last word may be
 * unfinished. Five statements, three when nothing is looked for.
 *
 * @throws NotFound when the coalition is not there for this person.
 */
export async function searchCoalition(
  actor: Actor,
  coalitionId: string,
  looked: { typed: string; page?: number },
): Promise<SearchPage> {
  const grant = await authorise(actor, 'coalition.read', coalitionId);
  const { db } = database();
  const query = queryFrom(looked.typed);
  const page = Math.min(Math.max(Math.trunc(looked.page ?? 1) || 1, 1), LAST_PAGE);
  const nothing = { titles: [], titleCount: 0, hits: [], hitCount: 0, tooCommon: false };
  const [frame, found] = await Promise.all([
    coalitionFrame(actor, grant.coalitionId),
    query.typed ? find(db, grant.coalitionId, query, page) : nothing,
  ]);
  return {
    ...{ frame, query: query.typed, page, tooCommon: found.tooCommon },
    titles: page === 1 ? found.titles : [],
    hits: found.hits,
    count: found.titleCount + found.hitCount,
    hasMore: page < LAST_PAGE && found.hitCount > page * A_PAGE,
  };
}

async function find(db: Db, coalitionId: string, query: Query, page: number) {
  const [titles, sections] = await Promise.all([
    titlesWith(db, coalitionId, query),
    sectionsWith(db, coalitionId, query, page),
  ]);
  return {
    titles: titles.map(({ title, found, ...row }): TitleHit => ({ ...row, title: passageIn(title, found) })),
    titleCount: titles.length,
    hits: sections.hits,
    hitCount: sections.count,
    tooCommon: sections.tooCommon,
  };
}

function titlesWith(db: Db, coalitionId: string, query: Query) {
  const asked = askedFor(query);
  return db
    .select({
      documentId: document.id,
      kind: document.kind,
      archived: isArchived(),
      title: document.title,
      found: marked(sql`${document.title}`, asked, 'HighlightAll=true'),
    })
    .from(document)
    .where(and(eq(document.coalitionId, coalitionId), isThere(), sql`${vector(document.title)} @@ ${asked}`))
    .orderBy(asc(isArchived()), desc(document.madeAt), asc(document.id))
    .limit(TITLES);
}

/**
 * A page of sections, the best first. The passages are cut after the page is: only for what is shown. Always at least
 * one row comes back for the counts, so a page behind the last is empty and not wrong.
 */
async function sectionsWith(db: Db, coalitionId: string, query: Query, page: number) {
  const asked = askedFor(query);
  // Heading and text together: words may stand in one of them each.
  const all = sql`(setweight(${vector(section.heading)}, 'A') || coalesce(${sectionReading.search}, ''::tsvector))`;
  const hits = db.$with('hits').as(
    db
      .select({
        // Names of their own: drizzle names such a column without its table.
        sectionId: sql<string>`${section.id}`.as('hit_id'),
        rank: sql<number>`ts_rank(${all}, ${asked})`.as('hit_rank'),
        archived: isArchived().as('hit_archived'),
      })
      .from(section)
      .innerJoin(document, and(eq(document.id, section.documentId), isThere()))
      .leftJoin(sectionReading, eq(sectionReading.sectionId, section.id))
      .where(and(eq(document.coalitionId, coalitionId), isInDocument(), sql`${all} @@ ${asked}`)),
  );
  const shown = db.$with('shown').as(
    db
      .select()
      .from(hits)
      .orderBy(asc(hits.archived), desc(hits.rank), asc(hits.sectionId))
      .limit(A_PAGE)
      .offset((page - 1) * A_PAGE),
  );
  const asking = sql`(select numnode(${asked}) as nodes, (select count(*) from ${hits}) as hits) asking`;
  const rows = await db
    .with(hits, shown)
    .select({
      nodes: sql`asking.nodes`.mapWith(Number),
      count: sql`asking.hits`.mapWith(Number),
      section: { id: section.id, heading: section.heading },
      document: { id: document.id, title: document.title },
      archived: sql`${shown.archived}`.mapWith(Boolean),
      number: sql`(select count(*) from ${section} before where before.document_id = ${document.id}
        and before.removed_at is null and before.rank <= ${section.rank})`.mapWith(Number),
      headingFound: marked(sql`${section.heading}`, asked, 'HighlightAll=true'),
      text: sectionReading.text,
      found: marked(sql`${sectionReading.text}`, asked, 'MaxFragments=1, MaxWords=36, MinWords=20'),
    })
    .from(asking)
    .leftJoin(shown, sql`true`)
    .leftJoin(section, eq(section.id, shown.sectionId))
    .leftJoin(document, eq(document.id, section.documentId))
    .leftJoin(sectionReading, eq(sectionReading.sectionId, section.id))
    .orderBy(asc(shown.archived), desc(shown.rank), asc(shown.sectionId));
  const [first] = rows;
  return {
    tooCommon: first?.nodes === 0,
    count: first?.count ?? 0,
    hits: rows.flatMap(({ section: there, document: whole, ...row }): Hit[] => {
      if (!there || !whole) return [];
      return [
        {
          ...{ sectionId: there.id, documentId: whole.id, documentTitle: whole.title },
          ...{ archived: row.archived, number: row.number },
          heading: passageIn(there.heading, row.headingFound),
          passage: excerptFrom(row.text ?? '', row.found ?? ''),
        },
      ];
    }),
  };
}

/** What was typed as a query of the database; one whose words are all too small to look for finds nothing. */
function askedFor({ whole, beginning }: Query): SQL {
  const written = (words: string) => sql`websearch_to_tsquery('english', unaccented(${words}))`;
  if (!beginning) return written(whole);
  const begun = sql`to_tsquery('english', quote_literal(unaccented(${beginning})) || ':*')`;
  return sql`(${written(whole)} && (${written(beginning)} || ${begun}))`;
}

const vector = (column: typeof section.heading | typeof document.title) =>
  sql`to_tsvector('english', unaccented(${column}))`;

/** The text without accents, cut to the best passage (or whole), with marks around what was looked for. */
function marked(text: SQL, asked: SQL, how: string): SQL<string> {
  const taken = `${HIT.from}${HIT.to}${MARKUP}`;
  const plain = sql`translate(left(unaccented(${text}), 300000), ${taken}, ${' '.repeat(taken.length)})`;
  return sql<string>`ts_headline('english', ${plain}, ${asked}, ${`StartSel=${HIT.from}, StopSel=${HIT.to}, ${how}`})`;
}

const isArchived = () => sql<boolean>`(${document.archivedAt} is not null)`;
