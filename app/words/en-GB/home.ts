/** The first page: what is mine, and how far the documents are. */
export const home = {
  pageTitle: 'Home',
  title: 'What is yours',
  /** `due` is a date in words, or empty. */
  lede: (count: number, due: string) => {
    if (count === 1) return due ? `One section, due ${due}.` : 'One section.';
    return due ? `${inWords(count)} sections, the first due ${due}.` : `${inWords(count)} sections.`;
  },
  nothingMine: 'No section is yours yet. When you are asked to own one, it is the first thing you see here.',
  guest: {
    title: 'What you can read',
    lede: 'Open a document to read it as it stands now, or take it with you as a Word file.',
  },
  askedTo: (heading: string) => `You are asked to own “${heading}”`,
  where: (document: string, number: number) => `${document}, section ${number}`,
  firstOwner: 'You answer for it',
  owner: 'You are one of its owners',
  asked: 'Waiting for your answer',
  due: 'Due ',
  documents: 'Documents',
  documentsOf: (coalition: string) => `Documents of ${coalition}`,
  noDocuments:
    'No document has been started here yet. When a facilitator starts one, its sections and their owners appear here.',
  noCoalition: {
    title: 'You are not part of a coalition yet',
    what: 'Ask the person who told you about Coproduce to invite you. When they do, your documents appear here.',
  },
  progress: {
    sections: (count: number) => (count === 1 ? '1 section' : `${count} sections`),
    allThe: (count: number, status: string) =>
      count === 1 ? `1 section, ${status}.` : `${count} sections, all ${status}.`,
    of: (sections: string, parts: string) => `${sections}: ${parts}.`,
    needOwner: (count: number) => (count === 1 ? '1 needs an owner.' : `${count} need an owner.`),
    none: 'No sections yet.',
  },
} as const;

const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];
function inWords(count: number): string {
  return NUMBERS[count] ?? String(count);
}
