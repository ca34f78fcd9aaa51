import { beforeAll, describe, expect, test } from 'vitest';
import type { SectionView } from '#app/domain/documents/page.ts';
import { stepDown } from '#app/domain/ownership/step-down.server.ts';
import { loader } from '#app/routes/sections.$id.reading.ts';
import { database } from '#db/client.server.ts';
import { p, text } from '#db/seed/text.ts';
import { journalEdit } from '#tests/support/edits.ts';
import { aWorld, signedIn, type TestPerson, type World } from '#tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld(database().db);
});

async function read(person: TestPerson | null, id: string, ifNoneMatch?: string): Promise<Response> {
  const headers = new Headers({ host: 'localhost' });
  if (person) headers.set('cookie', (await signedIn(person)).cookie);
  if (ifNoneMatch) headers.set('if-none-match', ifNoneMatch);
  const request = new Request(`http://localhost/sections/${id}/reading`, { headers });
  return loader({ request, params: { id }, context: {} as never }).catch((thrown: unknown) => {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  });
}

describe('the piece that a following page fetches', () => {
  test('is the section as the page shows it, with the words journalled last', async () => {
    const seq = await journalEdit(world.sections.unowned, () => text(p('Just now.')));
    const answer = await read(world.observer, world.sections.unowned);
    expect(answer.headers.get('content-type')).toBe('application/json');
    const view = (await answer.json()) as SectionView;
    expect(view).toMatchObject({ id: world.sections.unowned, seq, mayWrite: false, wordCount: 2 });
  });

  test('is not sent again to who has it, and is when its words or its owners are others', async () => {
    const tag = async () => (await read(world.member, world.sections.owned)).headers.get('etag') ?? '';
    const first = await tag();
    const again = await read(world.member, world.sections.owned, first);
    expect([again.status, await again.text()]).toEqual([304, '']);
    await journalEdit(world.sections.owned, () => text(p('Other words.')));
    const second = await tag();
    await stepDown(world.coOwner, world.sections.owned);
    expect(new Set([first, second, await tag()]).size).toBe(3);
    expect((await read(world.member, world.sections.owned, first)).status).toBe(200);
  });

  test('is not there for strangers, suspended people, nobody, and under no uuid', async () => {
    for (const person of [world.stranger, world.suspended, null]) {
      expect((await read(person, world.sections.owned)).status).toBe(404);
    }
    expect((await read(world.member, 'no-such-section')).status).toBe(404);
  });
});
