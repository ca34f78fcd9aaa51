import { done } from './done.ts';

/** Starting a document, and keeping it. */
export const starting = {
  copyOf: (title: string) => `A copy of ${title}`,
  titleMissing: 'Give the document a title',
  titleTooLong: 'Use 300 letters or fewer for the title',
  languageWrong: 'Choose a language from the list',
  title: 'Title',
  titleHint: 'Short enough to say aloud. You can change it later.',
  language: 'Language it is written in',
  neededLater: 'Needed before review',
  sections: (count: number) => (count === 1 ? '1 section' : `${count} sections`),
  back: (title: string) => `Back to “${title}”`,
  allDocuments: 'All documents',
  start: {
    title: 'Start a document',
    lede: 'Choose what you want to end up with. A template brings headings, what each part is for, and questions to write from. The words are yours.',
    kinds: 'What will it be?',
    kindMissing: 'Choose what it will be',
    unsure: 'Not sure which document? See them side by side',
    blank: 'Begin empty',
    blankLine: 'A title and nothing else. You add the sections.',
    goOn: 'Go on',
    another: 'Choose something else',
    about: (kind: string) => `Start: ${kind.toLowerCase()}`,
    aboutBlank: 'Start an empty document',
    suggested: (kind: string, coalition: string) => `${kind} of ${coalition}`.slice(0, 300),
    blankKind: 'Which of the four is it nearest to?',
    choose: 'Sections to begin with',
    chooseHint:
      'In this order. The ones needed before review are ticked; leave out what you do not need yet. Sections can be added, renamed and moved at any time.',
    inEnglish:
      'The headings and questions are in English, whatever language you choose. You can put them into your own words.',
    button: 'Start this document',
    outdated:
      'The template has changed since you opened this page. Load the page again and choose once more.',
  },
  compare: {
    title: 'Which document do you need?',
    lede: 'Four kinds, side by side. None is better than the others. Many coalitions begin with the shortest and let it grow.',
    caption: 'Values statement, standards, action plan and strategy compared',
    question: 'Question',
    rows: {
      choose: 'Choose it when',
      length: 'How long it is',
      readers: 'Who uses it',
      binds: 'What it binds you to',
      made: 'How others made theirs',
      cannot: 'What it cannot do',
    },
    begin: 'Begin',
    startWith: (kind: string) =>
      `Start with ${kind === 'Standards' ? '' : kind === 'Action plan' ? 'an ' : 'a '}${kind.toLowerCase()}`,
    both: 'Values or standards, or both?',
    bothText:
      'Values say what you will not trade away; standards say how anybody can tell. Values without standards are hard to hold somebody to. Standards without values turn into a form to fill in. If you can only begin with one, begin with the one you would argue about.',
    either: 'A strategy, or an action plan?',
    eitherText:
      'An action plan is what a body can adopt and report on this year. A strategy makes the longer case and holds all three parts. A plan can be taken into a strategy later, section by section.',
  },
  all: {
    title: 'Documents',
    kept: 'Being worked on',
    none: 'No document has been started here yet.',
    noneStart: 'Most coalitions begin with their values: it is short, and everybody has something to say.',
    noneWait: 'When a facilitator starts one, it appears here.',
    allAside: 'Everything is archived at the moment.',
    start: 'Start a document',
    compare: 'Not sure which document?',
    archived: 'Archived',
    archivedHint: 'Out of the way. They can be read and exported; nobody writes in them.',
    archivedOn: (day: string) => `archived on ${day}`,
    deleted: 'Deleted',
    deletedHint: 'Only facilitators see these. Bring one back before its day, or it goes for good.',
    deletedBy: (name: string, day: string) => `deleted by ${name} on ${day}`,
    deletedOn: (day: string) => `deleted on ${day}`,
    goes: (day: string, days: number) =>
      `Goes for good on ${day}, ${days === 1 ? 'within a day' : `in ${days} days`}.`,
    bringBack: (title: string) => `Bring back “${title}”`,
  },
  settings: {
    title: 'Settings of this document',
    what: 'What it is called',
    numbered: 'Number the paragraphs',
    numberedHint: 'Shows 1.1, 1.2 and so on beside them, so that people in a meeting find the same line.',
    save: 'Save these settings',
    copy: 'Make a copy',
    copyText:
      'The same sections with the words they have now. Nobody owns anything in the copy, nothing is agreed and nothing is due.',
    archive: 'Archive it',
    archiveText:
      'For a document that is finished with or not wanted for now. Everybody can still read and export it; nobody writes in it until it is brought back.',
    unarchive: 'Bring it back from the archive',
    unarchiveText:
      'This document is archived: it can be read and exported, and nothing in it is changed. Brought back, everybody owns what they owned before.',
    archivedMeanwhile:
      'This document has been archived meanwhile, so nothing was changed. Bring it back from the archive first.',
    remove: 'Delete it',
    removeText: (days: number) =>
      `It is gone for everybody at once. For ${days} days a facilitator can bring it back, after that nobody can.`,
    removeLink: 'Delete this document…',
  },
  deletion: {
    title: 'Delete this document?',
    lede: (title: string) => `“${title}” will be gone for everybody in the coalition.`,
    points: (days: number) => [
      'Whoever is writing in it is stopped. What they have saved is kept with it.',
      `For ${days} days it stands in the list of documents for facilitators, who can bring it back as it was.`,
      'After that it is gone for good: its words, its owners and its history.',
    ],
    archiveInstead: 'To put it out of the way and keep it, archive it instead.',
    archive: 'Archive it instead',
    type: 'Type its title to go on',
    typeHint: (title: string) => `The title is: ${title}`,
    missing: 'Type the title of the document',
    wrong: 'This is not its title. Look at it once more; nothing has been deleted.',
    button: 'Delete this document',
    keep: 'Keep it',
  },
  /** What was just done, on the page it led to. */
  said: done.starting,
} as const;
