import { newToken } from '#app/domain/people/token.server.ts';
import type { Tx } from '../client.server.ts';
import {
  addCoalition,
  addInvitation,
  addMembers,
  addOrganisations,
  addPersonalLink,
  type NewMember,
} from './language.ts';
import type { Clock } from './clock.ts';
import {
  COALITION,
  demoEmail,
  INVITED,
  LINKED,
  organisations,
  people,
  type OrganisationKey,
  type PersonKey,
} from './people.ts';
import { happened, type Told } from './told.ts';

/** What each demo person signs in with: the hash of a password made elsewhere. */
export type PasswordHashes = Record<PersonKey, string>;

/** The coalition, its organisations and its people; how they came is in what is told. */
export async function addEverybody(tx: Tx, hashes: PasswordHashes, clock: Clock): Promise<Told> {
  const { joined: started } = people.amina;
  const coalitionId = await addCoalition(tx, { ...COALITION, demo: true, madeAt: clock.at(started) });
  const bodyKeys = keysOf(organisations);
  const bodies = await addOrganisations(
    tx,
    bodyKeys.map((key) => ({ ...organisations[key], coalitionId, madeAt: clock.at(firstOf(key)) })),
  );
  const bodyId = idsBy(bodyKeys, bodies);

  const keys = keysOf(people);
  const members = keys.map((key): NewMember => {
    const { joined, organisation, role, ...about } = people[key];
    const madeAt = clock.at(joined);
    return {
      about: { ...about, email: demoEmail(about.name), passwordHash: hashes[key], demo: true, madeAt },
      place: { coalitionId, role, organisationId: bodyId(organisation), madeAt },
    };
  });
  const { name, line, hue, organisation, ...link } = LINKED;
  const madeAt = clock.at(link.asked);
  members.push({
    about: { name, line, hue, demo: true, madeAt },
    place: { coalitionId, role: 'member', organisationId: bodyId(organisation), madeAt },
  });
  const ids = await addMembers(tx, members);
  const personId = idsBy(keys, ids);

  const told: Told = {
    ...{ coalitionId, ...clock, happenings: [], person: personId },
    organisation: (who) => bodyId(people[who].organisation),
  };
  await addWaysIn(tx, told, { linked: ids.at(-1) ?? '', invitedFor: bodyId(INVITED.organisation) });
  tellHowTheyCame(told, ids.at(-1) ?? '');
  return told;
}

/** A personal link that has been used and an invitation that waits. Nobody knows their tokens: they open nothing. */
async function addWaysIn(
  tx: Tx,
  { coalitionId, person, at }: Told,
  { linked, invitedFor }: { linked: string; invitedFor: string },
): Promise<void> {
  await addPersonalLink(tx, {
    ...{ token: newToken(), coalitionId, personId: linked, madeBy: person('amina') },
    ...{ purpose: LINKED.purpose, minutes: LINKED.minutes },
    ...{ madeAt: at(LINKED.asked), firstUsedAt: at(LINKED.joined) },
  });
  await addInvitation(tx, {
    ...{ token: newToken(), coalitionId, organisationId: invitedFor, invitedBy: person('tomos') },
    ...{ email: INVITED.email, boundToEmail: true, role: INVITED.role, message: INVITED.message },
    madeAt: at(INVITED.asked),
  });
}

function tellHowTheyCame(told: Told, linked: string): void {
  const { at, person } = told;
  const amina = person('amina');
  happened(told, 'coalition.started', at(people.amina.joined), amina, { name: COALITION.name });
  for (const key of keysOf(organisations)) {
    happened(told, 'organisation.added', at(firstOf(key)), amina, { name: organisations[key].name });
  }
  for (const key of keysOf(people)) {
    const { role, joined } = people[key];
    const by = key === 'amina' ? 'founding' : 'invitation';
    happened(told, 'member.joined', at(joined), person(key), { personId: person(key), role, by });
  }
  happened(told, 'personal-link.made', at(LINKED.asked), amina, { personId: linked });
  const bee = { personId: linked, role: 'member', by: 'personal link' } as const;
  happened(told, 'member.joined', at(LINKED.joined), linked, bee);
  const { email, role } = INVITED;
  happened(told, 'invitation.made', at(INVITED.asked), person('tomos'), { role, email });
}

/** The day, in days ago, when the first person of a body joined. */
function firstOf(body: OrganisationKey): number {
  const days = Object.values(people).filter(({ organisation }) => organisation === body);
  return Math.max(...days.map(({ joined }) => joined));
}

const keysOf = <Key extends string>(of: Readonly<Record<Key, unknown>>) => Object.keys(of) as Key[];

function idsBy<Key extends string>(keys: readonly Key[], ids: readonly string[]): (key: Key) => string {
  const found = new Map(keys.map((key, place) => [key, ids[place] ?? '']));
  return (key) => found.get(key) ?? '';
}
