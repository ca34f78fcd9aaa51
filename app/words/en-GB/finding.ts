/** Activity and search. */
export const finding = {} as const;
