/**
 * The rule book, part one: what each role may do. Pure, and shared with the browser; the server's gate
 * (access.server.ts) is the only place that asks it on behalf of a request, a socket or an export.
 */
export const ROLES = ['facilitator', 'member', 'reviewer', 'observer'] as const;
export type Role = (typeof ROLES)[number];

/** How a person stands towards the thing they ask about. */
export type Standing = {
  role: Role;
  /** Asked (or offered) and accepted, and not ended. */
  ownsSection: boolean;
  /** Whether anybody owns the section: somebody who is in the coalition, and not suspended. */
  sectionHasOwner: boolean;
  /** Whether the section is open for drafting together today. */
  openToAll: boolean;
  /** Whether this person has said, for this section, that they act in an owner's stead. */
  inStead: boolean;
  /** An archived document can be read and taken away; nothing in it is changed but its being archived. */
  archived: boolean;
};

type Rule = (standing: Standing) => boolean;

const everybody: Rule = () => true;
const facilitators: Rule = ({ role }) => role === 'facilitator';
const people: Rule = ({ role }) => mayOwn(role);
const owners: Rule = ({ role, ownsSection }) => ownsSection && mayOwn(role);
const either =
  (...rules: Rule[]): Rule =>
  (standing) =>
    rules.some((rule) => rule(standing));
const whileKept =
  (rule: Rule): Rule =>
  (standing) =>
    !standing.archived && rule(standing);

/** Who may be asked to own a section at all: people who draft. Reviewers and observers own nothing. */
export const mayOwn = (role: Role): boolean => role === 'facilitator' || role === 'member';

/**
 * A section's owners write its text; where it has none, facilitators do. While it is open for drafting together,
 * everybody who drafts does; and a facilitator who has said that they act in an owner's stead.
 */
const writers: Rule = (standing) =>
  owners(standing) ||
  (standing.openToAll && people(standing)) ||
  (facilitators(standing) && (!standing.sectionHasOwner || standing.inStead));

/** Everything somebody may be allowed to do, and who. The part before the dot names what it is done to. */
const RULES = {
  'coalition.read': everybody,
  'coalition.leave': everybody,
  /** Its name, place, language, time zone, and its organisations. */
  'coalition.change': facilitators,
  /** Invitations and personal links. */
  'coalition.invite': facilitators,
  /** Roles and organisations of members; suspending them and letting them back. */
  'coalition.manage-members': facilitators,
  'coalition.start-document': facilitators,
  'coalition.remove-demo': facilitators,

  'document.read': everybody,
  'document.export': everybody,
  /** Title, language, numbers; a copy; archiving it and bringing it back. */
  'document.change': facilitators,
  'document.delete': facilitators,
  /** Sections: adding, moving, removing and bringing back. */
  'document.arrange': whileKept(facilitators),

  'section.read': everybody,
  'section.write': whileKept(writers),
  /** Heading, purpose, guidance, status, due date. */
  'section.change': whileKept(either(owners, facilitators)),
  'section.record-agreement': whileKept(either(owners, facilitators)),
  /** Asking somebody to own it, and withdrawing that. */
  'section.ask': whileKept(either(owners, facilitators)),
  'section.offer': whileKept((standing) => people(standing) && !standing.ownsSection),
  'section.answer-offer': whileKept(either(owners, facilitators)),
  'section.hand-over': whileKept(owners),
  'section.step-down': owners,
  /** Opening it for drafting together, and closing it again: its owners, facilitators where there is none. */
  'section.open': whileKept(
    either(owners, (standing) => facilitators(standing) && !standing.sectionHasOwner),
  ),
  'section.act-in-stead': whileKept(
    (standing) => facilitators(standing) && standing.sectionHasOwner && !standing.ownsSection,
  ),
} satisfies Record<`${'coalition' | 'document' | 'section'}.${string}`, Rule>;

export type Action = keyof typeof RULES;
export const ACTIONS = Object.keys(RULES) as readonly Action[];

/** Whether somebody who stands like this may do `action`. Suspended people have no standing: do not ask for them. */
export const may = (action: Action, standing: Standing): boolean => RULES[action](standing);
