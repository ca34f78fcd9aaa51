import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { endSession } from '#app/domain/people/session.server.ts';
import { REFUSALS } from '#app/editor/protocol.ts';
import { SYNC } from '#app/realtime/frames.ts';
import { database } from '#db/client.server.ts';
import { notify } from '#db/notices.server.ts';
import { membership, sectionOwner, session } from '#db/schema/index.ts';
import { until } from '#tests/support/measure.ts';
import { signedIn } from '#tests/support/world.ts';
import { textEdit } from './edits.ts';
import { RawPage } from './raw-page.ts';
import { aStage, journalled, type Stage } from './stage.ts';
import { held, Trouble } from './trouble.ts';

const WITHIN = { within: 5_000 };

describe('somebody whose rights change while they write', () => {
  const trouble = new Trouble();
  let stage: Stage;
  beforeEach(async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    stage = await aStage();
  });
  afterEach(() => stage.close());
  afterAll(() => trouble.end());

  const db = () => database().db;
  const stepDown = (personId: string) =>
    db().update(sectionOwner).set({ endedAt: new Date() }).where(eq(sectionOwner.personId, personId));

  it('is closed out with rights-changed when they stop being an owner, and comes back to read', async () => {
    const { owner } = stage.world;
    const page = await stage.raw(owner);
    const doc = await page.open();
    await db().transaction(async (tx) => {
      await tx
        .update(sectionOwner)
        .set({ endedAt: new Date() })
        .where(eq(sectionOwner.personId, owner.personId));
      await notify(tx, {
        kind: 'rights-changed',
        coalitionId: stage.world.coalitionId,
        personId: owner.personId,
      });
    });
    await until('the section is closed', () => page.refusals.includes('rights-changed'), WITHIN);
    page.sync(SYNC.update, textEdit(doc, 'too late'));
    expect(await page.knock()).toBe('readonly');
    expect(await journalled(stage.world.sections.owned)).not.toContain('too late');
  });

  it('is closed out of everything when they are suspended, and not let in again', async () => {
    const { owner, coOwner } = stage.world;
    const page = await stage.raw(owner);
    await page.open();
    const other = await stage.writer(coOwner);
    await db()
      .update(membership)
      .set({ suspendedAt: new Date() })
      .where(eq(membership.personId, owner.personId));
    await notify(db(), { kind: 'rights-changed', coalitionId: stage.world.coalitionId });
    await until('the section is closed', () => page.refusals.includes('rights-changed'), WITHIN);
    expect(await page.knock()).toBe('rights-changed');
    other.write();
    await other.saved();
    expect(other.refusals).toEqual([]);
  });

  it('may write without loading anything anew when they become an owner: the section is closed and opens to write', async () => {
    const { facilitator } = stage.world;
    const page = await stage.raw(facilitator);
    expect(await page.knock()).toBe('readonly');
    await db().insert(sectionOwner).values({
      sectionId: stage.world.sections.owned,
      personId: facilitator.personId,
      acceptedAt: new Date(),
    });
    await notify(db(), {
      kind: 'rights-changed',
      coalitionId: stage.world.coalitionId,
      personId: facilitator.personId,
    });
    await until('the section is closed', () => page.refusals.includes('rights-changed'), WITHIN);
    expect(await page.knock()).toBe('read-write');
  });

  it('is closed out when they sign out in another tab, and the socket takes no other section either', async () => {
    const { owner, documentId, sections } = {
      ...stage.world,
      ...stage.world.sections,
      sections: stage.world.sections,
    };
    const { cookie, token } = await signedIn(owner, new URL(stage.origin).host);
    const page = await new RawPage({
      origin: stage.origin,
      cookie,
      documentId,
      sectionId: sections.owned,
    }).connected();
    await page.open();
    await endSession(token);
    await until('the section is closed', () => page.refusals.includes('rights-changed'), WITHIN);
    expect(await page.knock()).toBe('rights-changed');
    page.leave();
  });

  it('is asked for again when notices were lost: what changed meanwhile bites once the database is back', async () => {
    const { owner } = stage.world;
    const page = await stage.raw(owner);
    await page.open();
    // No notice at all: as if it had been sent while nobody could hear.
    await stepDown(owner.personId);
    const back = await trouble.down();
    await back();
    await until('the section is closed', () => page.refusals.includes('rights-changed'), { within: 15_000 });
  });

  it('is closed out when it happens while they are coming in: after the gate was asked, before they were in', async () => {
    const { owner } = stage.world;
    const page = await stage.raw(owner);
    // The text takes its time to load, so that there is a moment between.
    const letGo = await held('section_state');
    expect(await page.knock()).toBe('read-write');
    await stepDown(owner.personId);
    await notify(db(), {
      kind: 'rights-changed',
      coalitionId: stage.world.coalitionId,
      personId: owner.personId,
    });
    await page.answers();
    await letGo();
    await until('the section is closed', () => page.refusals.includes('rights-changed'), WITHIN);
  });

  it('cannot open another section with a session that has run out, on a socket opened before', async () => {
    const page = await stage.raw(stage.world.owner);
    await db()
      .update(session)
      .set({ endsAt: new Date(0) });
    expect(await page.knock()).toBe('rights-changed');
  });
});

describe('the reasons', () => {
  it('have a code each', () => {
    expect(new Set(Object.values(REFUSALS)).size).toBe(Object.keys(REFUSALS).length);
  });
});
