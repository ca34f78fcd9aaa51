import * as encoding from 'lib0/encoding';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { LIMITS, openingToken, REFUSALS, sectionName } from '#app/editor/protocol.ts';
import { SCHEMA_VERSION } from '#app/editor/schema/index.ts';
import { FROM_PAGES, OPCODES, SYNC } from '#app/realtime/frames.ts';
import { until } from '#tests/support/measure.ts';
import { aStage, journalled, type Stage } from './stage.ts';
import { edit, textEdit } from './edits.ts';

describe('a page that sends what it may not', () => {
  let stage: Stage;
  let before: string;
  beforeEach(async () => {
    // Hocuspocus prints each refusal it catches.
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    stage = await aStage();
    before = await journalled(stage.world.sections.owned);
  });
  afterEach(() => stage.close());

  const unchanged = async () => expect(await journalled(stage.world.sections.owned)).toBe(before);

  it.each([
    ['an update', SYNC.update, OPCODES.sync],
    ['a comparison', SYNC.step2, OPCODES.sync],
    ['a comparison sent as a reply', SYNC.step2, OPCODES.syncReply],
    ['an update sent as a reply', SYNC.update, OPCODES.syncReply],
  ])('may only read: %s is refused with rights-changed and changes nothing', async (_, part, opcode) => {
    const page = await stage.raw(stage.world.member);
    const doc = await page.open();
    const peer = await stage.writer(stage.world.owner);
    page.sync(part, textEdit(doc, 'forged'), { opcode });
    await until('the section is closed', () => page.refusals.includes('rights-changed'));
    peer.write();
    await peer.saved();
    expect(await journalled(stage.world.sections.owned)).not.toContain('forged');
  });

  it('cannot write to a section under another name than it knocked with', async () => {
    const page = await stage.raw(stage.world.owner);
    const doc = await page.open();
    const update = textEdit(new Y.Doc(), 'forged');
    page.sync(SYNC.update, update, { name: sectionName(stage.world.sections.unowned) });
    page.sync(SYNC.update, update, { name: `${page.name}\0session` });
    page.sync(SYNC.update, update, { name: 'constructor' });
    page.sync(SYNC.update, update, { name: '__proto__' });
    page.sync(SYNC.update, textEdit(doc, 'honest'));
    await until('the honest edit is saved', () => page.acknowledged === 2);
    expect(await journalled(stage.world.sections.unowned)).not.toContain('forged');
    expect(page.closed).toBeUndefined();
  });

  it.each([
    'section:',
    'section:x',
    'proposal:0197d1d4-0000-7000-8000-000000000000',
    '',
    'default',
    '__proto__',
    'section:0197d1d4-0000-7000-8000-000000000000\0s',
  ])('is refused at the unknown name %j', async (name) => {
    const page = await stage.raw(stage.world.owner);
    expect(await page.knock(openingToken(SCHEMA_VERSION), name)).toBe('not-allowed');
  });

  it.each(['', 'schema:', 'schema:x', 'null', 'schema:1 '])('is refused with the token %j', async (token) => {
    const page = await stage.raw(stage.world.owner);
    expect(await page.knock(token)).toBe('not-allowed');
  });

  it('has as many sections open as a page may have, and is asked to try later with one more', async () => {
    const page = await stage.raw(stage.world.owner);
    const doc = await page.open();
    const names = Array.from({ length: LIMITS.sectionsPerPage }, (_, n) =>
      sectionName(`0197d1d4-0000-7000-8000-0000000000${n + 10}`),
    );
    const knocks = names.map((name) => ({ name, answer: page.knock(openingToken(SCHEMA_VERSION), name) }));
    expect(await knocks.at(-1)?.answer).toBe('try-later');
    page.sync(SYNC.update, textEdit(doc, 'the others are served'));
    await until('it is saved', () => page.acknowledged === 2);
  });

  it('reads only, when it was loaded before the schema changed, and is told old-page when it writes', async () => {
    const page = await stage.raw(stage.world.owner);
    expect(await page.knock(openingToken(SCHEMA_VERSION - 1))).toBe('readonly');
    page.sync(SYNC.step2, textEdit(new Y.Doc(), 'old'));
    await until('the section is closed', () => page.refusals.includes('old-page'));
    await unchanged();
  });

  it('is asked to try later, when it is newer than this process', async () => {
    const page = await stage.raw(stage.world.owner);
    expect(await page.knock(openingToken(SCHEMA_VERSION + 1))).toBe('try-later');
  });

  it('is refused an update over the limit with too-big, and one just under it is taken', async () => {
    const page = await stage.raw(stage.world.owner);
    const doc = await page.open();
    page.sync(SYNC.update, textEdit(doc, 'x'.repeat(LIMITS.update - 500)));
    await until('the large update is saved', () => page.acknowledged === 2);
    page.sync(SYNC.update, textEdit(doc, 'y'.repeat(LIMITS.update)));
    await until('the section is closed', () => page.refusals.includes('too-big'));
    expect(await journalled(stage.world.sections.owned)).not.toContain('y'.repeat(100));
  });

  it('loses its socket with 1009 for a frame over the limit, and nobody else notices', async () => {
    const page = await stage.raw(stage.world.owner);
    const peer = await stage.writer(stage.world.coOwner);
    await page.open();
    page.bytes(Buffer.alloc(LIMITS.frame + 1));
    await until('the socket is closed', () => page.closed);
    expect(page.closed?.code).toBe(1009);
    peer.write();
    await peer.saved();
  });

  it.each(Object.entries(OPCODES).filter(([, opcode]) => !FROM_PAGES.has(opcode)))(
    'loses its socket for the opcode %s, which is not a page’s',
    async (_, opcode) => {
      const page = await stage.raw(stage.world.owner);
      await page.open();
      page.send(opcode, (encoder) => encoding.writeVarString(encoder, 'forged'));
      await until('the socket is closed', () => page.closed);
      expect(page.closed).toEqual({ code: REFUSALS['not-allowed'], reason: 'not-allowed' });
    },
  );

  it.each([
    [
      'a node the schema does not have',
      edit(
        (paragraph) =>
          paragraph.parent && (paragraph.parent as Y.XmlFragment).insert(0, [new Y.XmlElement('script')]),
      ),
    ],
    ['a mark the schema does not have', edit((_, text) => text.format(0, 2, { blink: {} }))],
    ['a link to a script', edit((_, text) => text.format(0, 2, { link: { href: 'javascript:alert(1)' } }))],
    [
      'an attribute the schema does not have',
      edit((paragraph) => paragraph.setAttribute('onclick', 'alert(1)')),
    ],
    [
      'an attribute that costs work',
      edit((paragraph) => paragraph.setAttribute('colspan', 1_000_000_000 as unknown as string)),
    ],
    ['an embed', edit((_, text) => text.insertEmbed(0, { image: 'x' }))],
    [
      'text outside any paragraph',
      edit((paragraph) => (paragraph.parent as Y.XmlFragment).insert(0, [new Y.XmlText('x')])),
    ],
    ['another root', edit((paragraph) => paragraph.doc?.getMap('other').set('a', 1))],
    [
      'a document in the document',
      edit((paragraph) => paragraph.setAttribute('level', new Y.Doc() as unknown as string)),
    ],
  ])('is refused %s with not-allowed', async (_, make) => {
    const page = await stage.raw(stage.world.owner);
    const doc = await page.open();
    page.sync(SYNC.update, make(doc));
    await until('the section is closed', () => page.refusals.includes('not-allowed'));
    await unchanged();
  });

  it('is asked to try later, when its words build on words the server has not got', async () => {
    const page = await stage.raw(stage.world.owner);
    const doc = await page.open();
    textEdit(doc, 'never sent');
    page.sync(SYNC.update, textEdit(doc, 'sent'));
    await until('the section is closed', () => page.refusals.includes('try-later'));
    await unchanged();
  });

  it('that was refused and opens the section again on the same socket writes as before', async () => {
    const page = await stage.raw(stage.world.owner);
    const doc = await page.open();
    page.sync(SYNC.update, edit((paragraph) => paragraph.setAttribute('onclick', 'x'))(doc));
    await until('the section is closed', () => page.refusals.includes('not-allowed'));
    // As the page's provider does: the rest of what it had to say, goodbye, and at once a new knock.
    page.sync(SYNC.update, textEdit(doc, 'too late'));
    page.send(OPCODES.close);
    page.forget();
    const fresh = await page.open();
    page.sync(SYNC.update, textEdit(fresh, 'and on we write'));
    await until('it is saved', () => page.acknowledged === 2);
    expect(await journalled(stage.world.sections.owned)).toBe(`${before}\nand on we write`);
  });

  it('that leaves and comes back in one breath is let in once, and its new words are kept', async () => {
    const page = await stage.raw(stage.world.owner);
    await page.open();
    page.send(OPCODES.close);
    page.forget();
    const doc = await page.open();
    page.sync(SYNC.update, textEdit(doc, 'back again'));
    await until('it is saved', () => page.acknowledged === 2);
    expect(page.refusals).toEqual([]);
    expect(await journalled(stage.world.sections.owned)).toContain('back again');
  });
});
