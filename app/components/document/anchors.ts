/** How parts of the page are called in links: stable while sections are moved, short enough to be read out. */
export const sectionAnchor = (sectionId: string) => `s-${sectionId.slice(-8)}`;
