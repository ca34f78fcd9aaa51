/** Words that invitations and personal links share. */

/** What each role means, for somebody who hears of it for the first time. */
export const roleMeans = {
  facilitator: 'You help run it: invite people, start documents, ask who will own which section.',
  member: 'You draft what you own, and comment and suggest everywhere.',
  reviewer: 'You look at drafts, comment and suggest. You own nothing.',
  observer: 'You read everything. You change nothing.',
};

/** The same, said to the facilitator who chooses. */
export const roleDoes = {
  facilitator: 'Helps run it: invites people, starts documents, asks who will own which section.',
  member: 'Drafts what they own, and comments and suggests everywhere.',
  reviewer: 'Looks at drafts, comments and suggests. Owns nothing.',
  observer: 'Reads everything. Changes nothing.',
};

export const roles = {
  facilitator: 'facilitator',
  member: 'member',
  reviewer: 'reviewer',
  observer: 'observer',
};

export type RoleWord = keyof typeof roles;

export const as = (role: RoleWord, organisation: string | null) =>
  organisation ? `${roles[role]}, for ${organisation}` : roles[role];
export const article = (role: RoleWord) => (role === 'observer' ? 'an' : 'a');
export const someone = (name: string | null) => name ?? 'a facilitator';
export const time = (minutes: number) => {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [
    hours > 0 && (hours === 1 ? 'an hour' : `${hours} hours`),
    rest > 0 && (rest === 1 ? 'a minute' : `${rest} minutes`),
  ];
  return parts.filter(Boolean).join(' and ');
};
