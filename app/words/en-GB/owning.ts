/** Owning sections. */
export const owning = {} as const;
