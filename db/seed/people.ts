import type { organisation, person, role } from '../schema/index.ts';

/**
 * Everybody and every body in the demo is made up: the names, the places, what they say. Addresses end in
 * `.example`, which nobody can own.
 */
export const COALITION = {
  name: 'Greater Manchester co-production coalition (demo)',
  place: 'Greater Manchester',
};

type DemoOrganisation = Pick<typeof organisation.$inferInsert, 'name' | 'kind'>;

export const organisations = {
  ashbrook: { name: 'Ashbrook Borough Council', kind: 'council' },
  rivermeet: { name: 'Rivermeet Combined Authority', kind: 'combined authority' },
  cobblers: { name: 'Cobbler’s Yard Tenants’ Group', kind: 'group' },
  levelGround: { name: 'Level Ground Disabled People’s Group', kind: 'group' },
  secondBell: { name: 'Second Bell Youth Panel', kind: 'group' },
  mossLantern: { name: 'Moss Lantern Community Trust', kind: 'charity' },
  ninefold: { name: 'Ninefold Carers’ Network', kind: 'network' },
} as const satisfies Record<string, DemoOrganisation>;

export type OrganisationKey = keyof typeof organisations;

type DemoMember = {
  name: string;
  role: (typeof role.enumValues)[number];
  organisation: OrganisationKey;
  /** One of the twelve colours people are marked with. */
  hue: number;
  /** Who they are, in a line. */
  line: string;
  /** How many days ago they joined. */
  joined: number;
  /** Only where they have chosen; not named otherwise. */
  namedOutside?: (typeof person.$inferInsert)['namedOutside'];
};

export const people = {
  amina: {
    name: 'Amina Yusuf',
    role: 'facilitator',
    organisation: 'mossLantern',
    hue: 6,
    joined: 290,
    line: 'Started the coalition from Moss Lantern’s front room. Asks, waits, and asks again.',
  },
  tomos: {
    name: 'Tomos Price',
    role: 'facilitator',
    organisation: 'rivermeet',
    hue: 9,
    joined: 284,
    line: 'Two days a week from Rivermeet to keep the coalition going. Knows who signs what.',
  },
  joyce: {
    name: 'Joyce Adeyemi',
    role: 'member',
    organisation: 'cobblers',
    hue: 1,
    joined: 277,
    line: 'Cleans offices at night and writes on her phone on the bus home.',
    namedOutside: 'full name',
  },
  callum: {
    name: 'Callum Reddish',
    role: 'member',
    organisation: 'levelGround',
    hue: 2,
    joined: 276,
    line: 'Chairs Level Ground. Uses a screen reader, and notices when nobody else has tried one.',
    namedOutside: 'first name',
  },
  priya: {
    name: 'Priya Nair',
    role: 'member',
    organisation: 'ninefold',
    hue: 3,
    joined: 270,
    line: 'Cares for her father and keeps the books for nine carers’ groups.',
  },
  daniel: {
    name: 'Daniel Osei',
    role: 'member',
    organisation: 'rivermeet',
    hue: 5,
    joined: 262,
    line: 'Policy officer at Rivermeet. Has to turn all this into a committee paper.',
  },
  farida: {
    name: 'Farida Rahman',
    role: 'member',
    organisation: 'mossLantern',
    hue: 7,
    joined: 255,
    line: 'Advice worker at Moss Lantern. Reads every rule about benefits so that others need not.',
  },
  marek: {
    name: 'Marek Zieliński',
    role: 'member',
    organisation: 'cobblers',
    hue: 8,
    joined: 241,
    line: 'Drives the 5.30 bus and ran the session in the depot canteen.',
  },
  lin: {
    name: 'Lin Chau',
    role: 'member',
    organisation: 'levelGround',
    hue: 10,
    joined: 226,
    line: 'Community researcher. Wants to know what difference it made.',
  },
  linford: {
    name: 'Linford Bailey',
    role: 'member',
    organisation: 'secondBell',
    hue: 11,
    joined: 216,
    line: 'Seventeen, co-chair of the youth panel. Sends voice notes, not papers.',
  },
  helen: {
    name: 'Helen Brandwood',
    role: 'reviewer',
    organisation: 'ashbrook',
    hue: 4,
    joined: 58,
    line: 'Head of policy at Ashbrook. Reads drafts before the council does.',
  },
  sam: {
    name: 'Sam Whitworth',
    role: 'observer',
    organisation: 'ashbrook',
    hue: 12,
    joined: 33,
    line: 'Ward councillor in Ashbrook. Came to listen.',
  },
} as const satisfies Record<string, DemoMember>;

export type PersonKey = keyof typeof people;

/** Came by a personal link, under the name the neighbours use, without e-mail or password. */
export const LINKED = {
  name: 'Auntie Bee',
  line: 'Came by a personal link from a neighbour. Has no account, and needs none.',
  organisation: 'cobblers',
  hue: 3,
  purpose: 'Read what we wrote about getting to meetings, and tell us what we forgot.',
  minutes: 20,
  asked: 17,
  joined: 16,
} as const;

/** Somebody who has been invited and has not joined. */
export const INVITED = {
  email: 'rosa.adlington@ashbrook.example',
  role: 'reviewer',
  organisation: 'ashbrook',
  message: 'Helen says you will read the standards for adult social care. Parts 4 and 8 matter most.',
  asked: 2,
} as const;

/** `Marek Zieliński` → `marek.zielinski@coalition.example`. */
export function demoEmail(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
  return `${plain.replace(/[^a-z]+/g, '.')}@coalition.example`;
}
