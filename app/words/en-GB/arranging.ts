/** Arranging and describing sections. */
export const arranging = {} as const;
