import { asc, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { documentPage } from '#app/domain/documents/page.server.ts';
import { checkDocument, type NodeJson } from '#app/editor/schema/index.ts';
import { countWords, docFrom, jsonFrom } from '#app/editor/ydoc.ts';
import { loadStored } from '#app/domain/sections/journal.server.ts';
import { database } from '#db/client.server.ts';
import {
  coalition,
  document,
  membership,
  organisation,
  person,
  sectionReading,
  sectionUpdate,
} from '#db/schema/index.ts';
import { seedDemo, type DemoPerson } from '#db/seed/index.ts';
import { INVITED, LINKED, organisations, people } from '#db/seed/people.ts';
import type { DocumentPage } from '#app/domain/documents/page.ts';

const { db } = database();
let demo: DemoPerson[];
/** The demo's documents, the oldest first. */
let pages: DocumentPage[];
let plan: DocumentPage;

beforeAll(async () => {
  demo = await seedDemo(db, new Date('2026-11-23T12:00:00Z'));
  const [amina] = await db.select({ personId: person.id }).from(person).where(eq(person.name, 'Amina Yusuf'));
  const rows = await db.select({ id: document.id }).from(document).orderBy(asc(document.madeAt));
  pages = await Promise.all(rows.map(({ id }) => documentPage(amina ?? null, id)));
  const [oldest] = pages;
  if (!oldest) throw new Error('The demo has no documents');
  plan = oldest;
});

describe('the demo world', () => {
  test('has people of every role, each with an address that nobody can own and a password of 16 characters', () => {
    expect(new Set(demo.map((each) => each.role))).toEqual(
      new Set(['facilitator', 'member', 'reviewer', 'observer']),
    );
    expect(demo.filter((each) => each.role === 'member').length).toBeGreaterThanOrEqual(5);
    for (const { email, password } of demo) {
      expect(email).toMatch(/^[a-z.]+@[a-z]+\.example$/);
      expect(password.replaceAll('-', '')).toMatch(/^[a-z2-9]{16}$/);
    }
    expect(new Set(demo.map((each) => each.password)).size).toBe(demo.length);
  });

  test('says of its coalition and of everybody in it that they are made up', async () => {
    const coalitions = await db.select().from(coalition);
    expect(coalitions).toMatchObject([{ demo: true }]);
    expect(coalitions[0]?.name).toMatch(/\(demo\)$/);
    const people = await db.select().from(person);
    expect(people.every((each) => each.demo)).toBe(true);
  });

  test('is seeded once: asking again changes nothing and names nobody', async () => {
    expect(await seedDemo(db)).toEqual([]);
    expect(await db.$count(coalition)).toBe(1);
    // Somebody came by a personal link and signs in with nothing.
    expect(await db.$count(person)).toBe(demo.length + 1);
  });

  test('says of everybody who they are, in a line of their own', () => {
    const lines = demo.map((each) => each.line);
    expect(lines.every((line) => /^[A-Z].{20,100}\.$/.test(line))).toBe(true);
    expect(new Set(lines).size).toBe(demo.length);
  });

  test('has bodies of every kind that comes together in a city-region', async () => {
    const bodies = await db.select().from(organisation);
    expect(bodies.length).toBeGreaterThanOrEqual(6);
    expect(new Set(bodies.map((each) => each.kind))).toEqual(
      new Set(['council', 'combined authority', 'network', 'charity', 'group']),
    );
    const used = await db.selectDistinct({ id: membership.organisationId }).from(membership);
    expect(used.length).toBe(bodies.length);
  });

  test('leaves everybody unnamed outside but the two who chose otherwise', async () => {
    const chosen = await db
      .select({ name: person.name, as: person.namedOutside })
      .from(person)
      .orderBy(asc(person.name));
    expect(chosen.filter((each) => each.as !== 'not named')).toEqual([
      { name: 'Callum Reddish', as: 'first name' },
      { name: 'Joyce Adeyemi', as: 'full name' },
    ]);
  });

  test('has the four kinds of document, the plan first, each as far as it would be', () => {
    expect(pages.map(({ kind, lifecycle }) => [kind, lifecycle])).toEqual([
      ['action plan', 'drafting'],
      ['values statement', 'drafting'],
      ['standards', 'open for comment'],
      ['strategy', 'drafting'],
    ]);
    const [, values, standards, strategy] = pages;
    const statuses = (page?: DocumentPage) => new Set(page?.sections.map((each) => each.status));
    expect(statuses(plan).size).toBe(5);
    expect(statuses(values)).toEqual(new Set(['agreed']));
    expect(values?.sections.length).toBeGreaterThanOrEqual(6);
    expect(values?.wordCount).toBeGreaterThanOrEqual(600);
    expect(standards?.sections.length).toBeGreaterThanOrEqual(8);
    expect(standards?.wordCount).toBeGreaterThanOrEqual(1200);
    expect(strategy?.sections.length).toBeGreaterThanOrEqual(5);
    const begun = strategy?.sections.filter((each) => each.status !== 'not started') ?? [];
    expect(begun.length).toBeLessThan((strategy?.sections.length ?? 0) / 2);
  });

  test('has a plan of at least 3,000 words with tables, nested lists, quotes, links and headings', () => {
    expect(plan.wordCount).toBeGreaterThanOrEqual(3000);
    const nodes = nodesOf(plan);
    const kinds = new Set(nodes.map((node) => node.type));
    for (const kind of ['table', 'tableHeader', 'bulletList', 'orderedList', 'blockquote', 'heading']) {
      expect(kinds).toContain(kind);
    }
    expect(nodes.some((node) => node.marks?.some((mark) => mark.type === 'link'))).toBe(true);
    expect(
      nodes.some((node) => node.type === 'listItem' && node.content?.some((each) => /List$/.test(each.type))),
    ).toBe(true);
  });

  test('counts due dates from the day of seeding', () => {
    expect(plan.sections.find((each) => each.heading === 'Paying people for their time')?.due).toBe(
      '2026-12-03',
    );
  });

  test('stores text of our schema, the same in the journal as in the read model', async () => {
    for (const section of pages.flatMap((page) => page.sections)) {
      checkDocument(section.content);
      const { state, tail } = await loadStored(section.id);
      const doc = docFrom(state, tail);
      expect(jsonFrom(doc)).toEqual(section.content);
      doc.destroy();
    }
    const rows = await db
      .select({ seq: sectionUpdate.seq, origin: sectionUpdate.origin })
      .from(sectionUpdate)
      .orderBy(asc(sectionUpdate.seq));
    expect(rows.every((row) => row.origin === 'seed')).toBe(true);
    const readings = await db.select().from(sectionReading);
    expect(readings.map((each) => each.seq).sort((a, b) => a - b)).toEqual(rows.map((row) => row.seq));
    for (const each of readings) expect(each.words).toBe(countWords(each.text));
  });

  test('links nowhere but to names that nobody can own', () => {
    const marks = pages.flatMap(nodesOf).flatMap((node) => node.marks ?? []);
    const targets = marks.flatMap((mark) => mark.attrs?.href ?? []);
    expect(targets.length).toBeGreaterThan(0);
    for (const target of targets)
      expect(target).toMatch(/^(https:\/\/|mailto:[a-z]+@)[a-z-]+\.example(\/|$)/);
  });

  test('names no real council, body or service: what it says is nobody’s word but ours', () => {
    const said = JSON.stringify([pages, organisations, people, LINKED, INVITED]).replaceAll(
      plan.coalition.name,
      '',
    );
    const real =
      /\b(Bolton|Bury|Manchester|Oldham|Rochdale|Salford|Stockport|Tameside|Trafford|Wigan|NHS|GMCA|TfGM)\b/;
    expect(real.exec(said)?.[0]).toBeUndefined();
  });

  test('adds up: what the actions table promises is what the rest of the plan says', () => {
    const said = JSON.stringify(plan.sections.map((each) => each.content));
    const actions = new Set([...said.matchAll(/"(A\d+)"/g)].map((found) => found[1]));
    expect(actions).toEqual(new Set(Array.from({ length: 12 }, (_, at) => `A${at + 1}`)));
    expect(said).toContain('twelve actions');
  });

  test('promises in the plan and in brief the seven standards that the standards set out', () => {
    const [, , standards] = pages;
    const said = (page?: DocumentPage) => JSON.stringify(page?.sections.map((each) => each.content));
    const named = (page?: DocumentPage) => new Set(said(page).match(/S\d [A-Z][a-z ]+/g));
    expect(named(standards).size).toBe(7);
    expect(named(plan)).toEqual(named(standards));
    const promises = standards?.sections[0]?.content.content.flatMap(textsIn) ?? [];
    for (const promise of promises.filter((line) => line.startsWith('We will'))) {
      expect(said(plan)).toContain(promise);
      expect(said(standards).split(promise).length).toBe(3);
    }
  });
});

const nodesOf = (page: DocumentPage): NodeJson[] =>
  page.sections.flatMap((section) => section.content.content.flatMap(everyNode));

const textsIn = (node: NodeJson): string[] => everyNode(node).flatMap((each) => each.text ?? []);

function everyNode(node: NodeJson): NodeJson[] {
  return [node, ...(node.content ?? []).flatMap(everyNode)];
}
