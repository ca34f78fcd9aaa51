/**
 * The rule book, part one: what each role may do. Pure, and shared with the browser; the server's gate
 * (access.server.ts) is the only place that asks it on behalf of a request, a socket or an export.
 */
export type Role = 'facilitator' | 'member' | 'reviewer' | 'observer';

/** Everything somebody may be allowed to do. The part before the dot names what it is done to. */
export const ACTIONS = [
  'coalition.read',
  'document.read',
  'document.export',
  'section.read',
  'section.write',
  'section.step-down',
  'coalition.suspend',
] as const;
export type Action = (typeof ACTIONS)[number];

/** How a person stands towards one section. */
export type Standing = {
  role: Role;
  /** Asked (or offered) and accepted, and not ended. */
  ownsSection: boolean;
  /** Whether anybody owns the section. */
  sectionHasOwner: boolean;
};

const everybody: readonly Action[] = ['coalition.read', 'document.read', 'document.export', 'section.read'];

/** Who may be asked to own a section at all: people who draft. Reviewers and observers own nothing. */
export const mayOwn = (role: Role): boolean => role === 'facilitator' || role === 'member';

/**
 * Whether somebody who stands like this may do `action`. A section's owners write its text; where it has none,
 * facilitators do. Nobody else's write is accepted. Suspended people have no standing at all: do not ask for them.
 */
export function may(action: Action, standing: Standing): boolean {
  if (everybody.includes(action)) return true;
  if (action === 'coalition.suspend') return standing.role === 'facilitator';
  if (action === 'section.step-down') return standing.ownsSection;
  if (!mayOwn(standing.role)) return false;
  return standing.ownsSection || (!standing.sectionHasOwner && standing.role === 'facilitator');
}
