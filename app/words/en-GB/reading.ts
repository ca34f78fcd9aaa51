/** The document page: its bar, outline, title block and sections. */
export const reading = {
  bar: 'This document',
  allDocuments: 'All documents',
  exporting: { short: 'Export', rest: ' to Word' },
  outline: 'Outline',
  closeOutline: 'Close the outline',
  dock: 'Find your way',

  /** `4,180 words`, with its plural. */
  words: (count: number) => `${count.toLocaleString('en-GB')} ${count === 1 ? 'word' : 'words'}`,
  sections: (count: number) => (count === 1 ? '1 section' : `${count} sections`),
  minutes: (count: number) => (count === 1 ? 'about 1 minute to read' : `about ${count} minutes to read`),
  facts: (...facts: string[]) => facts.join(' · '),
  sectionEnd: (words: string, minutes: string) => `${words}, ${minutes}`,
  lifecycle: {
    drafting: 'being drafted',
    'open for comment': 'open for comment',
    'out for review': 'out for review',
    adopted: 'adopted',
    published: 'published',
    'under review': 'under review',
    superseded: 'superseded',
  },
  writingNeedsScript:
    'You may write in some of these sections. For that your browser needs JavaScript switched on; reading and exporting work without.',

  needsOwner: 'Needs an owner',
  asked: (names: string) => `${names} asked, no answer yet`,
  askedYou: 'You are asked to own it',
  askedYouToo: (names: string) => `You are asked to own it, and ${names}`,
  due: 'Due ',
  youAnswer: 'Yours',
  /** Read aloud after a section's name in the outline. */
  outlineMore: (status: string, owners: string) => (owners ? `${status}. Owned by ${owners}.` : `${status}.`),
  /** Read aloud before the names under a heading. */
  owners: 'Owned by: ',
  guide: 'What this section is for',
  nothingYet: 'Nothing is written here yet.',
  nothingYetMine: 'Nothing is written here yet. The first sentence is yours.',
  nobodyYet: {
    mayWrite: 'Nobody has taken this section on yet. Until somebody does, facilitators write it.',
    mayOffer: 'Nobody has taken this section on yet. If it is close to you, offer to own it.',
    asked: 'Nothing is written here yet. Somebody has been asked to take this section on.',
    askedMe: 'Nothing is written here yet. You are asked to take this section on.',
    neither: 'Nobody has taken this section on yet, and nothing is written here.',
  },
  writeHere: 'Write here',
  writeHereIn: (number: number, heading: string) => ` in section ${number}, ${heading}`,
  opening: 'Opening…',
  editorFailed: {
    title: 'The writing tools did not arrive',
    what: 'Nothing is lost, and you can go on reading. Check your connection, then press “Write here” again.',
  },
  wideTable: 'Table',
} as const;
