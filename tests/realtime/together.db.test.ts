import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { jsonFrom, textOf } from '#app/editor/ydoc.ts';
import { until } from '#tests/support/measure.ts';
import { aStage, journalled, type Stage } from './stage.ts';

describe('two owners of a section', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await aStage();
  });
  afterEach(() => stage.close());

  it('see each other write, and the journal replays to the very same text', async () => {
    const { world } = stage;
    const one = await stage.writer(world.owner);
    const other = await stage.writer(world.coOwner);
    for (let n = 0; n < 20; n += 1) {
      one.write();
      other.write();
    }
    await Promise.all([one.saved(), other.saved()]);
    await until('both see the same', () => textOf(jsonFrom(one.doc)) === textOf(jsonFrom(other.doc)));
    expect(await journalled(world.sections.owned)).toBe(textOf(jsonFrom(one.doc)));
  });

  it('find their words again after the process was restarted', async () => {
    const { world } = stage;
    const one = await stage.writer(world.owner);
    const marker = one.write();
    await one.saved();
    await stage.restart();
    const other = await stage.writer(world.coOwner);
    expect(textOf(jsonFrom(other.doc))).toContain(marker);
  });
});
