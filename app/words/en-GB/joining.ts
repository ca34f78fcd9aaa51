/** Invitations and personal links: making them, and the page they open. */
export const joining = {} as const;
