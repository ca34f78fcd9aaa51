import { beforeAll, describe, expect, test } from 'vitest';
import { database } from '#db/client.server.ts';
import { documentPage, exportDocument, sectionView } from '#app/domain/documents/page.server.ts';
import { NotFound } from '#app/domain/errors.ts';
import { aWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld(database().db);
});

describe('the document page', () => {
  test('has every section in reading order, with its text, its people and the words counted', async () => {
    const page = await documentPage(world.member, world.documentId);
    expect(page.sections.map((section) => section.heading)).toEqual([
      'First section',
      'Second section',
      'Third section',
    ]);
    expect(page.sections[0]).toMatchObject({
      status: 'drafting',
      wordCount: 4,
      owners: [
        { name: world.owner.name, first: true, organisation: 'Hill Street Group' },
        { name: world.coOwner.name, first: false, organisation: null },
      ],
      content: {
        type: 'doc',
        content: [{ type: 'paragraph', content: [{ type: 'text', text: 'What the owners wrote.' }] }],
      },
    });
    expect(page.wordCount).toBe(8);
    expect(page.me).toMatchObject({ id: world.member.personId, role: 'member' });
  });

  const writers = {
    facilitator: ['Second section', 'Third section'],
    member: [],
    owner: ['First section'],
    coOwner: ['First section'],
    reviewer: [],
    observer: [],
  } as const;
  for (const [standing, headings] of Object.entries(writers)) {
    test(`tells ${standing} that they may write ${headings.join(' and ') || 'nothing'}`, async () => {
      const page = await documentPage(world[standing as keyof typeof writers], world.documentId);
      const writable = page.sections.filter((section) => section.mayWrite).map((section) => section.heading);
      expect(writable).toEqual(headings);
    });
  }

  for (const standing of ['suspended', 'stranger'] as const) {
    test(`is not there for a ${standing} person, and neither are its sections nor its file`, async () => {
      await expect(documentPage(world[standing], world.documentId)).rejects.toThrow(NotFound);
      await expect(sectionView(world[standing], world.sections.owned)).rejects.toThrow(NotFound);
      await expect(exportDocument(world[standing], world.documentId)).rejects.toThrow(NotFound);
    });
  }

  test('is not there for anybody under a name that is no uuid', async () => {
    await expect(documentPage(world.member, "1' or true --")).rejects.toThrow(NotFound);
    await expect(sectionView(world.member, '')).rejects.toThrow(NotFound);
  });
});

describe('a document on its way into a file', () => {
  test('carries owners as they wish to be named, statuses in words and the text as it stands', async () => {
    const file = await exportDocument(world.reviewer, world.documentId);
    expect(file).toMatchObject({ kind: 'Action plan', language: 'en-GB', timeZone: 'Europe/London' });
    expect(file.sections[0]).toMatchObject({
      heading: 'First section',
      owners: '2 members of the coalition',
      status: 'Drafting',
    });
    expect(file.sections[1]?.owners).toBe('');
  });
});
