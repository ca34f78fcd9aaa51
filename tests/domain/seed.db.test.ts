import { asc, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { documentPage } from '#app/domain/documents/page.server.ts';
import { coalitionHome } from '#app/domain/documents/home.server.ts';
import { checkDocument, type NodeJson } from '#app/editor/schema/index.ts';
import { countWords, docFrom, jsonFrom } from '#app/editor/ydoc.ts';
import { loadStored } from '#app/domain/sections/journal.server.ts';
import { database } from '#db/client.server.ts';
import { coalition, document, person, sectionReading, sectionUpdate } from '#db/schema/index.ts';
import { seedDemo, type DemoPerson } from '#db/seed/index.ts';
import { organisations, people } from '#db/seed/people.ts';
import type { DocumentPage } from '#app/domain/documents/page.ts';

const { db } = database();
let demo: DemoPerson[];
let page: DocumentPage;
let amina: { personId: string };

beforeAll(async () => {
  demo = await seedDemo(db, new Date('2026-11-23T12:00:00Z'));
  const [row] = await db.select({ personId: person.id }).from(person).where(eq(person.name, 'Amina Yusuf'));
  const [plan] = await db.select({ id: document.id }).from(document);
  amina = row ?? { personId: '' };
  page = await documentPage(amina, plan?.id ?? '');
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
    expect(await db.$count(person)).toBe(demo.length);
  });

  test('has a plan of at least 2,500 words with tables, nested lists, quotes, links and headings', () => {
    expect(page.wordCount).toBeGreaterThanOrEqual(2500);
    const nodes = page.sections.flatMap((section) => section.content.content.flatMap(everyNode));
    const kinds = new Set(nodes.map((node) => node.type));
    for (const kind of ['table', 'tableHeader', 'bulletList', 'orderedList', 'blockquote', 'heading']) {
      expect(kinds).toContain(kind);
    }
    expect(nodes.some((node) => node.marks?.some((mark) => mark.type === 'link'))).toBe(true);
    expect(
      nodes.some((node) => node.type === 'listItem' && node.content?.some((each) => /List$/.test(each.type))),
    ).toBe(true);
  });

  test('has sections without an owner, asked and not answered, with two owners, and not begun', () => {
    const { sections } = page;
    expect(sections.filter((each) => each.owners.length === 0).length).toBeGreaterThanOrEqual(2);
    expect(sections.filter((each) => each.owners.length >= 2).length).toBeGreaterThanOrEqual(2);
    expect(sections.filter((each) => each.asked.length === 1)).toHaveLength(1);
    expect(sections.filter((each) => each.wordCount === 0)).toHaveLength(2);
    expect(new Set(sections.map((each) => each.status)).size).toBe(5);
    for (const { owners } of sections)
      expect(owners.filter((each) => each.first)).toHaveLength(owners.length && 1);
  });

  test('counts due dates from the day of seeding', () => {
    expect(page.sections.find((each) => each.heading === 'Paying people for their time')?.due).toBe(
      '2026-12-03',
    );
  });

  test('stores text of our schema, the same in the journal as in the read model', async () => {
    for (const section of page.sections) {
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
    const nodes = page.sections.flatMap((section) => section.content.content.flatMap(everyNode));
    const targets = nodes.flatMap((node) => node.marks ?? []).flatMap((mark) => mark.attrs?.href ?? []);
    expect(targets.length).toBeGreaterThan(0);
    for (const target of targets)
      expect(target).toMatch(/^(https:\/\/|mailto:[a-z]+@)[a-z-]+\.example(\/|$)/);
  });

  test('names no real council, body or service: what it says is nobody’s word but ours', () => {
    const said = JSON.stringify([page, organisations, people]).replaceAll(page.coalition.name, '');
    const real =
      /\b(Bolton|Bury|Manchester|Oldham|Rochdale|Salford|Stockport|Tameside|Trafford|Wigan|NHS|GMCA|TfGM)\b/;
    expect(real.exec(said)?.[0]).toBeUndefined();
  });

  test('adds up: what the actions table promises is what the rest of the plan says', () => {
    const said = JSON.stringify(page.sections.map((each) => each.content));
    const actions = new Set([...said.matchAll(/"(A\d+)"/g)].map((found) => found[1]));
    expect(actions).toEqual(new Set(Array.from({ length: 12 }, (_, at) => `A${at + 1}`)));
    expect(said).toContain('twelve actions');
  });

  test('shows its first facilitator every section on the first page, in reading order', async () => {
    const home = await coalitionHome(amina);
    expect(home.coalitions[0]?.documents[0]?.sections.map((each) => each.heading)).toEqual(
      page.sections.map((each) => each.heading),
    );
    expect(home.coalitions[0]?.mine.map((each) => each.heading)).toEqual([
      'Deciding together',
      'How this was made, and when we look again',
    ]);
  });
});

function everyNode(node: NodeJson): NodeJson[] {
  return [node, ...(node.content ?? []).flatMap(everyNode)];
}
