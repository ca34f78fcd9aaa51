/** How far a document is, as a sentence. */
export const progress = {
  sections: (count: number) => (count === 1 ? '1 section' : `${count} sections`),
  allThe: (count: number, status: string) =>
    count === 1 ? `1 section, ${status}.` : `${count} sections, all ${status}.`,
  of: (sections: string, parts: string) => `${sections}: ${parts}.`,
  needOwner: (count: number) => (count === 1 ? '1 needs an owner.' : `${count} need an owner.`),
  none: 'No sections yet.',
} as const;
