import * as encoding from 'lib0/encoding';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { FROM_PAGES, OPCODES, SYNC } from '#app/realtime/frames.ts';
import { until } from '#tests/support/measure.ts';
import { STANDINGS, type Standing } from '#tests/support/world.ts';
import { textEdit } from './edits.ts';
import { RawPage } from './raw-page.ts';
import { aStage, journalled, type Stage } from './stage.ts';

/**
 * The socket's rows of the access matrix: everything a page can say to a section, by everybody there is. `writes`:
 * the text changes. `reads`: let in, and the text stays. `out`: not let in at all.
 */
type Outcome = 'writes' | 'reads' | 'out';
type Section = 'owned' | 'unowned';

const MATRIX: Record<Standing, Record<Section, Outcome>> = {
  facilitator: { owned: 'reads', unowned: 'writes' },
  member: { owned: 'reads', unowned: 'reads' },
  owner: { owned: 'writes', unowned: 'reads' },
  coOwner: { owned: 'writes', unowned: 'reads' },
  reviewer: { owned: 'reads', unowned: 'reads' },
  observer: { owned: 'reads', unowned: 'reads' },
  suspended: { owned: 'out', unowned: 'out' },
  stranger: { owned: 'out', unowned: 'out' },
};

/** Everything a page can put into a frame that could change what others have. */
const WAYS: Record<string, { opcode: number; say: (page: RawPage, words: string, doc: Y.Doc) => void }> = {
  'sync update': {
    opcode: OPCODES.sync,
    say: (page, words, doc) => page.sync(SYNC.update, textEdit(doc, words)),
  },
  'sync step 2': {
    opcode: OPCODES.sync,
    say: (page, words, doc) => page.sync(SYNC.step2, textEdit(doc, words)),
  },
  'sync reply update': {
    opcode: OPCODES.syncReply,
    say: (page, words, doc) => page.sync(SYNC.update, textEdit(doc, words), { opcode: OPCODES.syncReply }),
  },
  'sync reply step 2': {
    opcode: OPCODES.syncReply,
    say: (page, words, doc) => page.sync(SYNC.step2, textEdit(doc, words), { opcode: OPCODES.syncReply }),
  },
  awareness: { opcode: OPCODES.awareness, say: (page, words) => sayPresence(page, words) },
  'query awareness': { opcode: OPCODES.queryAwareness, say: (page) => page.send(OPCODES.queryAwareness) },
  'another token': {
    opcode: OPCODES.auth,
    say: (page, words) =>
      page.send(OPCODES.auth, (encoder) => {
        encoding.writeVarUint(encoder, 0);
        encoding.writeVarString(encoder, words);
      }),
  },
  close: { opcode: OPCODES.close, say: (page) => page.send(OPCODES.close) },
};
const WRITING = ['sync update', 'sync step 2', 'sync reply update', 'sync reply step 2'];

describe('the socket', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await aStage();
  });
  afterAll(() => stage.close());

  it('has a row for every opcode a page may send', () => {
    expect(new Set(Object.values(WAYS).map(({ opcode }) => opcode))).toEqual(FROM_PAGES);
  });

  const cells = STANDINGS.flatMap((standing) =>
    (['owned', 'unowned'] as const).flatMap((section) =>
      Object.keys(WAYS).map((way) => ({ standing, section, way, outcome: MATRIX[standing][section] })),
    ),
  );

  it.each(cells)(
    'by $way from the $standing, at the section that is $section: $outcome',
    async ({ standing, section, way, outcome }) => {
      vi.spyOn(console, 'error').mockImplementation(() => undefined);
      const sectionId = stage.world.sections[section];
      const words = `${standing} by ${way}`;
      const page = await stage.raw(stage.world[standing], sectionId);
      const before = await journalled(sectionId);
      if (outcome === 'out') {
        expect(await page.knock()).toBe('rights-changed');
        WAYS[way]?.say(page, words, new Y.Doc());
      } else {
        const doc = await page.open();
        WAYS[way]?.say(page, words, doc);
      }
      const changes = outcome === 'writes' && WRITING.includes(way);
      if (changes) await until('it is saved', () => page.acknowledged >= 2);
      else await settled(page, stage);
      expect(await journalled(sectionId)).toBe(changes ? `${before}\n${words}` : before);
      page.leave();
    },
  );

  it('is not opened at all for somebody who is not signed in', async () => {
    const page = new RawPage({ ...(await stage.desk(stage.world.owner)), cookie: '' });
    await until('the socket is closed', () => page.closed);
    expect(page.heard).toEqual([]);
  });
});

/** Whatever was said before has been read and dealt with, and what came of it is durable. */
async function settled(page: RawPage, stage: Stage): Promise<void> {
  for (let n = 0; n < 2; n += 1) await page.answers();
  await until('nothing waits for the database', () => stage.realtime.unsaved().oldestMs === 0);
}

function sayPresence(page: RawPage, words: string): void {
  const awareness = new Awareness(new Y.Doc());
  awareness.setLocalState({ user: { name: words } });
  const update = encodeAwarenessUpdate(awareness, [awareness.clientID]);
  awareness.destroy();
  page.send(OPCODES.awareness, (encoder) => encoding.writeVarUint8Array(encoder, update));
}
