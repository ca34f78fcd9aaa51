import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { Conflict, DomainError, Forbidden } from '#app/domain/errors.ts';
import { answerAsk } from '#app/domain/ownership/answer-ask.server.ts';
import { askToOwn, withdrawAsk } from '#app/domain/ownership/ask.server.ts';
import { changeFirstOwner } from '#app/domain/ownership/first-owner.server.ts';
import { handOver } from '#app/domain/ownership/hand-over.server.ts';
import { answerOffer, withdrawOffer } from '#app/domain/ownership/offer.server.ts';
import { stepDown } from '#app/domain/ownership/step-down.server.ts';
import { database } from '#db/client.server.ts';
import { historyEvent, membership, sectionOwner } from '#db/schema/index.ts';
import { aWorld, type World } from '#tests/support/world.ts';

const ROUNDS = 20;
const { db } = database();
const yes = { yes: true } as const;
const no = { yes: false, reason: 'Not now' } as const;
const origin = 'https://here.example';

/** Many rounds, each in a world of its own. */
const rounds = (name: string, round: (world: World) => Promise<void>) =>
  test(
    name,
    async () => {
      for (let n = 0; n < ROUNDS; n += 1) await round(await aWorld(db));
    },
    60_000,
  );

const ownersOf = (sectionId: string) =>
  db
    .select({ id: sectionOwner.personId, first: sectionOwner.first })
    .from(sectionOwner)
    .where(
      and(
        eq(sectionOwner.sectionId, sectionId),
        isNotNull(sectionOwner.acceptedAt),
        isNull(sectionOwner.endedAt),
      ),
    );

const told = async (world: World, ...kinds: string[]) =>
  (
    await db
      .select({ kind: historyEvent.kind })
      .from(historyEvent)
      .where(and(eq(historyEvent.coalitionId, world.coalitionId), inArray(historyEvent.kind, kinds)))
  ).map(({ kind }) => kind);

/** All at once. What is refused is refused in the domain's own words: never a broken row, never a deadlock. */
async function together(...work: Promise<unknown>[]): Promise<boolean[]> {
  const outcomes = await Promise.allSettled(work);
  for (const outcome of outcomes)
    if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(DomainError);
  return outcomes.map(({ status }) => status === 'fulfilled');
}

describe('at the same moment', () => {
  rounds('two facilitators ask the same person: they are asked once', async (world) => {
    const { facilitator, reviewer, coOwner, sections } = world;
    await db
      .update(membership)
      .set({ role: 'facilitator' })
      .where(eq(membership.personId, reviewer.personId));
    const ask = { personId: coOwner.personId, first: false, message: '', origin };
    const done = await together(
      askToOwn(facilitator, sections.unowned, ask),
      askToOwn(reviewer, sections.unowned, ask),
    );
    expect(done.filter(Boolean)).toHaveLength(1);
    expect(await told(world, 'section.asked')).toHaveLength(1);
  });

  rounds('an ask is accepted and withdrawn: one of the two happens', async (world) => {
    const { member, facilitator, things, sections } = world;
    const [accepted, withdrawn] = await together(
      answerAsk(member, things.askId, yes),
      withdrawAsk(facilitator, things.askId),
    );
    expect(accepted).toBe(!withdrawn);
    expect(await ownersOf(sections.unowned)).toEqual(accepted ? [{ id: member.personId, first: true }] : []);
    expect(await told(world, 'section.accepted', 'section.ask-withdrawn')).toHaveLength(1);
  });

  rounds('yes and no are pressed, each twice: one answer stands', async (world) => {
    const { member, things, sections } = world;
    await together(...[yes, no, yes, no].map((answer) => answerAsk(member, things.askId, answer)));
    const [kind, ...others] = await told(world, 'section.accepted', 'section.declined');
    expect(others).toEqual([]);
    expect(await ownersOf(sections.unowned)).toHaveLength(kind === 'section.accepted' ? 1 : 0);
  });

  rounds('two people accept as first owner: both own it, one is first', async (world) => {
    const { member, coOwner, facilitator, things, sections } = world;
    const other = await askToOwn(facilitator, sections.unowned, {
      ...{ personId: coOwner.personId, first: true, message: '', origin },
    });
    const done = await together(answerAsk(member, things.askId, yes), answerAsk(coOwner, other, yes));
    expect(done).toEqual([true, true]);
    const owners = await ownersOf(sections.unowned);
    expect(owners).toHaveLength(2);
    expect(owners.filter(({ first }) => first)).toHaveLength(1);
  });

  rounds('an offer is taken up by two, declined by one and withdrawn: one outcome', async (world) => {
    const { member, owner, coOwner, facilitator, things, sections } = world;
    await together(
      answerOffer(owner, things.offerId, yes),
      answerOffer(coOwner, things.offerId, yes),
      answerOffer(facilitator, things.offerId, no),
      withdrawOffer(member, things.offerId),
    );
    const kinds = ['section.offer-taken-up', 'section.offer-declined', 'section.offer-withdrawn'];
    const [kind, ...others] = await told(world, ...kinds);
    expect(others).toEqual([]);
    const owns = (await ownersOf(sections.owned)).some(({ id }) => id === member.personId);
    expect(owns).toBe(kind === kinds[0]);
  });

  rounds(
    'an owner steps down while their place is being taken: they are out once, one is first',
    async (world) => {
      const { owner, facilitator, sections } = world;
      const asked = { personId: facilitator.personId, message: '', origin };
      const askId = await handOver(owner, sections.owned, asked);
      const [accepted] = await together(answerAsk(facilitator, askId, yes), stepDown(owner, sections.owned));
      expect(accepted).toBe(true);
      const owners = await ownersOf(sections.owned);
      expect(owners.map(({ id }) => id)).not.toContain(owner.personId);
      expect(owners).toHaveLength(2);
      expect(owners.filter(({ first }) => first)).toHaveLength(1);
      expect(await told(world, 'section.handed-over', 'section.stepped-down')).toHaveLength(1);
    },
  );

  rounds('both owners hand over to each other’s back: nobody is lost, one is first', async (world) => {
    const { owner, coOwner, facilitator, things, sections } = world;
    const linked = { personId: things.linkPersonId, name: '', email: '' };
    const one = await handOver(owner, sections.owned, {
      ...{ personId: facilitator.personId, message: '', origin },
    });
    const two = await handOver(coOwner, sections.owned, {
      ...{ personId: linked.personId, message: '', origin },
    });
    await together(
      answerAsk(facilitator, one, yes),
      answerAsk(linked, two, yes),
      changeFirstOwner(facilitator, sections.owned, coOwner.personId),
    );
    const owners = await ownersOf(sections.owned);
    expect(new Set(owners.map(({ id }) => id))).toEqual(new Set([facilitator.personId, linked.personId]));
    expect(owners.filter(({ first }) => first)).toHaveLength(1);
  });

  rounds('the last owners step down and somebody accepts: a first owner remains', async (world) => {
    const { owner, coOwner, facilitator, sections } = world;
    const askId = await askToOwn(owner, sections.owned, {
      ...{ personId: facilitator.personId, first: false, message: '', origin },
    });
    await together(
      stepDown(owner, sections.owned),
      stepDown(coOwner, sections.owned),
      answerAsk(facilitator, askId, yes),
    );
    expect(await ownersOf(sections.owned)).toEqual([{ id: facilitator.personId, first: true }]);
  });

  test('an ask that was answered is refused to the one who withdraws it, in words', async () => {
    const { member, facilitator, things } = await aWorld(db);
    await answerAsk(member, things.askId, yes);
    await expect(withdrawAsk(facilitator, things.askId)).rejects.toThrow(Conflict);
    await expect(answerAsk(facilitator, things.askId, yes)).rejects.toThrow(Forbidden);
  });
});
