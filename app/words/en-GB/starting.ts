/** Starting a document, and keeping it. */
export const starting = {} as const;
