import { happened, happenedOften } from './happened.ts';

/** Activity and search. */
export const finding = {
  activity: {
    title: 'Activity',
    lede: 'What was done in this coalition, the newest first.',
    ledeOf: (document: string) => `What was done in “${document}”, the newest first.`,
    ledeEarlier: 'What was done before, the newest first.',
    earlier: 'Earlier',
    newest: 'Back to the newest',
    toDocument: 'Open the document',
    toCoalition: 'Activity of the whole coalition',
    empty: {
      title: 'Nothing has been done yet',
      what: 'When somebody joins, starts a document or takes a section on, it is written here, with who and when.',
      step: 'Go to the coalition’s home',
    },
    emptyEarlier: 'There is nothing earlier.',
    somebody: 'Somebody',
    /** In the middle of a sentence. */
    somebodyElse: 'somebody',
    themselves: 'themselves',
    /** Where a name was not kept. */
    something: 'something',
    today: 'Today',
    yesterday: 'Yesterday',
    role: {
      facilitator: 'a facilitator',
      member: 'a member',
      reviewer: 'a reviewer',
      observer: 'an observer',
    },
  },
  happened,
  happenedOften,
  search: {
    title: 'Search',
    lede: 'In the headings and the text of every document here.',
    label: 'Words to look for',
    hint: 'Accents do not matter. Put words in quotation marks to find them exactly as they stand.',
    go: 'Search',
    /** Said aloud when the answer arrives. */
    found: (count: number, query: string) =>
      count === 1 ? `1 place says “${query}”.` : `${count.toLocaleString('en-GB')} places say “${query}”.`,
    foundPage: (count: number, query: string, page: number) =>
      `${count.toLocaleString('en-GB')} places say “${query}”. This is page ${page}.`,
    pages: 'More of what was found',
    documents: 'Documents',
    passages: 'Sections',
    where: (document: string, number: number) => `${document}, section ${number}`,
    archived: 'Archived',
    more: 'More places',
    fewer: 'Back to the first places',
    nothing: (query: string) => `Nothing here says “${query}”.`,
    nothingTry:
      'Try fewer words, or a shorter form of one of them. Words must stand in the same section to be found together.',
    tooCommon: (query: string) => `“${query}” is made of words too small to look for.`,
    tooCommonTry: 'Add a word that says more, such as a name or a thing.',
    empty: 'What you may read is searched: titles, headings and text, in archived documents too.',
  },
} as const;
