import { eq } from 'drizzle-orm';
import { hashPassword } from '#app/domain/people/password.server.ts';
import { invitationsOf } from '#app/domain/joining/invitations.server.ts';
import { invite } from '#app/domain/joining/invite.server.ts';
import type { NewInvitation } from '#app/domain/joining/invitation.ts';
import { database } from '#db/client.server.ts';
import { historyEvent, invitation, membership, person, session } from '#db/schema/index.ts';
import type { TestPerson, World } from '#tests/support/world.ts';

/** What joining is tried with: short words for what every test needs. */
export const { db } = database();
export const ADDRESS = 'https://plan.example.org';
export const PASSWORD = 'heather on the moor';

/** The secret at the end of a link. */
export const tokenOf = (link: string) => link.split('/').at(-1) ?? '';

let passwordHash: string | undefined;

/** Somebody with an account of their own, in no coalition. */
export async function somebody(name: string): Promise<TestPerson> {
  passwordHash ??= await hashPassword(PASSWORD);
  const email = `${name.toLowerCase()}@people.example`;
  const [made] = await db.insert(person).values({ name, email, passwordHash }).returning({ id: person.id });
  return { personId: made?.id ?? '', name, email };
}

/** The token of an invitation by the world's facilitator. */
export async function invited(world: World, wish: Partial<NewInvitation> = {}): Promise<string> {
  const plain = { email: undefined, role: 'member', organisationId: undefined, message: '' } as const;
  return tokenOf(await invite(world.facilitator, world.coalitionId, { ...plain, ...wish }, ADDRESS));
}

/** The facilitators' list, by what has become of each. */
export async function statesOf(world: World): Promise<string[]> {
  const { invitations } = await invitationsOf(world.facilitator, world.coalitionId);
  return invitations.map(({ state }) => state);
}

export const placeOf = async (coalitionId: string, personId: string) => {
  const rows = await db.select().from(membership).where(eq(membership.personId, personId));
  return rows.find((row) => row.coalitionId === coalitionId);
};

export const membersOf = (coalitionId: string) =>
  db.$count(membership, eq(membership.coalitionId, coalitionId));
export const sessionsOf = (personId: string) => db.$count(session, eq(session.personId, personId));

/** Every invitation was made eight days ago. */
export const aWeekPasses = () => db.update(invitation).set({ endsAt: new Date(Date.now() - 86_400_000) });

export async function kindsIn(coalitionId: string): Promise<string[]> {
  const rows = await db
    .select({ kind: historyEvent.kind })
    .from(historyEvent)
    .where(eq(historyEvent.coalitionId, coalitionId));
  return rows.map(({ kind }) => kind);
}

/** What came of many at once: what was done, and the names of what was not. */
export async function allAtOnce<T>(work: readonly Promise<T>[]): Promise<{ done: T[]; refused: string[] }> {
  const settled = await Promise.allSettled(work);
  return {
    done: settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])),
    refused: settled.flatMap((one) => (one.status === 'rejected' ? [String(one.reason?.name)] : [])),
  };
}
