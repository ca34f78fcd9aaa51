import { everybody, onlyStranger, type Cells } from '../actors.ts';
import { no, onlyFor, page, sectionOf, thingsOf, TO_SIGN_IN, type Row } from '../row.ts';

const at =
  (path: string): Row['path'] =>
  (w, o) =>
    `/sections/${sectionOf(w, o)}/${path}`;
const ask =
  (path = ''): Row['path'] =>
  (w, o) =>
    `/asks/${thingsOf(w, o).askId}${path}`;
const offer =
  (path: string): Row['path'] =>
  (w, o) =>
    `/offers/${thingsOf(w, o).offerId}/${path}`;

/** The ask is to `member` (elsewhere: to the stranger), who answers it; a facilitator reads it; nobody else has it. */
const askTo = (mine: number, facilitator: number): { own: Cells<number>; other: Cells<number> } => ({
  own: { ...everybody(404), nobody: TO_SIGN_IN, member: mine, facilitator },
  other: onlyStranger(mine, 404, TO_SIGN_IN),
});

/** Only who offered, `member` (elsewhere: the stranger), takes the offer back. */
const offeredBy = (mine: number) => ({
  own: { ...everybody(404), nobody: TO_SIGN_IN, member: mine },
  other: onlyStranger(mine, 404, TO_SIGN_IN),
});

/** Owning sections: asks, answers, offers, handing over, stepping down. */
export const owningRows: Row[] = [
  { route: 'routes/sections.$id_.owners', method: 'GET', path: at('owners'), ...page },
  no('UNSAFE', 'routes/sections.$id_.owners', at('owners')),

  {
    route: 'routes/sections.$id_.asks',
    method: 'GET',
    path: at('asks'),
    ...onlyFor(['owner', 'facilitator'], 200),
  },
  {
    route: 'routes/sections.$id_.asks',
    method: 'UNSAFE',
    path: at('asks'),
    form: () => ({}),
    ...onlyFor(['owner', 'facilitator'], 422),
  },

  {
    route: 'routes/sections.$id_.hand-over',
    method: 'GET',
    path: at('hand-over'),
    ...onlyFor(['owner'], 200),
  },
  {
    route: 'routes/sections.$id_.hand-over',
    method: 'UNSAFE',
    path: at('hand-over'),
    form: () => ({}),
    ...onlyFor(['owner'], 422),
  },

  {
    route: 'routes/sections.$id_.step-down',
    method: 'GET',
    path: at('step-down'),
    ...onlyFor(['owner'], 200),
  },
  {
    route: 'routes/sections.$id_.step-down',
    method: 'UNSAFE',
    path: at('step-down'),
    form: () => ({}),
    ...onlyFor(['owner'], 422),
  },

  no('GET', 'routes/sections.$id_.first-owner', at('first-owner')),
  {
    route: 'routes/sections.$id_.first-owner',
    method: 'UNSAFE',
    path: at('first-owner'),
    form: () => ({}),
    ...onlyFor(['owner', 'facilitator'], 400),
  },

  {
    route: 'routes/sections.$id_.offers',
    method: 'GET',
    path: at('offers'),
    // The stranger was asked to own theirs, and is led to that.
    ...onlyFor(['member', 'facilitator'], 200, 302),
  },
  {
    route: 'routes/sections.$id_.offers',
    method: 'UNSAFE',
    path: at('offers'),
    form: () => ({ message: 'x'.repeat(2_001) }),
    ...onlyFor(['member', 'facilitator'], 422, 302),
  },

  { route: 'routes/asks.$id', method: 'GET', path: ask(), ...askTo(200, 200) },
  no('UNSAFE', 'routes/asks.$id', ask()),
  { route: 'routes/asks.$id_.answer', method: 'GET', path: ask('/answer'), ...askTo(200, 200) },
  {
    route: 'routes/asks.$id_.answer',
    method: 'UNSAFE',
    path: ask('/answer'),
    form: () => ({}),
    ...askTo(422, 403),
  },

  {
    route: 'routes/offers.$id_.answer',
    method: 'GET',
    path: offer('answer'),
    ...onlyFor(['owner', 'facilitator'], 200),
  },
  {
    route: 'routes/offers.$id_.answer',
    method: 'UNSAFE',
    path: offer('answer'),
    form: () => ({}),
    ...onlyFor(['owner', 'facilitator'], 422),
  },

  // These take back what the world has; afterwards it reads as taken back, and doing it again changes nothing.
  no('GET', 'routes/offers.$id_.withdrawal', offer('withdrawal')),
  {
    route: 'routes/offers.$id_.withdrawal',
    method: 'UNSAFE',
    path: offer('withdrawal'),
    form: () => ({}),
    ...offeredBy(302),
  },
  no('GET', 'routes/asks.$id_.withdrawal', ask('/withdrawal')),
  {
    route: 'routes/asks.$id_.withdrawal',
    method: 'UNSAFE',
    path: ask('/withdrawal'),
    form: () => ({}),
    ...onlyFor(['facilitator'], 302),
  },
];
