import { and, eq, isNull } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { authorise } from '#app/domain/access/access.server.ts';
import { leaveCoalition, leavingOf } from '#app/domain/coalitions/leave.server.ts';
import { changeOrganisation } from '#app/domain/coalitions/member-organisation.server.ts';
import { memberOf } from '#app/domain/coalitions/member.server.ts';
import { peopleOf } from '#app/domain/coalitions/people.server.ts';
import { letBack } from '#app/domain/coalitions/return.server.ts';
import { changeRole } from '#app/domain/coalitions/role.server.ts';
import { suspendMember } from '#app/domain/coalitions/suspend.server.ts';
import { sectionView } from '#app/domain/documents/page.server.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '#app/domain/errors.ts';
import { words } from '#app/words/index.ts';
import { database } from '#db/client.server.ts';
import { hear, hearing, type Notice } from '#db/notices.server.ts';
import { historyEvent, inStead, membership, person, personalLink, sectionOwner } from '#db/schema/index.ts';
import { addMember } from '#db/seed/language.ts';
import { countStatements } from '#tests/support/statements.ts';
import { aWorld, type World } from '#tests/support/world.ts';

const { db } = database();
let world: World;
beforeEach(async () => {
  world = await aWorld(db);
});

const historyOf = (kind: string) =>
  db
    .select({ actorId: historyEvent.actorId, data: historyEvent.data })
    .from(historyEvent)
    .where(and(eq(historyEvent.coalitionId, world.coalitionId), eq(historyEvent.kind, kind)))
    .orderBy(historyEvent.at, historyEvent.id);
const liveRowsOf = (personId: string) =>
  db
    .select({ id: sectionOwner.id })
    .from(sectionOwner)
    .where(and(eq(sectionOwner.personId, personId), isNull(sectionOwner.endedAt)));
const linkOf = async (linkId: string) =>
  (await db.select().from(personalLink).where(eq(personalLink.id, linkId)))[0];

/** Somebody more who runs the coalition. */
async function anotherFacilitator(name = 'Second Facilitator') {
  const personId = await addMember(db, { name }, { coalitionId: world.coalitionId, role: 'facilitator' });
  const [row] = await db.select().from(membership).where(eq(membership.personId, personId));
  return { personId, membershipId: row?.id ?? '' };
}

describe('a member who becomes an observer', () => {
  test('owns nothing from then on; the other owner answers for the section, and it is remembered', async () => {
    const { owner, coOwner, facilitator, membershipIds, sections } = world;
    await changeRole(facilitator, membershipIds.owner, 'observer');
    await expect(authorise(owner, 'section.write', sections.owned)).rejects.toThrow(Forbidden);
    const view = await sectionView(owner, sections.owned);
    expect(view.owners).toMatchObject([{ id: coOwner.personId, first: true }]);
    expect(await historyOf('section.owner-ended')).toEqual([
      {
        actorId: facilitator.personId,
        data: { heading: 'First section', personId: owner.personId },
      },
    ]);
    expect(await historyOf('member.role-changed')).toEqual([
      {
        actorId: facilitator.personId,
        data: { personId: owner.personId, from: 'member', to: 'observer' },
      },
    ]);
  });

  test('is asked nothing any more, and their offers are gone', async () => {
    const { member, facilitator, membershipIds } = world;
    expect(await liveRowsOf(member.personId)).toHaveLength(2);
    await changeRole(facilitator, membershipIds.member, 'reviewer');
    expect(await liveRowsOf(member.personId)).toEqual([]);
    expect(await historyOf('section.ask-withdrawn')).toHaveLength(1);
  });

  test('is told at once, with every page that shows what they owned', async () => {
    const { coalitionId, documentId, owner } = world;
    const heard: Notice[] = [];
    const stop = hear((notice) => heard.push(notice));
    await hearing();
    await changeRole(world.facilitator, world.membershipIds.owner, 'observer');
    const about = () =>
      heard.filter(
        (notice) =>
          ('coalitionId' in notice && notice.coalitionId === coalitionId) ||
          ('documentId' in notice && notice.documentId === documentId),
      );
    await expect.poll(about).toEqual(
      expect.arrayContaining([
        { kind: 'rights-changed', coalitionId },
        { kind: 'document-changed', documentId },
        { kind: 'rights-changed', coalitionId, personId: owner.personId },
      ]),
    );
    stop();
  });

  test('keeps what they own when they become a facilitator instead', async () => {
    await changeRole(world.facilitator, world.membershipIds.owner, 'facilitator');
    expect((await authorise(world.owner, 'section.write', world.sections.owned)).ownsSection).toBe(true);
  });
});

describe('somebody who comes in by a personal link alone', () => {
  test('becomes no facilitator before they have a password', async () => {
    const [place] = await db
      .select({ id: membership.id })
      .from(membership)
      .where(eq(membership.personId, world.things.linkPersonId));
    const made = () => changeRole(world.facilitator, place?.id ?? '', 'facilitator');
    await expect(made()).rejects.toThrow(words.members.linkOnly);
    await db.update(person).set({ passwordHash: 'set' }).where(eq(person.id, world.things.linkPersonId));
    await made();
  });
});

describe('a facilitator who becomes a member', () => {
  test('acts in nobody’s stead any more', async () => {
    const { personId, membershipId } = await anotherFacilitator();
    const endsAt = new Date(Date.now() + 3_600_000);
    await db.insert(inStead).values({ sectionId: world.sections.owned, personId, reason: 'Ill', endsAt });
    await changeRole(world.facilitator, membershipId, 'member');
    const [row] = await db.select().from(inStead).where(eq(inStead.personId, personId));
    expect(row?.endedAt).toBeInstanceOf(Date);
    expect(await historyOf('section.in-stead-ended')).toHaveLength(1);
  });

  test('stays one when nobody else runs the coalition', async () => {
    const { facilitator, membershipIds } = world;
    await expect(changeRole(facilitator, membershipIds.facilitator, 'member')).rejects.toThrow(Conflict);
    expect((await memberOf(facilitator, membershipIds.facilitator)).manage?.lastFacilitator).toBe(true);
    expect(await historyOf('member.role-changed')).toEqual([]);
  });

  test('is not kept by a suspended facilitator: that one runs nothing', async () => {
    const second = await anotherFacilitator();
    await suspendMember(world.facilitator, world.coalitionId, second.personId);
    await expect(changeRole(world.facilitator, world.membershipIds.facilitator, 'member')).rejects.toThrow(
      Conflict,
    );
  });
});

describe('twenty facilitators at once', () => {
  const everyFacilitator = async () => {
    const more = [];
    for (let at = 0; at < 19; at += 1) more.push(await anotherFacilitator(`Facilitator ${at}`));
    const { personId } = world.facilitator;
    return [{ personId, membershipId: world.membershipIds.facilitator }, ...more];
  };
  const left = () =>
    db.$count(
      membership,
      and(
        eq(membership.coalitionId, world.coalitionId),
        eq(membership.role, 'facilitator'),
        isNull(membership.leftAt),
        isNull(membership.suspendedAt),
      ),
    );

  test('who all leave: exactly one stays', async () => {
    const all = await everyFacilitator();
    const tries = await Promise.allSettled(all.map((each) => leaveCoalition(each, world.coalitionId)));
    expect(tries.filter((each) => each.status === 'fulfilled')).toHaveLength(19);
    expect(await left()).toBe(1);
    expect(await historyOf('member.left')).toHaveLength(19);
  });

  test('who all become members: exactly one stays', async () => {
    const all = await everyFacilitator();
    await Promise.allSettled(all.map((each) => changeRole(each, each.membershipId, 'member')));
    expect(await left()).toBe(1);
  });

  test('who demote, suspend and leave crosswise: somebody stays, and each change was somebody’s to make', async () => {
    const all = await everyFacilitator();
    const next = (at: number) => all[(at + 1) % all.length] ?? { personId: '', membershipId: '' };
    await Promise.allSettled(
      all.map((each, at) => {
        if (at % 3 === 0) return leaveCoalition(each, world.coalitionId);
        if (at % 3 === 1) return changeRole(each, next(at).membershipId, 'observer');
        return suspendMember(each, world.coalitionId, next(at).personId);
      }),
    );
    expect(await left()).toBeGreaterThanOrEqual(1);
  });

  test('who demote each other in a ring: whoever was demoted first demotes nobody', async () => {
    const all = await everyFacilitator();
    const tries = await Promise.allSettled(
      all.map((each, at) => changeRole(each, all[(at + 1) % all.length]?.membershipId ?? '', 'member')),
    );
    const done = tries.filter((each) => each.status === 'fulfilled').length;
    expect(await left()).toBe(20 - done);
    expect(await left()).toBeGreaterThanOrEqual(1);
  });
});

describe('a member who leaves', () => {
  test('sees nothing any more, owns nothing, and stands in no list', async () => {
    const { owner, coalitionId, sections, membershipIds } = world;
    expect((await leavingOf(owner, coalitionId)).owns).toBe(1);
    await leaveCoalition(owner, coalitionId);
    await expect(sectionView(owner, sections.owned)).rejects.toThrow(NotFound);
    await expect(memberOf(world.facilitator, membershipIds.owner)).rejects.toThrow(NotFound);
    expect(JSON.stringify(await peopleOf(world.facilitator, coalitionId))).not.toContain(owner.personId);
    expect(await liveRowsOf(owner.personId)).toEqual([]);
    await expect(leaveCoalition(owner, coalitionId)).rejects.toThrow(NotFound);
  });

  test('takes their personal link with them', async () => {
    const { linkId, linkPersonId } = world.things;
    await leaveCoalition({ personId: linkPersonId }, world.coalitionId);
    expect((await linkOf(linkId))?.withdrawnBy).toBe(linkPersonId);
  });

  test('stays while nobody else runs the coalition', async () => {
    expect((await leavingOf(world.facilitator, world.coalitionId)).lastFacilitator).toBe(true);
    await expect(leaveCoalition(world.facilitator, world.coalitionId)).rejects.toThrow(Conflict);
    expect(await historyOf('member.left')).toEqual([]);
  });

  test('and the other owner at once: nobody owns the section, and nothing waits for anything', async () => {
    const { owner, coOwner, coalitionId, sections } = world;
    await Promise.all([leaveCoalition(owner, coalitionId), leaveCoalition(coOwner, coalitionId)]);
    expect((await sectionView(world.member, sections.owned)).owners).toEqual([]);
  });
});

describe('a suspended member', () => {
  test('is seen by facilitators only, and comes back as they were', async () => {
    const { owner, facilitator, coalitionId, membershipIds, sections } = world;
    await suspendMember(facilitator, coalitionId, owner.personId);
    await expect(memberOf(world.member, membershipIds.owner)).rejects.toThrow(NotFound);
    expect((await memberOf(facilitator, membershipIds.owner)).suspended).toBe(true);
    expect(JSON.stringify(await peopleOf(world.member, coalitionId))).not.toContain(owner.personId);
    expect(JSON.stringify(await peopleOf(facilitator, coalitionId))).toContain(owner.personId);
    await letBack(facilitator, membershipIds.owner);
    expect((await authorise(owner, 'section.write', sections.owned)).ownsSection).toBe(true);
    expect(await historyOf('member.returned')).toHaveLength(1);
    await expect(letBack(facilitator, membershipIds.owner)).rejects.toThrow(NotFound);
  });
});

describe('the organisation somebody is here for', () => {
  test('is one of the same coalition, or none', async () => {
    const { facilitator, membershipIds, things, elsewhere } = world;
    await changeOrganisation(facilitator, membershipIds.member, things.organisationId);
    expect((await memberOf(facilitator, membershipIds.member)).organisation?.name).toBe('Hill Street Group');
    const theirs = changeOrganisation(facilitator, membershipIds.member, elsewhere.things.organisationId);
    await expect(theirs).rejects.toThrow(Invalid);
    await changeOrganisation(facilitator, membershipIds.member, null);
    expect((await memberOf(facilitator, membershipIds.member)).organisation).toBeNull();
    expect((await historyOf('member.organisation-changed')).map(({ data }) => data)).toEqual([
      { personId: world.member.personId, to: 'Hill Street Group' },
      { personId: world.member.personId, to: null },
    ]);
  });
});

describe('the list of people', () => {
  test('is read with as many statements for a hundred more', async () => {
    const few = await countStatements(() => peopleOf(world.member, world.coalitionId));
    for (let at = 0; at < 100; at += 1) await anotherFacilitator(`Somebody ${at}`);
    const many = await countStatements(() => peopleOf(world.member, world.coalitionId));
    expect(many.statements).toBe(few.statements);
    expect(many.result.count).toBe(few.result.count + 100);
  });

  test('is looked through without minding capitals or accents', async () => {
    await anotherFacilitator('Zoë Žižková');
    const found = await peopleOf(world.member, world.coalitionId, 'ZOE ziz');
    expect(found.themselves.map(({ person }) => person.name)).toEqual(['Zoë Žižková']);
    expect(found.organisations).toEqual([]);
  });
});
