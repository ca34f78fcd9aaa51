import { eq } from 'drizzle-orm';
import type { Actor } from '#app/domain/access/access.server.ts';
import { outbox } from '#app/domain/mail/outbox.server.ts';
import { accountPage, changeName, chooseNamedOutside } from '#app/domain/people/account.server.ts';
import { changeEmail, changePassword, makeAccount } from '#app/domain/people/change.server.ts';
import { signOutElsewhere } from '#app/domain/people/ending.server.ts';
import { startSession } from '#app/domain/people/session.server.ts';
import { database } from '#db/client.server.ts';
import { coalition } from '#db/schema/index.ts';
import { everybody } from '../actors.ts';
import { reading, type Call, type Outcome } from '../call.ts';
import { coalitionOf } from '../row.ts';

/** Everybody has their own account, and nobody has none. There is no way to name another's. */
const own = (outcome: Outcome): Pick<Call, 'own' | 'other'> => ({
  own: { ...everybody<Outcome>(outcome), nobody: 'NotFound' },
  other: { ...everybody<Outcome>(outcome), nobody: 'NotFound' },
});
const sessionOf = async (actor: Actor) =>
  actor && { personId: actor.personId, sessionId: (await startSession(actor.personId)).sessionId };
const address = '192.0.2.1';

/** One’s own account, and mail. */
export const accountCalls: Record<string, Call> = {
  accountPage: { call: async (a) => accountPage(await sessionOf(a)), ...own('done') },
  changeName: { call: (a) => changeName(a, 'Another Name'), ...own('done') },
  chooseNamedOutside: { call: (a) => chooseNamedOutside(a, 'initials'), ...own('done') },
  signOutElsewhere: { call: async (a) => signOutElsewhere(await sessionOf(a)), ...own('done') },
  // Nobody in this world has a password, so none is right.
  changePassword: {
    call: async (a) =>
      changePassword(await sessionOf(a), { present: 'x', password: 'heather on the moor', address }),
    ...own('Invalid'),
  },
  changeEmail: {
    call: async (a) =>
      changeEmail(await sessionOf(a), { present: 'x', email: 'new@people.example', address }),
    ...own('Invalid'),
  },
  makeAccount: {
    call: async (a) => makeAccount(await sessionOf(a), { email: 'new@people.example', password: 'short' }),
    ...own('Invalid'),
  },
  outbox: {
    call: async (a, w, o) => {
      await database()
        .db.update(coalition)
        .set({ demo: true })
        .where(eq(coalition.id, coalitionOf(w, o)));
      return outbox(a, coalitionOf(w, o));
    },
    ...reading,
  },
};
