import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { NotFound } from '#app/domain/errors.ts';
import { outbox } from '#app/domain/mail/outbox.server.ts';
import { writeMail } from '#app/domain/mail/write.server.ts';
import { database } from '#db/client.server.ts';
import { coalition, mail, membership } from '#db/schema/index.ts';
import { addCoalition, addMember } from '#db/seed/language.ts';

const { db } = database();
let demo: string;
let real: string;
let viewer: { personId: string };

beforeAll(async () => {
  demo = await addCoalition(db, { name: 'A demo', demo: true });
  real = await addCoalition(db, { name: 'A real one' });
  viewer = { personId: await member('Viewer', demo) };
});
beforeEach(() => db.delete(mail));

async function member(name: string, coalitionId: string, about: { demo?: boolean; email?: string } = {}) {
  return addMember(db, { name, ...about }, { coalitionId, role: 'observer' });
}
const alsoIn = (coalitionId: string, personId: string, leftAt: Date | null = null) =>
  db.insert(membership).values({ coalitionId, personId, role: 'member', leftAt });
const letter = (about: Partial<Parameters<typeof writeMail>[1]>) =>
  writeMail(db, {
    ...{
      coalitionId: demo,
      personId: null,
      to: 'somebody@people.example',
      subject: 'A letter',
      text: 'Text',
    },
    ...about,
  });
const subjects = async (who = viewer) => (await outbox(who, demo)).map(({ subject }) => subject);

test('any member of a demo sees its letters, the newest first, and no other coalition’s', async () => {
  await letter({ subject: 'First' });
  await letter({ subject: 'Second' });
  await letter({ subject: 'Theirs', coalitionId: real });
  expect(await subjects()).toEqual(['Second', 'First']);
});

test('a letter that opens an account is shown where that person is here and nowhere else', async () => {
  const personId = await member('Here Only', demo);
  await letter({ subject: 'Your link', personId, opensAccount: true });
  expect(await subjects()).toEqual(['Your link']);
});

test('a letter that opens the account of somebody who is elsewhere too, or was, is kept back', async () => {
  const both = await member('In Both', demo);
  await alsoIn(real, both);
  const once = await member('Was Elsewhere', demo);
  await alsoIn(real, once, new Date());
  await letter({ subject: 'Opens', personId: both, opensAccount: true });
  await letter({ subject: 'Opens too', personId: once, opensAccount: true });
  await letter({ subject: 'Opens nothing', personId: both });
  expect(await subjects()).toEqual(['Opens nothing']);
  expect(await subjects({ personId: both })).toEqual(['Opens nothing', 'Opens']);
});

test('it is kept back too when only its address belongs to somebody elsewhere', async () => {
  await member('By Address', real, { email: 'By.Address@people.example' });
  await letter({ subject: 'Opens', to: 'by.address@PEOPLE.example', opensAccount: true });
  await letter({ subject: 'To nobody yet', to: 'new@people.example', opensAccount: true });
  expect(await subjects()).toEqual(['To nobody yet']);
});

test('an account’s own mail is shown to that person, and to others only for the made up who are here only', async () => {
  const madeUp = await member('Made Up', demo, { demo: true });
  const madeUpInBoth = await member('Made Up In Both', demo, { demo: true });
  await alsoIn(real, madeUpInBoth);
  const person = await member('A Real Person', demo);
  for (const [subject, personId] of [
    ['of the made up', madeUp],
    ['of the made up in both', madeUpInBoth],
    ['of a real person', person],
    ['of nobody', null],
  ] as const)
    await letter({ subject, personId, coalitionId: null, opensAccount: true });
  expect(await subjects()).toEqual(['of the made up']);
  expect(await subjects({ personId: person })).toEqual(['of a real person', 'of the made up']);
});

test('made up, but of another demo: not shown here', async () => {
  const other = await addCoalition(db, { name: 'Another demo', demo: true });
  const personId = await member('Over There', other, { demo: true });
  await letter({ coalitionId: null, personId, opensAccount: true });
  expect(await subjects()).toEqual([]);
});

test('there is no outbox in a coalition that is real, nor for strangers', async () => {
  const inReal = { personId: await member('Somebody Real', real) };
  await expect(outbox(inReal, real)).rejects.toThrow(NotFound);
  await expect(outbox(inReal, demo)).rejects.toThrow(NotFound);
  await expect(outbox(null, demo)).rejects.toThrow(NotFound);
  await db.update(coalition).set({ demo: true }).where(eq(coalition.id, real));
  expect(await outbox(inReal, real)).toEqual([]);
  await db.update(coalition).set({ demo: false }).where(eq(coalition.id, real));
});
