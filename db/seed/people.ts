/**
 * Everybody and every body in the demo is made up: the names, the places, what they say. Addresses end in
 * `.example`, which nobody can own.
 */
export const COALITION = {
  name: 'Greater Manchester co-production coalition (demo)',
  place: 'Greater Manchester',
};

export const organisations = {
  ashbrook: { name: 'Ashbrook Borough Council', kind: 'council' },
  rivermeet: { name: 'Rivermeet Combined Authority', kind: 'council' },
  cobblers: { name: 'Cobbler’s Yard Tenants’ Group', kind: 'group' },
  levelGround: { name: 'Level Ground Disabled People’s Group', kind: 'group' },
  secondBell: { name: 'Second Bell Youth Panel', kind: 'group' },
  mossLantern: { name: 'Moss Lantern Community Trust', kind: 'charity' },
  ninefold: { name: 'Ninefold Carers’ Network', kind: 'charity' },
} as const;

export type OrganisationKey = keyof typeof organisations;

export const people = {
  amina: { name: 'Amina Yusuf', role: 'facilitator', organisation: 'mossLantern', hue: 6 },
  tomos: { name: 'Tomos Price', role: 'facilitator', organisation: 'rivermeet', hue: 9 },
  joyce: { name: 'Joyce Adeyemi', role: 'member', organisation: 'cobblers', hue: 1 },
  callum: { name: 'Callum Reddish', role: 'member', organisation: 'levelGround', hue: 2 },
  priya: { name: 'Priya Nair', role: 'member', organisation: 'ninefold', hue: 3 },
  daniel: { name: 'Daniel Osei', role: 'member', organisation: 'rivermeet', hue: 5 },
  farida: { name: 'Farida Rahman', role: 'member', organisation: 'mossLantern', hue: 7 },
  marek: { name: 'Marek Zieliński', role: 'member', organisation: 'cobblers', hue: 8 },
  lin: { name: 'Lin Chau', role: 'member', organisation: 'levelGround', hue: 10 },
  linford: { name: 'Linford Bailey', role: 'member', organisation: 'secondBell', hue: 11 },
  helen: { name: 'Helen Brandwood', role: 'reviewer', organisation: 'ashbrook', hue: 4 },
  sam: { name: 'Sam Whitworth', role: 'observer', organisation: 'ashbrook', hue: 12 },
} as const satisfies Record<string, DemoMember>;

export type PersonKey = keyof typeof people;

type DemoMember = {
  name: string;
  role: 'facilitator' | 'member' | 'reviewer' | 'observer';
  organisation: OrganisationKey;
  /** One of the twelve colours people are marked with. */
  hue: number;
};

/** `Marek Zieliński` → `marek.zielinski@coalition.example`. */
export function demoEmail(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
  return `${plain.replace(/[^a-z]+/g, '.')}@coalition.example`;
}
