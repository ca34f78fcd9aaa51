/** People and organisations of a coalition, and its settings. */
export const members = {} as const;
