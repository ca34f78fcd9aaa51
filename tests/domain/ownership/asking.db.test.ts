import { and, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { authorise, type Actor } from '#app/domain/access/access.server.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '#app/domain/errors.ts';
import { answerAsk } from '#app/domain/ownership/answer-ask.server.ts';
import { askToOwn, withdrawAsk } from '#app/domain/ownership/ask.server.ts';
import { askPage } from '#app/domain/ownership/claim-page.server.ts';
import { changeFirstOwner } from '#app/domain/ownership/first-owner.server.ts';
import { handOver } from '#app/domain/ownership/hand-over.server.ts';
import { answerOffer, offerToOwn, withdrawOffer } from '#app/domain/ownership/offer.server.ts';
import { ownersPage } from '#app/domain/ownership/pages.server.ts';
import { stepDown } from '#app/domain/ownership/step-down.server.ts';
import { database } from '#db/client.server.ts';
import { addMember } from '#db/seed/language.ts';
import { document, historyEvent, mail, membership } from '#db/schema/index.ts';
import { countStatements } from '#tests/support/statements.ts';
import { aWorld, type TestPerson, type World } from '#tests/support/world.ts';

const { db } = database();
const yes = { yes: true } as const;
const no = { yes: false, reason: 'My mother is ill this month' } as const;

let world: World;
let owned: string;
let unowned: string;
beforeEach(async () => {
  world = await aWorld(db);
  ({ owned, unowned } = world.sections);
});

const ask = (
  by: Actor,
  sectionId: string,
  whom: TestPerson,
  more: Partial<Parameters<typeof askToOwn>[2]> = {},
) =>
  askToOwn(by, sectionId, {
    ...{ personId: whom.personId, first: false, message: 'Would you?', origin: 'https://here.example' },
    ...more,
  });

const place = (by: Actor, whom: TestPerson) =>
  handOver(by, owned, { personId: whom.personId, message: '', origin: 'https://here.example' });

const ownersOf = async (sectionId: string) =>
  (await ownersPage(world.facilitator, sectionId)).owners.map(({ id, first }) => ({ id, first }));

const told = async (kind: string) =>
  db
    .select({ actorId: historyEvent.actorId, data: historyEvent.data })
    .from(historyEvent)
    .where(and(eq(historyEvent.coalitionId, world.coalitionId), eq(historyEvent.kind, kind)));

describe('somebody who was asked', () => {
  test('says yes: they write from then on, are first owner where there was none, and facilitators write no longer', async () => {
    const { member, facilitator, things } = world;
    await authorise(facilitator, 'section.write', unowned);
    await answerAsk(member, things.askId, yes);
    expect(await ownersOf(unowned)).toEqual([{ id: member.personId, first: true }]);
    await authorise(member, 'section.write', unowned);
    await expect(authorise(facilitator, 'section.write', unowned)).rejects.toThrow(Forbidden);
    expect(await told('section.accepted')).toEqual([
      { actorId: member.personId, data: { heading: 'Second section' } },
    ]);
  });

  test('says no with a word why, and the section goes on needing an owner', async () => {
    const { member, facilitator, things } = world;
    await answerAsk(member, things.askId, no);
    expect(await ownersOf(unowned)).toEqual([]);
    const { claim, mayAnswer } = await askPage(facilitator, things.askId);
    expect([claim.state, claim.reason, mayAnswer]).toEqual(['declined', no.reason, false]);
    expect(await told('section.declined')).toMatchObject([{ data: { reason: no.reason } }]);
    expect(await ask(facilitator, unowned, member)).not.toBe(things.askId);
  });

  test('gives one answer: the same once more changes nothing, another is refused', async () => {
    const { member, things } = world;
    await answerAsk(member, things.askId, yes);
    await answerAsk(member, things.askId, yes);
    await expect(answerAsk(member, things.askId, no)).rejects.toThrow(Conflict);
    expect(await told('section.accepted')).toHaveLength(1);
  });

  test('cannot say yes as a reviewer, after leaving, or in an archived document', async () => {
    const { member, things, coalitionId, documentId } = world;
    const here = and(eq(membership.personId, member.personId), eq(membership.coalitionId, coalitionId));
    await db.update(membership).set({ role: 'reviewer' }).where(here);
    await expect(answerAsk(member, things.askId, yes)).rejects.toThrow(Forbidden);
    await db.update(membership).set({ role: 'member', leftAt: new Date() }).where(here);
    await expect(answerAsk(member, things.askId, yes)).rejects.toThrow(NotFound);
    await db.update(membership).set({ leftAt: null }).where(here);
    await db.update(document).set({ archivedAt: new Date() }).where(eq(document.id, documentId));
    await expect(answerAsk(member, things.askId, yes)).rejects.toThrow(Forbidden);
  });

  test('becomes first owner beside the others when the ask said so; who was first stays an owner', async () => {
    const { owner, coOwner, facilitator } = world;
    await ask(owner, owned, facilitator, { first: true }).then((id) => answerAsk(facilitator, id, yes));
    expect(await ownersOf(owned)).toEqual([
      { id: facilitator.personId, first: true },
      { id: owner.personId, first: false },
      { id: coOwner.personId, first: false },
    ]);
    expect(await told('section.first-owner-changed')).toHaveLength(1);
  });
});

describe('asking', () => {
  test('writes one letter with the whole address, and none to somebody without e-mail', async () => {
    const { facilitator, coOwner, coalitionId } = world;
    const id = await ask(facilitator, unowned, coOwner, { answerBy: '2999-12-03' });
    const silent = await addMember(db, { name: 'No Mail' }, { coalitionId, role: 'member' });
    await ask(facilitator, unowned, { personId: silent, name: '', email: '' });
    const letters = await db.select().from(mail).where(eq(mail.coalitionId, coalitionId));
    expect(letters).toHaveLength(1);
    expect(letters[0]).toMatchObject({ to: coOwner.email, opensAccount: false });
    expect(letters[0]?.text).toContain(`https://here.example/asks/${id}\n`);
    expect(letters[0]?.text).toContain('3 December 2999');
  });

  test.each(['reviewer', 'observer', 'suspended', 'stranger'] as const)(
    'is not done of a %s, who owns nothing here',
    async (standing) => {
      await expect(ask(world.facilitator, unowned, world[standing])).rejects.toThrow(Invalid);
    },
  );

  test('is not done twice, nor of an owner, nor of somebody who has offered', async () => {
    const { facilitator, member, owner } = world;
    await expect(ask(facilitator, unowned, member)).rejects.toThrow(Conflict);
    await expect(ask(facilitator, owned, owner)).rejects.toThrow(Invalid);
    await expect(ask(facilitator, owned, member)).rejects.toThrow(Conflict);
  });

  test('takes no organisation of another coalition and no day that has passed', async () => {
    const { facilitator, coOwner, elsewhere } = world;
    const theirs = elsewhere.things.organisationId;
    await expect(ask(facilitator, unowned, coOwner, { organisationId: theirs })).rejects.toThrow(Invalid);
    await expect(ask(facilitator, unowned, coOwner, { answerBy: '2001-01-01' })).rejects.toThrow(Invalid);
    expect(await told('section.asked')).toEqual([]);
  });

  test('is taken back before the answer, not after', async () => {
    const { facilitator, member, things } = world;
    await withdrawAsk(facilitator, things.askId);
    await withdrawAsk(facilitator, things.askId);
    expect(await told('section.ask-withdrawn')).toHaveLength(1);
    await expect(answerAsk(member, things.askId, yes)).rejects.toThrow(Conflict);
    const again = await ask(facilitator, unowned, member);
    await answerAsk(member, again, yes);
    await expect(withdrawAsk(facilitator, again)).rejects.toThrow(Conflict);
  });
});

describe('offering', () => {
  test('is taken up by an owner, and not by the one who offered', async () => {
    const { member, owner, things } = world;
    await expect(answerOffer(member, things.offerId, yes)).rejects.toThrow(Forbidden);
    await answerOffer(owner, things.offerId, yes);
    await answerOffer(owner, things.offerId, yes);
    await authorise(member, 'section.write', owned);
    expect(await told('section.offer-taken-up')).toEqual([
      { actorId: owner.personId, data: { heading: 'First section', personId: member.personId } },
    ]);
  });

  test('is not answered by oneself, not even as a facilitator', async () => {
    const { facilitator } = world;
    const offered = await offerToOwn(facilitator, unowned, { message: '', forOrganisation: false });
    if (!('offerId' in offered)) throw new Error('They were asked');
    await expect(answerOffer(facilitator, offered.offerId, yes)).rejects.toThrow(Forbidden);
  });

  test('is declined with a word why, and can be made again', async () => {
    const { member, facilitator, things } = world;
    await answerOffer(facilitator, things.offerId, no);
    await expect(answerOffer(facilitator, things.offerId, yes)).rejects.toThrow(Conflict);
    const again = await offerToOwn(member, owned, { message: 'Now?', forOrganisation: false });
    expect(again).not.toEqual({ offerId: things.offerId });
    expect(await told('section.offer-declined')).toMatchObject([{ data: { reason: no.reason } }]);
  });

  test('is one offer however often it is made; who was asked is led to the ask', async () => {
    const { member, things } = world;
    const offer = { message: '', forOrganisation: true };
    expect(await offerToOwn(member, owned, offer)).toEqual({ offerId: things.offerId });
    expect(await offerToOwn(member, unowned, offer)).toEqual({ askId: things.askId });
  });

  test('is taken back by the one who offered, and is then nobody’s to take up', async () => {
    const { member, owner, things } = world;
    await withdrawOffer(member, things.offerId);
    await expect(answerOffer(owner, things.offerId, yes)).rejects.toThrow(Conflict);
  });

  test('is seen by those who answer it and by the one who offered', async () => {
    const { member, owner, reviewer } = world;
    for (const [who, seen] of [
      [member, 1],
      [owner, 1],
      [reviewer, 0],
    ] as const)
      expect((await ownersPage(who, owned)).offers).toHaveLength(seen);
  });
});

describe('an owner who hands over', () => {
  test('keeps everything until it is accepted; then both change places in one moment', async () => {
    const { owner, coOwner, facilitator } = world;
    const id = await place(owner, facilitator);
    await authorise(owner, 'section.write', owned);
    await answerAsk(facilitator, id, yes);
    expect(await ownersOf(owned)).toEqual([
      { id: facilitator.personId, first: true },
      { id: coOwner.personId, first: false },
    ]);
    await expect(authorise(owner, 'section.write', owned)).rejects.toThrow(Forbidden);
    expect(await told('section.handed-over')).toEqual([
      { actorId: facilitator.personId, data: { heading: 'First section', fromId: owner.personId } },
    ]);
  });

  test('asks one person at a time, and stays where they are when it is declined', async () => {
    const { owner, facilitator, things } = world;
    const linked = { personId: things.linkPersonId, name: '', email: '' };
    const id = await place(owner, facilitator);
    await expect(place(owner, linked)).rejects.toThrow(Conflict);
    await answerAsk(facilitator, id, no);
    expect((await ownersOf(owned))[0]).toEqual({ id: owner.personId, first: true });
    await place(owner, linked);
  });

  test('who stepped down meanwhile leaves an ask like any other', async () => {
    const { owner, coOwner, facilitator } = world;
    const id = await place(owner, facilitator);
    await stepDown(owner, owned);
    await answerAsk(facilitator, id, yes);
    expect(await ownersOf(owned)).toEqual([
      { id: coOwner.personId, first: true },
      { id: facilitator.personId, first: false },
    ]);
  });
});

describe('the first owner', () => {
  test('can be changed among the owners, by them or a facilitator, and stays an owner', async () => {
    const { owner, coOwner, facilitator } = world;
    await changeFirstOwner(facilitator, owned, coOwner.personId);
    expect(await ownersOf(owned)).toEqual([
      { id: coOwner.personId, first: true },
      { id: owner.personId, first: false },
    ]);
    await expect(changeFirstOwner(owner, owned, facilitator.personId)).rejects.toThrow(Invalid);
  });

  test('who is suspended does not stand in the way of another', async () => {
    const { owner, coOwner, facilitator } = world;
    await db
      .update(membership)
      .set({ suspendedAt: new Date() })
      .where(eq(membership.personId, owner.personId));
    await changeFirstOwner(facilitator, owned, coOwner.personId);
    expect(await ownersOf(owned)).toEqual([{ id: coOwner.personId, first: true }]);
  });
});

describe('the page about who owns a section', () => {
  test('takes as many statements with fifty more people, asks and offers as without', async () => {
    const { facilitator, coalitionId } = world;
    const few = await countStatements(() => ownersPage(facilitator, unowned));
    for (let n = 0; n < 50; n += 1) {
      const id = await addMember(db, { name: `Person ${n}` }, { coalitionId, role: 'member' });
      if (n % 2) await ask(facilitator, unowned, { personId: id, name: '', email: '' });
    }
    const many = await countStatements(() => ownersPage(facilitator, unowned));
    expect(many.statements).toBe(few.statements);
    expect(many.result.asks.length).toBe(few.result.asks.length + 25);
    expect(many.result.choices?.people.length).toBe((few.result.choices?.people.length ?? 0) + 25);
  });

  test('counts what everybody owns, and offers nobody who cannot be asked', async () => {
    const { choices } = await ownersPage(world.facilitator, unowned);
    const by = new Map(choices?.people.map(({ id, owns }) => [id, owns]));
    expect(by.get(world.owner.personId)).toBe(1);
    expect(by.get(world.facilitator.personId)).toBe(0);
    for (const standing of ['member', 'reviewer', 'observer', 'suspended', 'stranger'] as const)
      expect(by.has(world[standing].personId)).toBe(false);
  });

  test('keeps what was written to somebody between them and those who ask', async () => {
    const { facilitator, member, reviewer, owner } = world;
    await ask(facilitator, unowned, owner, { message: 'Between us' });
    const messages = async (who: Actor) =>
      (await ownersPage(who, unowned)).asks.map(({ message }) => message).join('');
    expect(await messages(facilitator)).toBe('Between us');
    expect(await messages(owner)).toBe('Between us');
    expect(await messages(member)).toBe('');
    expect(await messages(reviewer)).toBe('');
  });
});
