import { Fragment, Slice } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { describe, expect, it } from 'vitest';
import { isSmallEnough, roomFor } from '#app/editor/behaviour/roomFor.ts';
import { LIMITS } from '#app/editor/protocol.ts';
import { schema, type NodeJson } from '#app/editor/schema/index.ts';
import { stateFromJson } from '#app/editor/ydoc.ts';

function anEmptySection() {
  let refusals = 0;
  const state = EditorState.create({ schema, plugins: [roomFor(LIMITS.update, () => (refusals += 1))] });
  return { state, refusals: () => refusals };
}
const paragraphs = (count: number, letters: number) =>
  Array.from({ length: count }, () => schema.node('paragraph', null, schema.text('w'.repeat(letters))));

describe('a paste', () => {
  it('of 500 kB of text is taken', () => {
    const { state, refusals } = anEmptySection();
    const next = state.apply(state.tr.insertText('w'.repeat(500_000), 1));
    expect(next.doc.textContent.length).toBe(500_000);
    expect(refusals()).toBe(0);
  });
  it('larger than one message is refused before it enters the text, and said once', () => {
    const { state, refusals } = anEmptySection();
    const next = state.apply(state.tr.insertText('w'.repeat(LIMITS.update + 1), 1));
    expect(next.doc.textContent).toBe('');
    expect(refusals()).toBe(1);
  });
  it('of many small paragraphs is weighed as it travels, not by its letters', () => {
    const { state, refusals } = anEmptySection();
    const many = paragraphs(20_000, 8);
    expect(many.length * 8).toBeLessThan(LIMITS.update);
    expect(state.apply(state.tr.insert(0, many)).doc.childCount).toBe(1);
    expect(refusals()).toBe(1);
  });
  it('close to the limit is weighed exactly', () => {
    const close = (count: number) => new Slice(Fragment.from(paragraphs(count, 400)), 0, 0);
    const bytes = (count: number) =>
      stateFromJson({ type: 'doc', content: close(count).content.toJSON() as NodeJson[] }).byteLength;
    const most =
      Array.from({ length: 1_400 }, (_, at) => at).findLast(
        (count) => count % 50 === 0 && bytes(count) <= LIMITS.update,
      ) ?? 0;
    expect(most).toBeGreaterThan(1_000);
    expect(isSmallEnough(close(most), LIMITS.update)).toBe(true);
    expect(isSmallEnough(close(most + 50), LIMITS.update)).toBe(false);
  });
  it('that comes from somebody else is never refused here: the server has taken it', () => {
    const { state, refusals } = anEmptySection();
    const remote = state.tr
      .insertText('w'.repeat(LIMITS.update + 1), 1)
      .setMeta(ySyncPluginKey, { isChangeOrigin: true });
    expect(state.apply(remote).doc.textContent.length).toBe(LIMITS.update + 1);
    expect(refusals()).toBe(0);
  });
});
