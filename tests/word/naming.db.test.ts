import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { exportToWord } from '#app/domain/documents/export.server.ts';
import { chooseNamedOutside } from '#app/domain/people/account.server.ts';
import { NAMED_OUTSIDE, type NamedOutside } from '#app/domain/people/named-outside.ts';
import { wirePorts } from '#app/domain/ports.ts';
import { partsOf } from '#app/word/package.ts';
import { createWordExports } from '#app/word/index.server.ts';
import { database } from '#db/client.server.ts';
import { membership, person, sectionOwner } from '#db/schema/index.ts';
import { addMember, addOrganisation, addOwner } from '#db/seed/language.ts';
import { aWorld, type World } from '#tests/support/world.ts';

/** Who is named how in a file that leaves the coalition: looked for in every part of a real .docx. */
const { db } = database();
const exports = createWordExports();
let world: World;

beforeAll(() => wirePorts({ exports }));
afterAll(() => exports.close());
beforeEach(async () => {
  world = await aWorld(db);
  await rename(world.owner.personId, 'Ottoline Quillfeather');
  await rename(world.coOwner.personId, 'Barnaby Thistledown');
  // Whoever presses the button is in no part of the file either.
  await rename(world.member.personId, 'Exporta Lampwick');
});

const rename = (personId: string, name: string) =>
  db.update(person).set({ name }).where(eq(person.id, personId));
const choose = (who: { personId: string }, as: NamedOutside) => chooseNamedOutside(who, as);

async function file() {
  const { bytes, filename } = await exportToWord(world.member, world.documentId);
  const parts = [...partsOf(bytes)].map(([path, content]) => `${path}\n${content}`).join('\n');
  const notes = [...parts.matchAll(/<w:p>(?:(?!<\/w:p>).)*"SectionNote"(?:(?!<\/w:p>).)*<\/w:p>/g)];
  return {
    everything: `${filename}\n${parts}`,
    note: notes[0]?.[0].replace(/<[^>]*>/g, '').replace(/ · .*/, ''),
  };
}

test('nobody is named in any part of the file as long as nobody has chosen to be', async () => {
  const { everything, note } = await file();
  expect(note).toBe('Owned by 2 members of the coalition');
  expect(everything).not.toMatch(/Ottoline|Quillfeather|Barnaby|Thistledown|Exporta|Lampwick/);
});

test.each([
  ['full name', 'Owned by Ottoline Quillfeather, with a member of the coalition', /Barnaby|Thistledown/],
  ['first name', 'Owned by Ottoline, with a member of the coalition', /Quillfeather|Barnaby|Thistledown/],
  ['initials', 'Owned by O.Q., with a member of the coalition', /Ottoline|Quillfeather|Barnaby/],
  ['group', 'Owned by Hill Street Group, with a member of the coalition', /Ottoline|Quillfeather|Barnaby/],
] as const)('who chose "%s" is named so, and the other owner is not', async (as, owned, hidden) => {
  await choose(world.owner, as);
  const { everything, note } = await file();
  expect(note).toBe(owned);
  expect(everything).not.toMatch(hidden);
});

test('two of one organisation, who chose nothing, are said once, by the organisation', async () => {
  const { organisationId } = world;
  const people = [world.owner.personId, world.coOwner.personId];
  for (const personId of people) {
    const theirs = and(eq(membership.coalitionId, world.coalitionId), eq(membership.personId, personId));
    await db.update(membership).set({ organisationId }).where(theirs);
  }
  const { everything, note } = await file();
  expect(note).toBe('Owned by Hill Street Group');
  expect(everything).not.toMatch(/Ottoline|Quillfeather|Barnaby|Thistledown/);
});

test('an organisation of one, who chose nothing, is not said: its name would point at that person', async () => {
  const { coalitionId } = world;
  const organisationId = await addOrganisation(db, { coalitionId, name: 'Quillfeather & Daughter' });
  await db
    .update(sectionOwner)
    .set({ organisationId })
    .where(eq(sectionOwner.personId, world.owner.personId));
  expect((await file()).everything).not.toContain('Quillfeather');
  await addMember(db, { name: 'Daughter' }, { coalitionId, role: 'member', organisationId });
  expect((await file()).note).toBe(
    'Owned by Quillfeather & Daughter, with a member of the coalition'.replace('&', '&amp;'),
  );
});

test('one person’s choice changes nothing of another’s, and every choice is kept', async () => {
  for (const as of NAMED_OUTSIDE) {
    await choose(world.owner, as);
    const rows = await db.select({ id: person.id, as: person.namedOutside }).from(person);
    expect(rows.find(({ id }) => id === world.owner.personId)?.as).toBe(as);
    expect(rows.find(({ id }) => id === world.coOwner.personId)?.as).toBe('not named');
  }
});

test('who was an owner, or was only asked, is not named, whatever they chose', async () => {
  for (const who of [world.owner, world.member]) await choose(who, 'full name');
  await addOwner(db, { sectionId: world.sections.empty, personId: world.owner.personId });
  await db
    .update(sectionOwner)
    .set({ endedAt: new Date(), first: false })
    .where(eq(sectionOwner.personId, world.owner.personId));
  expect((await file()).everything).not.toMatch(/Quillfeather|Lampwick/);
});
