import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerAsk } from '#app/domain/ownership/answer-ask.server.ts';
import { askToOwn } from '#app/domain/ownership/ask.server.ts';
import { handOver } from '#app/domain/ownership/hand-over.server.ts';
import { authorise } from '#app/domain/access/access.server.ts';
import { stepDown } from '#app/domain/ownership/step-down.server.ts';
import { until } from '#tests/support/measure.ts';
import type { Writer } from '#tests/support/writers.ts';
import { aStage, journalled, type Stage } from './stage.ts';

const WITHIN = { within: 5_000 };
const ask = { message: '', origin: 'https://here.example' };
const yes = { yes: true } as const;

describe('a section that changes hands while it is written', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await aStage();
  });
  afterEach(() => stage.close());

  /** Every word the page called saved is in the journal, once. */
  async function everyWordKept(writer: Writer, sectionId: string): Promise<void> {
    const text = await journalled(sectionId);
    const saved = writer.edits.filter(({ savedAt }) => savedAt !== undefined);
    expect(saved.length).toBeGreaterThan(0);
    expect(saved.filter(({ marker }) => text.split(`⟦${marker}⟧`).length !== 2)).toEqual([]);
  }

  for (let round = 1; round <= 3; round += 1) {
    it(`keeps every acknowledged word of the old owner, and lets only the new one write on (round ${round})`, async () => {
      const { owner, coOwner, facilitator, sections } = stage.world;
      await stepDown(coOwner, sections.owned);
      const writer = await stage.writer(owner);
      writer.type(40);
      await until('something is saved', () => writer.edits.some(({ savedAt }) => savedAt !== undefined));
      const askId = await handOver(owner, sections.owned, { personId: facilitator.personId, ...ask });
      await answerAsk(facilitator, askId, yes);
      await until('the old owner is closed out', () => writer.refusals.includes('rights-changed'), WITHIN);
      writer.rest();
      const tooLate = writer.write();
      const next = await stage.writer(facilitator);
      next.write();
      await next.saved();
      await everyWordKept(writer, sections.owned);
      await everyWordKept(next, sections.owned);
      expect(await journalled(sections.owned)).not.toContain(tooLate);
      const may = await Promise.allSettled(
        [owner, facilitator].map((person) => authorise(person, 'section.write', sections.owned)),
      );
      expect(may.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    });
  }

  it('is taken from a facilitator who wrote where nobody owned it, and goes on with the first owner', async () => {
    const { facilitator, coOwner, sections } = stage.world;
    const writer = await stage.writer(facilitator, sections.unowned);
    writer.write();
    await writer.saved();
    const askId = await askToOwn(facilitator, sections.unowned, {
      ...{ personId: coOwner.personId, first: false },
      ...ask,
    });
    await answerAsk(coOwner, askId, yes);
    await until('the facilitator is closed out', () => writer.refusals.includes('rights-changed'), WITHIN);
    const next = await stage.writer(coOwner, sections.unowned);
    next.write();
    await next.saved();
    await everyWordKept(writer, sections.unowned);
  });
});
